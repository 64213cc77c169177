import { createRequire } from 'node:module';
import type { Stereo } from '@songwright/sound';

interface Detection {
  readonly tempo: string;
  readonly beats: readonly number[];
}

const MusicTempo = createRequire(import.meta.url)('music-tempo') as new (mono: Float32Array) => Detection;

/**
 * The tempo an independent beat tracker hears (`music-tempo`: Dixon's BeatRoot with spectral-flux onsets), in beats a
 * minute; null when it hears none.
 */
export function detectTempo({ left, right }: Stereo): number | null {
  const mono = new Float32Array(left.length);
  for (let i = 0; i < mono.length; i++) mono[i] = 0.5 * (left[i]! + right[i]!);
  try {
    const tempo = Number(new MusicTempo(mono).tempo);
    return Number.isFinite(tempo) && tempo > 0 ? tempo : null;
  } catch {
    // It throws when it finds too few onsets to induce a tempo from.
    return null;
  }
}

/** How beat trackers err without being wrong: at twice, half, three times, a third, or three to two. */
const OCTAVES = [1, 2, 1 / 2, 3, 1 / 3, 3 / 2, 2 / 3];

/** Acc2 of the tempo-estimation literature: within 4 %, the metrical level left open. */
export function tempoAgrees(heard: number | null, written: number): boolean {
  return heard !== null && OCTAVES.some((factor) => Math.abs(heard / (written * factor) - 1) <= 0.04);
}
