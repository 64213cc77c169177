import type { Decibels } from '@songwright/music';
import type { EqBand } from '../effects/biquad.ts';

/**
 * Mean octave spectrum of well-balanced records, in dB beside the octave at 1 kHz: highest around 100 Hz, down by
 * some 2 dB per octave to 4 kHz and faster above (after Pestana et al., "Spectral characteristics of popular
 * commercial recordings 1950-2010", AES 135, 2013).
 */
const BALANCED: readonly Decibels[] = [-4, 6, 5, 4, 2, 0, -2, -4.5, -8.5, -15];
/** Octaves that stand for the middle, which stays where it is: 500, 1000 and 2000 Hz. */
const MIDDLE = [4, 5, 6] as const;
/** Share of what is off that is corrected: a song may sound like itself. */
const SHARE = 0.6;
const MOST_CUT: Decibels = -4;
const MOST_BOOST: Decibels = 3;
/** Further below the balance than this there is nothing meant to be there: no boost. */
const ABSENT: Decibels = -12;

/** One band of the correction and the octaves it answers for. */
interface Corrector {
  readonly band: Omit<EqBand, 'gain'>;
  readonly octaves: readonly number[];
}

const CORRECTORS: readonly Corrector[] = [
  { band: { kind: 'low-shelf', frequency: 80, q: 0.7 }, octaves: [1] },
  { band: { kind: 'bell', frequency: 140, q: 0.9 }, octaves: [2] },
  { band: { kind: 'bell', frequency: 280, q: 0.9 }, octaves: [3] },
  { band: { kind: 'bell', frequency: 3600, q: 0.8 }, octaves: [7] },
  { band: { kind: 'high-shelf', frequency: 8000, q: 0.7 }, octaves: [8, 9] },
];

/**
 * Gentle equalisation of the sum towards a balanced spectrum, from the octave powers that the sum is expected to
 * have. Bands with less than half a decibel to do are left out.
 */
export function correctionFor(octaves: Float64Array): EqBand[] {
  const levels = Array.from(octaves, (power, k) => 10 * Math.log10(power + 1e-30) - BALANCED[k]!);
  const middle = MIDDLE.reduce((sum, k) => sum + levels[k]!, 0) / MIDDLE.length;
  return CORRECTORS.flatMap(({ band, octaves: answered }) => {
    const off = answered.reduce((sum, k) => sum + levels[k]! - middle, 0) / answered.length;
    if (off < ABSENT) return [];
    const gain = Math.round(10 * Math.min(MOST_BOOST, Math.max(MOST_CUT, -SHARE * off))) / 10;
    return Math.abs(gain) < 0.5 ? [] : [{ ...band, gain }];
  });
}
