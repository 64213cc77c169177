import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { composeTrack, RELEASE, renderSongStems } from '@songwright/engines';
import { decodeWav, encodeWav } from '@songwright/media';
import { createRng, type Rng } from '@songwright/music';
import { SAMPLE_RATE, type Stereo } from '@songwright/sound';
import { addInto, gainTo, silence } from '../audio-sums.ts';
import type { MixRecipe } from '../data/mixes.ts';
import { fontStems, playLead, playScore, voiceOf } from '../font-stems.ts';
import { groupOf, houseStems, playedOrder, songOrder } from '../house-stems.ts';
import { playedSong } from '../instrumentals.ts';
import type { TrueStems } from '../mix-stems.ts';
import { LEADS } from './voice-songs.ts';

const KINDS = ['festival', 'house', 'without', 'lead', 'lead again', 'played'] as const;

/** A song in one guise: who leads it, the whole, and the singer's part of it (silence where nobody sings). */
export interface VoiceCase {
  readonly kind: (typeof KINDS)[number];
  readonly mix: Stereo;
  readonly vocals: Stereo;
}

/** From the middle: songs begin and end without their singers. */
const SECONDS = 24;
/** A voice and a lead against what a recipe draws, in dB. */
const VOICE_LEVELS = [-6, 3] as const;
const LEAD_LEVELS = [-3, 3] as const;
/** One guise in so many is mono. */
const MONO = 6;
const PEAK = 0.9;
const context = { signal: new AbortController().signal, onProgress: () => {} };

/** All guises of a song, from the folder or made and kept there. */
export async function voiceCases(recipe: MixRecipe, folder: string): Promise<VoiceCase[]> {
  const home = join(folder, recipe.name);
  if (!existsSync(home)) {
    const cases = await (recipe.group === 'font' ? fontCases(recipe) : houseCases(recipe));
    await mkdir(`${home}.part`, { recursive: true });
    for (const { kind, mix, vocals } of cases) {
      await keep(join(`${home}.part`, `${kind}.wav`), mix);
      await keep(join(`${home}.part`, `${kind}-vocals.wav`), vocals);
    }
    await rename(`${home}.part`, home);
  }
  const kinds = KINDS.filter((kind) => existsSync(join(home, `${kind}.wav`)));
  return Promise.all(
    kinds.map(async (kind) => ({
      kind,
      mix: decodeWav(await readFile(join(home, `${kind}.wav`))),
      vocals: decodeWav(await readFile(join(home, `${kind}-vocals.wav`))),
    })),
  );
}

const keep = async (path: string, audio: Stereo): Promise<void> =>
  writeFile(path, encodeWav({ ...audio, sampleRate: SAMPLE_RATE }, { bits: 16 }));

/** Festival, the engine's voice, nobody, two leads on the voice's notes, and a song written for no voice, over a bank's band. */
async function fontCases(recipe: MixRecipe): Promise<VoiceCase[]> {
  const rng = createRng(recipe.name).fork('voice');
  const { score } = composeTrack(songOrder(recipe));
  const { vocals, ...band } = await fontStems(recipe, () => houseVoice(recipe));
  const without = sumOf(band);
  const ours = await voiceOf({ ...recipe, singer: 'house', doubled: !recipe.doubled }, score, () =>
    houseVoice(recipe),
  );
  const cases = [
    withSinger('festival', without, vocals!, vocals!, rng),
    withSinger('house', without, ours, vocals!, rng),
    guise('without', without, null, rng),
  ];
  for (const [i, kind] of (['lead', 'lead again'] as const).entries()) {
    const instrument = LEADS[(2 * recipe.seed + i) % LEADS.length]!;
    const lead = await playLead(score, instrument, recipe.font, without.left.length);
    const mix = plus(without, lead, gainTo(lead, vocals!) * decibels(rng.between(...LEAD_LEVELS)));
    cases.push(guise(kind, mix, null, rng));
  }
  const { score: written } = composeTrack(playedOrder(recipe));
  cases.push(guise('played', await playScore(written, recipe.font, without.left.length), null, rng));
  return cases;
}

/** The service's own mix with its singer, without, and of a song written for no voice. */
async function houseCases(recipe: MixRecipe): Promise<VoiceCase[]> {
  const rng = createRng(recipe.name).fork('voice');
  const { vocals, ...band } = await houseStems(recipe);
  const without = sumOf(band);
  return [
    withSinger('house', without, vocals!, vocals!, rng),
    guise('without', without, null, rng),
    guise('played', await playedSong(recipe), null, rng),
  ];
}

function withSinger(
  kind: VoiceCase['kind'],
  without: Stereo,
  voice: Stereo,
  like: Stereo,
  rng: Rng,
): VoiceCase {
  const gain = gainTo(voice, like) * decibels(rng.between(...VOICE_LEVELS));
  const vocals = plus(silence(without.left.length), voice, gain);
  return guise(kind, plus(without, vocals), vocals, rng);
}

/** Cut to its middle, no louder than a file can be, and some of them mono. */
function guise(kind: VoiceCase['kind'], mix: Stereo, vocals: Stereo | null, rng: Rng): VoiceCase {
  const mono = rng.int(MONO) === 0;
  const gain = PEAK / Math.max(PEAK, peakOf(mix));
  const cut = (audio: Stereo): Stereo => {
    const length = Math.min(audio.left.length, SECONDS * SAMPLE_RATE);
    const from = (audio.left.length - length) >> 1;
    const part = (side: Float32Array): Float32Array => side.slice(from, from + length).map((x) => gain * x);
    const [left, right] = [part(audio.left), part(audio.right)];
    if (!mono) return { left, right };
    const mid = left.map((x, i) => 0.5 * (x + right[i]!));
    return { left: mid, right: mid };
  };
  return { kind, mix: cut(mix), vocals: cut(vocals ?? silence(mix.left.length)) };
}

/** The song's singers without its band, which is a fraction of the work. */
async function houseVoice(recipe: MixRecipe): Promise<Stereo> {
  const { brief, plan, score, mix } = composeTrack(songOrder(recipe));
  const parts = score.parts.filter(({ stem }) => groupOf(stem) === 'vocals');
  const { seed } = recipe;
  const song = { release: RELEASE, seed, variant: 1, brief, plan, score: { ...score, parts }, mix };
  const stems = await renderSongStems({ ...song, voice: brief.voice, recording: null }, context);
  const out = silence(Math.max(...[...stems.values()].map(({ left }) => left.length)));
  for (const stem of stems.values()) addInto(out, stem);
  return out;
}

function sumOf(stems: TrueStems): Stereo {
  const sum = silence(Math.max(...Object.values(stems).map(({ left }) => left.length)));
  for (const stem of Object.values(stems)) addInto(sum, stem);
  return sum;
}

function plus(audio: Stereo, more: Stereo, gain = 1): Stereo {
  const sum = silence(audio.left.length);
  addInto(sum, audio);
  addInto(sum, more, gain);
  return sum;
}

const peakOf = ({ left, right }: Stereo): number =>
  left.reduce((most, x, i) => Math.max(most, Math.abs(x), Math.abs(right[i]!)), 0);
const decibels = (db: number): number => 10 ** (db / 20);
