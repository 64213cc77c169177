import type { Brief, Plan, Score, VoiceChoice } from '@songwright/music';
import type { Mix } from '@songwright/sound';
import type { Recording } from './recording.ts';
import type { StoredUpload } from './uploads.ts';

/**
 * All that a track of the built-in engine is made of: a song is a score before it is a sound. Stored as JSON beside
 * the track; stems, MIDI, timings, extension and video are read from it.
 */
export interface Song {
  readonly release: string;
  readonly seed: number;
  /** 1 or 2: which of the task's two tracks. With the seed it fixes the music and the players' chances. */
  readonly variant: number;
  readonly brief: Brief;
  readonly plan: Plan;
  readonly score: Score;
  /** Who sings; null where an instrument carries the tune. */
  readonly voice: VoiceChoice | null;
  /** As the master was made: rendered again, it is the same master, and the stems under it sum to it. */
  readonly mix: Mix;
  /** How an edited song was recorded; null: the score was played in one take. */
  readonly recording: Recording | null;
  /** The uploads that are heard in it, where the store keeps them; missing: none. */
  readonly uploads?: readonly StoredUpload[];
}

/** Seed of the studio's own chances (players' small differences, noise) for one track of a task. */
export function studioSeed(song: Pick<Song, 'seed' | 'variant'>): string {
  return `${song.seed}/variant-${song.variant}`;
}

/** A song as the bytes of a JSON file. */
export function writeSong(song: Song): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(song));
}

/**
 * Reads what `writeSong` wrote.
 * @throws Error with a sentence for bytes that are no song document.
 */
export function parseSong(bytes: Uint8Array): Song {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new Error('The song document is no valid JSON text.', { cause });
  }
  const missing = missingField(value);
  if (missing !== null)
    throw new Error(`The song document has no usable "${missing}": it was not written by Songwright.`);
  // Songs of before the first edit do not say how they were recorded.
  return { ...(value as Song), recording: (value as Partial<Song>).recording ?? null };
}

function missingField(value: unknown): string | null {
  if (!isRecord(value)) return 'release';
  if (typeof value['release'] !== 'string') return 'release';
  if (!Number.isSafeInteger(value['seed'])) return 'seed';
  if (value['variant'] !== 1 && value['variant'] !== 2) return 'variant';
  for (const name of ['brief', 'plan', 'score', 'mix'] as const) if (!isRecord(value[name])) return name;
  const score = value['score'] as Record<string, unknown>;
  for (const name of ['tempo', 'meter', 'key', 'sections', 'chords', 'parts'] as const) {
    if (!Array.isArray(score[name])) return `score.${name}`;
  }
  if (typeof score['end'] !== 'number') return 'score.end';
  const mix = value['mix'] as Record<string, unknown>;
  if (!Array.isArray(mix['channels'])) return 'mix.channels';
  if (!isRecord(mix['bus'])) return 'mix.bus';
  return null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
