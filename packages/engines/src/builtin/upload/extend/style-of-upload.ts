import type { Hearing } from '@songwright/listen';
import type { Decibels } from '@songwright/music';
import { octaveLevels, octavePowers, type Stereo } from '@songwright/sound';
import { STYLES, type StyleSound } from './data/style-sounds.ts';

/** What a style is told by, of an upload. */
interface Traits {
  readonly bpm: number;
  /** Strokes to a beat. */
  readonly kicks: number;
  readonly drums: number;
  /** The octaves at 63 Hz and at 8 kHz beside that at 1 kHz. */
  readonly low: Decibels;
  readonly high: Decibels;
  readonly loudness: number;
}

/** By how much each trait may be off to count as one. */
const STEPS: Readonly<Record<keyof Traits, number>> = {
  bpm: 15,
  kicks: 1,
  drums: 1.5,
  low: 5,
  high: 6,
  loudness: 4,
};

/**
 * The style of music that sounds most like an upload, in words a brief is read from: by its tempo (which may be heard half
 * or twice as fast), its drums, its spectrum and its loudness.
 *
 * @param levels Of the upload's octaves, beside that at 1 kHz.
 */
export function styleOfUpload(hearing: Hearing, levels: readonly Decibels[]): string {
  const { beats, drums, bpm, meter, loudness } = hearing;
  const traits: Traits = {
    bpm,
    kicks: drums.filter(({ kind }) => kind === 'kick').length / beats.length,
    drums: drums.length / beats.length,
    low: levels[1]!,
    high: levels[8]!,
    loudness,
  };
  const options = STYLES.filter(
    (style) => style.triple === undefined || style.triple === (meter.beats === 3),
  );
  const costs = options.map((style) => [style.words, distance(traits, style)] as const);
  return costs.reduce((best, option) => (option[1] < best[1] ? option : best))[0];
}

/** Half or twice as fast as the ear counts, a recording has twice or half as many strokes to a beat. */
const COUNTS = [
  [1, 0],
  [0.5, 0.25],
  [2, 0.25],
] as const;

function distance(traits: Traits, style: StyleSound): number {
  const costs = COUNTS.map(([times, doubt]) => {
    const { bpm, kicks, drums } = traits;
    const counted = { ...traits, bpm: bpm * times, kicks: kicks / times, drums: drums / times };
    return (Object.keys(STEPS) as (keyof Traits)[]).reduce<number>((sum, trait) => {
      const [low, high] = style[trait];
      const off = Math.max(0, low - counted[trait], counted[trait] - high) / STEPS[trait];
      return sum + off * off;
    }, doubt);
  });
  return Math.min(...costs);
}

export interface SpectrumOrder {
  readonly audio: Stereo;
}

/** The thread function: levels of an upload's octaves beside that at 1 kHz. */
export async function measureSpectrum({ audio }: SpectrumOrder): Promise<readonly Decibels[]> {
  return octaveLevels(octavePowers(audio));
}
