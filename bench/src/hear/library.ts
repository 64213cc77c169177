import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { composeTrack, musicRequest, RELEASE, renderSong, renderSongStems } from '@songwright/engines';
import { decodeWav, encodeWav } from '@songwright/media';
import { type Score, writeMidi } from '@songwright/music';
import { SAMPLE_RATE, type Stereo } from '@songwright/sound';
import { BANK_PIECES, type ComposedOrder, OWN_PIECES, SUNG_SOLOS } from './data/composed-pieces.ts';
import { PLAIN_PIECES, PLAIN_SOLOS } from './data/plain-pieces.ts';
import { withDrift } from './drift.ts';
import type { Half, Kind, Piece, Truth } from './piece.ts';
import { plainScore } from './plain-score.ts';
import { renderMidi } from './render-midi.ts';
import { truthOf } from './truth.ts';

/** A piece that can be made: its score first, then its sound. */
export interface Recipe {
  readonly name: string;
  readonly kind: Kind;
  readonly half: Half;
  make(): Promise<{ truth: Truth; audio: Stereo }>;
}

const SECONDS = 36;
const LYRICS = `[Verse]
Lanterns drift along the shore
Someone left an open door
Every wave that comes to land
Writes a letter in the sand
[Chorus]
Carry me over the water
Carry me back to the day
Carry me over the water
Carry me all of the way`;

const context = { signal: new AbortController().signal, onProgress: () => {} };

/** Every piece of a half, mixes first. */
export function recipes(half: Half): Recipe[] {
  return [
    ...OWN_PIECES[half].map((order) => own(order, half, 'mix')),
    ...BANK_PIECES[half].map((order, i) => banked(order, half, i)),
    ...PLAIN_PIECES[half].map((order, i) => plain(order, half, 'mix', i)),
    ...PLAIN_SOLOS[half].map((order, i) => plain(order, half, 'solo', i)),
    ...SUNG_SOLOS[half].map((order) => own(order, half, 'solo')),
  ];
}

function composed({ genre, seed, sung = false }: ComposedOrder) {
  const request = musicRequest({
    prompt: sung ? LYRICS : '',
    custom_mode: true,
    instrumental: !sung,
    mv: 'V5',
    style: genre,
    title: 'Ear',
    negative_tags: '',
    duration: SECONDS,
  });
  return composeTrack({ request, title: 'Ear', seed, variant: 1 });
}

export function own(order: ComposedOrder, half: Half, kind: Kind): Recipe {
  return {
    name: `${kind === 'solo' ? 'singer alone' : 'own'} ${labelOf(order)}`,
    kind,
    half,
    make: async () => {
      const { brief, plan, score: written, mix } = composed(order);
      const score = withDrift(written, order.drift);
      const { seed } = order;
      const voice = score.lyric === null ? null : brief.voice;
      const song = { release: RELEASE, seed, variant: 1, brief, plan, score, voice, mix, recording: null };
      const audio =
        kind === 'solo'
          ? (await renderSongStems(song, context)).get('vocal')!
          : await renderSong(song, context);
      return { truth: truthOf(score), audio };
    },
  };
}

export function banked(order: ComposedOrder, half: Half, bank: number): Recipe {
  return {
    name: `bank ${labelOf(order)}`,
    kind: 'mix',
    half,
    make: () => played(withDrift(composed(order).score, order.drift), bank),
  };
}

export function plain(
  order: (typeof PLAIN_SOLOS)['test'][number],
  half: Half,
  kind: Kind,
  bank: number,
): Recipe {
  return {
    name: `${kind === 'solo' ? 'alone' : 'plain'} ${order.name}${order.drift ? ` ${order.drift}` : ''}`,
    kind,
    half,
    make: () => played(withDrift(plainScore(order), order.drift), bank),
  };
}

async function played(score: Score, bank: number): Promise<{ truth: Truth; audio: Stereo }> {
  return { truth: truthOf(score), audio: await renderMidi(writeMidi(score, { title: 'Ear' }), bank) };
}

const labelOf = ({ genre, seed, sung, drift }: ComposedOrder): string =>
  `${genre} ${seed}${sung ? ' sung' : ''}${drift ? ` ${drift}` : ''}`;

/**
 * The piece of a recipe, from the folder where it was kept or else made and kept there. What is kept stays as it was
 * when our own music changes: empty the folder to make all anew.
 */
export async function fetchPiece(recipe: Recipe, folder: string): Promise<Piece> {
  const { name, kind, half } = recipe;
  const base = join(folder, `${half}-${name.replaceAll(/[^a-z0-9]+/g, '-')}`);
  const kept = await readKept(base);
  if (kept !== null) return { name, kind, half, ...kept };
  const made = await recipe.make();
  await mkdir(folder, { recursive: true });
  await writeFile(`${base}.wav`, encodeWav({ ...made.audio, sampleRate: SAMPLE_RATE }, { bits: 16 }));
  // The truth last and at once: where it stands, the sound is whole.
  await writeFile(`${base}.part`, JSON.stringify(made.truth));
  await rename(`${base}.part`, `${base}.json`);
  return { name, kind, half, ...(await readKept(base))! };
}

async function readKept(base: string): Promise<{ truth: Truth; audio: Stereo } | null> {
  try {
    const truth = JSON.parse(await readFile(`${base}.json`, 'utf8')) as Truth;
    // Kept before truths told of sections.
    if (truth.boundaries === undefined) return null;
    const { left, right } = decodeWav(await readFile(`${base}.wav`));
    return { truth, audio: { left, right } };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
