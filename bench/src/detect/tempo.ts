import { createRequire } from 'node:module';
import { isCompound, type Meter } from '@songwright/music';
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

/** Beats a minute as a listener counts them, of a score whose tempo is in quarter notes: dotted quarters in 6/8. */
export function feltBpm(quarters: number, meter: Meter): number {
  return isCompound(meter) ? quarters / 1.5 : quarters;
}

/** The metrical levels that Acc2 lets pass (Gouyon et al. 2006, IEEE TASLP 14/5). */
const LEVELS = [1, 2, 1 / 2, 3, 1 / 3];

/** Acc2 of the tempo-estimation literature: within 4 %, the metrical level left open. */
export function tempoAgrees(heard: number | null, felt: number): boolean {
  return heard !== null && LEVELS.some((factor) => Math.abs(heard / (felt * factor) - 1) <= 0.04);
}
