import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { composeTrack } from '@songwright/engines';
import { decodeWav } from '@songwright/media';
import {
  createRng,
  type InstrumentId,
  type Part,
  type Rng,
  type Score,
  timeline,
  writeMidi,
} from '@songwright/music';
import { SAMPLE_RATE, type Stereo } from '@songwright/sound';
import { addInto, powerOf, silence } from './audio-sums.ts';
import type { MixRecipe } from './data/mixes.ts';
import { festivalVoice } from './festival-voice.ts';
import { groupOf, songOrder } from './house-stems.ts';
import { TRUE_STEMS, type TrueStems } from './mix-stems.ts';
import { inRoom } from './room.ts';

const run = promisify(execFile);
/** Levels around which each mix draws its own, in dB of power: as popular mixes have them. */
const LEVELS = { vocals: 0, drums: -1, bass: -2.5, other: -0.5 } as const;
const LEVEL_SPREAD = 1.5;
/** Doubles: 24 and 31 ms late, 9 dB under the voice. */
const DOUBLE_DELAYS = [0.024, 0.031] as const;
const DOUBLE_GAIN = 0.35;
const PEAK = 0.85;
/** Seconds behind the last bar line. */
const TAIL = 1;

/** Every stem of a score played by a SoundFont, one render each, and a voice in a room; drawn levels, a plain sum. */
export async function fontStems(recipe: MixRecipe, sung: () => Promise<Stereo>): Promise<TrueStems> {
  const rng = createRng(recipe.name);
  const { score } = composeTrack(songOrder(recipe));
  const vocals = await voiceOf(recipe, score, sung);
  const length = vocals.left.length;
  const stems: TrueStems = { vocals };
  for (const group of TRUE_STEMS.slice(1)) {
    const parts = score.parts.filter(({ stem }) => groupOf(stem) === group);
    if (parts.some(({ notes }) => notes.length > 0)) {
      stems[group] = narrowed(
        await playScore({ ...score, parts }, recipe.font, length),
        group === 'bass' ? 0.05 : 0.7,
      );
    }
  }
  return levelled(stems, rng);
}

export async function playScore(
  score: Score & { readonly parts: readonly Part[] },
  font: string,
  length: number,
): Promise<Stereo> {
  const folder = await mkdtemp(join(tmpdir(), 'songwright-font-'));
  try {
    const [midi, wav] = [join(folder, 'part.mid'), join(folder, 'part.wav')];
    await writeFile(midi, writeMidi(score, { title: 'Part' }));
    const bank = join('/usr/share/sounds', font);
    await run('fluidsynth', ['-ni', '-q', '-g', '0.4', '-r', `${SAMPLE_RATE}`, '-F', wav, bank, midi]);
    const out = silence(length);
    addInto(out, decodeWav(await readFile(wav)));
    return out;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** An instrument of a SoundFont on a voice's notes. */
export function playLead(
  score: Score,
  instrument: InstrumentId,
  font: string,
  length: number,
): Promise<Stereo> {
  const sung = score.parts.filter(({ role }) => role === 'vocal');
  const parts = sung.map((part) => ({ ...part, role: 'lead' as const, instrument }));
  return playScore({ ...score, lyric: null, parts }, font, length);
}

/** The engine's own voice as it is mixed, or Festival's in a room. */
export async function voiceOf(
  { singer, doubled }: MixRecipe,
  score: Score,
  sung: () => Promise<Stereo>,
): Promise<Stereo> {
  const length = Math.round((timeline(score).length + TAIL) * SAMPLE_RATE);
  const dry = singer === 'festival' ? inRoom(await festivalVoice(score, length)) : await sung();
  if (!doubled) return dry;
  const out = silence(dry.left.length);
  addInto(out, dry);
  for (const [i, delay] of DOUBLE_DELAYS.entries()) {
    const mono = dry.left.map((x, k) => 0.5 * (x + dry.right[k]!));
    const off = new Float32Array(mono.length);
    addInto(
      out,
      i === 0 ? { left: mono, right: off } : { left: off, right: mono },
      DOUBLE_GAIN,
      Math.round(delay * SAMPLE_RATE),
    );
  }
  return out;
}

/** Scales the side: some banks give more side than mid. */
function narrowed({ left, right }: Stereo, width: number): Stereo {
  const mid = left.map((x, i) => 0.5 * (x + right[i]!));
  const side = left.map((x, i) => 0.5 * width * (x - right[i]!));
  return { left: mid.map((m, i) => m + side[i]!), right: mid.map((m, i) => m - side[i]!) };
}

function levelled(stems: TrueStems, rng: Rng): TrueStems {
  const gains: Partial<Record<keyof TrueStems, number>> = {};
  const band = (['guitar', 'keyboard', 'other'] as const).filter((name) => stems[name]);
  for (const [group, names] of [
    ['vocals', ['vocals']],
    ['drums', ['drums']],
    ['bass', ['bass']],
    ['other', band],
  ] as const) {
    const present = names.filter((name) => stems[name]);
    const power = present.reduce((sum, name) => sum + powerOf(stems[name]!), 1e-12);
    const level = LEVELS[group] + LEVEL_SPREAD * (2 * rng.next() - 1) * 1.7;
    for (const name of present) gains[name] = Math.sqrt(10 ** (level / 10) / power);
  }
  const mix = silence(Math.max(...Object.values(stems).map(({ left }) => left.length)));
  for (const name of TRUE_STEMS) if (stems[name]) addInto(mix, stems[name], gains[name]);
  const peak = [...mix.left, ...mix.right].reduce((most, x) => Math.max(most, Math.abs(x)), 1e-9);
  const out: TrueStems = {};
  for (const name of TRUE_STEMS) {
    if (!stems[name]) continue;
    out[name] = silence(mix.left.length);
    addInto(out[name], stems[name], (gains[name]! * PEAK) / peak);
  }
  return out;
}
