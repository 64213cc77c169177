import type { Samples, Seconds } from '@songwright/music';
import { SAMPLE_RATE, type Stereo } from '../audio.ts';

/** -60 dBFS: what stays under it counts as silence. */
const SILENCE = 0.001;
/** One least significant bit of 16 under full scale. */
const CLIPPED = 32767 / 32768;

/** What can be wrong with a recording. */
export interface Levels {
  /** Highest absolute sample, as a ratio. */
  readonly peak: number;
  /** Root mean square of both channels, as a ratio. */
  readonly rms: number;
  /** Mean of the worse channel: its offset from zero. */
  readonly offset: number;
  /** Samples at full scale. */
  readonly clipped: number;
  /** Samples that are not numbers. */
  readonly broken: number;
  /** Longest silence between two sounds. */
  readonly longestGap: Seconds;
  /** Silence before the first sound; the whole length when there is none. */
  readonly leadIn: Seconds;
  /** Correlation of the two channels, -1 to 1: 1 is mono. */
  readonly correlation: number;
}

/** Measures a whole stereo recording. */
export function measureLevels(audio: Stereo): Levels {
  const { left, right } = audio;
  const sums = { left: 0, right: 0, ll: 0, rr: 0, lr: 0 };
  let peak = 0;
  let clipped = 0;
  let broken = 0;
  for (let i = 0; i < left.length; i++) {
    const l = left[i]!;
    const r = right[i]!;
    if (l - l !== 0 || r - r !== 0) {
      broken++;
      continue;
    }
    const top = Math.max(Math.abs(l), Math.abs(r));
    if (top > peak) peak = top;
    if (top >= CLIPPED) clipped++;
    sums.left += l;
    sums.right += r;
    sums.ll += l * l;
    sums.rr += r * r;
    sums.lr += l * r;
  }
  const count = Math.max(1, left.length - broken);
  return {
    peak,
    rms: Math.sqrt((sums.ll + sums.rr) / (2 * count)),
    offset: Math.max(Math.abs(sums.left), Math.abs(sums.right)) / count,
    clipped,
    broken,
    ...silences(audio),
    correlation: sums.ll * sums.rr > 0 ? sums.lr / Math.sqrt(sums.ll * sums.rr) : 1,
  };
}

function silences({ left, right }: Stereo): { longestGap: Seconds; leadIn: Seconds } {
  let last: Samples = -1;
  let first: Samples = left.length;
  let gap: Samples = 0;
  for (let i = 0; i < left.length; i++) {
    if (Math.abs(left[i]!) < SILENCE && Math.abs(right[i]!) < SILENCE) continue;
    if (last < 0) first = i;
    else if (i - last - 1 > gap) gap = i - last - 1;
    last = i;
  }
  return { longestGap: gap / SAMPLE_RATE, leadIn: first / SAMPLE_RATE };
}
