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
const KILOHERTZ = 5;
/** Share of what is off that is corrected: a song may sound like itself. */
const SHARE = 0.6;
const MOST_CUT: Decibels = -4;
const MOST_BOOST: Decibels = 3;
/** Further below the balance than this there is nothing meant to be there: no boost. */
const ABSENT: Decibels = -12;
/** Music that is to sound like other music is bent further. */
const LIKE = { share: 0.85, cut: -9, boost: 6 } as const;

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
 *
 * @param likeness Another spectrum that it is to have, in dB beside the octave at 1 kHz.
 */
export function correctionFor(octaves: Float64Array, likeness?: readonly Decibels[]): EqBand[] {
  const reference = likeness ?? BALANCED;
  const { share, cut, boost } = likeness ? LIKE : { share: SHARE, cut: MOST_CUT, boost: MOST_BOOST };
  const levels = Array.from(octaves, (power, k) => 10 * Math.log10(power + 1e-30) - reference[k]!);
  const middle = MIDDLE.reduce((sum, k) => sum + levels[k]!, 0) / MIDDLE.length;
  return CORRECTORS.flatMap(({ band, octaves: answered }) => {
    const off = answered.reduce((sum, k) => sum + levels[k]! - middle, 0) / answered.length;
    if (off < ABSENT) return [];
    const gain = Math.round(10 * Math.min(boost, Math.max(cut, -share * off))) / 10;
    return Math.abs(gain) < 0.5 ? [] : [{ ...band, gain }];
  });
}

/** An octave spectrum as levels beside its octave at 1 kHz. */
export function octaveLevels(octaves: Float64Array): Decibels[] {
  const levels = Array.from(octaves, (power) => 10 * Math.log10(power + 1e-30));
  return levels.map((level) => Math.round(10 * Math.max(-60, level - levels[KILOHERTZ]!)) / 10);
}
