import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ComposedTrack, composeTrack, musicRequest, renderSong } from '@songwright/engines';
import { decodeWav, encodeWav } from '@songwright/media';
import { type Part, type Score, writeMidi } from '@songwright/music';
import { SAMPLE_RATE, type Stereo } from '@songwright/sound';
import { findSoundFont } from '../soundfont/banks.ts';
import { songOfTrack } from './song-of-track.ts';

/** Uploads of known truth: scores of ours, played by our studio or by FluidSynth from a General MIDI SoundFont. */
export interface Source {
  readonly name: string;
  readonly score: Score;
  readonly audio: Stereo;
}

/** Rendering costs more than hearing: what was rendered is kept, by what it was rendered from. */
const CACHE = process.env.SONGWRIGHT_UPLOADS_CACHE || join(tmpdir(), 'songwright-uploads');

/** Words of ours, a verse and a chorus. */
export const LYRICS = `[Verse]
Morning comes in colours on the window by the sea
All the boats are leaving and they never wait for me
[Chorus]
Carry me over, carry me home
Over the water, never alone`;

export interface SongWish {
  readonly style: string;
  readonly seed: number;
  readonly seconds: number;
  readonly lyrics?: string;
}

/** A song of ours, as written. */
export function writeSource({ style, seed, seconds, lyrics = '' }: SongWish): ComposedTrack {
  const request = musicRequest({
    custom_mode: true,
    instrumental: lyrics === '',
    mv: 'V5',
    prompt: lyrics,
    style,
    title: 'Source',
    negative_tags: '',
    duration: seconds,
  });
  return composeTrack({ request, title: 'Source', seed, variant: 1 });
}

/** Some of a track's parts alone. */
export function onlyParts(track: ComposedTrack, keep: (part: Part) => boolean): ComposedTrack {
  const score = { ...track.score, parts: track.score.parts.filter(keep) };
  const channels = track.mix.channels.filter(({ part }) => score.parts.some(({ id }) => id === part));
  return { ...track, score, mix: { ...track.mix, channels } };
}

/** The same in a time that drifts by up to a share to either side, slowly, as a player without a click does. */
export function drifting(track: ComposedTrack, share: number, beats = 24): ComposedTrack {
  const { score } = track;
  const bpm = score.tempo[0]!.bpm;
  const tempo = Array.from({ length: Math.ceil(score.end / 960) }, (_, beat) => ({
    at: beat * 960,
    bpm: bpm * (1 + share * Math.sin((2 * Math.PI * beat) / beats)),
  }));
  return { ...track, score: { ...score, tempo } };
}

/** As our own studio plays it. */
export async function playOurs(name: string, track: ComposedTrack): Promise<Source> {
  const { score } = track;
  const song = songOfTrack(track);
  const audio = await kept(`ours-${name}`, song, () => renderSong(song, context));
  return { name: `${name} (ours)`, score, audio };
}

/** As FluidSynth plays it; null where it or a SoundFont is missing. */
export async function playFluid(name: string, { score }: ComposedTrack): Promise<Source | null> {
  const bank = findSoundFont();
  if (bank === undefined) return null;
  const audio = await kept(`fluid-${name}`, [score, bank], async (file) => {
    const midi = file.replace(/wav$/, 'mid');
    writeFileSync(midi, writeMidi(score, { title: name }));
    execFileSync(
      'fluidsynth',
      ['-ni', '-q', '-g', '0.5', '-r', String(SAMPLE_RATE), '-F', file, bank, midi],
      {
        stdio: 'ignore',
      },
    );
    return null;
  });
  return { name: `${name} (FluidSynth)`, score, audio };
}

async function kept(
  name: string,
  what: unknown,
  make: (file: string) => Promise<Stereo | null>,
): Promise<Stereo> {
  mkdirSync(CACHE, { recursive: true });
  const digest = createHash('sha256').update(JSON.stringify(what)).digest('hex').slice(0, 12);
  const file = join(CACHE, `${name.replace(/\W+/g, '-')}-${digest}.wav`);
  if (!existsSync(file)) {
    const audio = await make(file);
    if (audio) writeFileSync(file, encodeWav({ ...audio, sampleRate: SAMPLE_RATE }, { bits: 16 }));
  }
  return decodeWav(readFileSync(file));
}

const context = { signal: new AbortController().signal, onProgress: () => {} };

export const percent = (share: number): string => `${Math.round(100 * share)}`.padStart(3);
