import { clamp, correlation, highestNear, mean, median } from '../spectral/math.ts';
import type { Pulse } from './pulse-candidates.ts';
import { RHYTHM_CURVES, type RhythmCurve, type RhythmCurves } from './rhythm-curves.ts';

/** Places within the beat, in twelfths: the beat, its quarters, its thirds. */
const PLACES = [0, 3, 4, 6, 8, 9];
const TWELFTH = 12;
/** Beats after which a pattern may come again. */
const RETURNS = [1, 2, 3, 4, 6, 8];
/** A place where nothing begins is no infinite proof. */
const FLOOR = 0.05;
/** Nor is what is hardly there: strokes that are heard have tops of 0.05 to 0.5. */
const SILENCE = 0.005;
const MOST = 3;
/** Tempo the logarithms count from. */
const MIDDLE = 110;

/** Names of the traits, in their order. */
export const PULSE_TRAITS: readonly string[] = [
  'tempo',
  'tempo^2',
  'tempo^3',
  'slow',
  'fast',
  ...RHYTHM_CURVES.flatMap((curve) => PLACES.map((place) => `${curve} at ${place}`)),
  ...RHYTHM_CURVES.flatMap((curve) => [`${curve} in twos`, `${curve} in threes`, `${curve} in fours`]),
  'snare between kicks',
  'snare with kicks',
  ...RETURNS.map((beats) => `strokes after ${beats}`),
  ...RETURNS.map((beats) => `notes after ${beats}`),
];

/** What speaks for and against a pulse, each about -3 to 3: see `PULSE_TRAITS`. */
export function pulseTraits({ beats }: Pulse, curves: RhythmCurves): Float64Array {
  const gaps = beats.slice(1).map((at, i) => at - beats[i]!);
  const octaves = Math.log2(60 / Math.max(1e-3, median(gaps)) / MIDDLE);
  const sampled = new Map(
    RHYTHM_CURVES.map((curve) => [curve, sampleBeats(curves[curve], curves.frameRate, beats)]),
  );
  const traits: number[] = [
    octaves,
    octaves * octaves,
    octaves * octaves * octaves,
    Math.max(0, -0.6 - octaves),
    Math.max(0, octaves - 0.5),
  ];
  for (const curve of RHYTHM_CURVES) traits.push(...placeTraits(sampled.get(curve)!));
  for (const curve of RHYTHM_CURVES) traits.push(...cycleTraits(sampled.get(curve)!));
  traits.push(...backbeatTraits(onBeats(sampled.get('kick')!), onBeats(sampled.get('snare')!)));
  traits.push(
    ...returnTraits(['kick', 'snare', 'hat'], sampled),
    ...returnTraits(['bass', 'tone', 'chord'], sampled),
  );
  return Float64Array.from(traits);
}

/** PLACES.length values a beat: the strongest of each place's neighbourhood, against the curve's mean over all places. */
interface Sampled {
  readonly count: number;
  readonly values: Float64Array;
}

function sampleBeats(curve: Float32Array, frameRate: number, beats: readonly number[]): Sampled {
  const count = Math.max(0, beats.length - 1);
  const values = new Float64Array(count * PLACES.length);
  for (let i = 0; i < count; i++) {
    const gap = beats[i + 1]! - beats[i]!;
    PLACES.forEach((place, p) => {
      const centre = Math.round((beats[i]! + (place / TWELFTH) * gap) * frameRate);
      values[i * PLACES.length + p] = highestNear(curve, centre, 2);
    });
  }
  const average = mean(values) + SILENCE;
  return { count, values: values.map((value) => value / average) };
}

const column = ({ count, values }: Sampled, place: number): Float64Array =>
  Float64Array.from({ length: count }, (_, i) => values[i * PLACES.length + place]!);
const onBeats = (sampled: Sampled): Float64Array => column(sampled, 0);

function placeTraits(sampled: Sampled): number[] {
  return PLACES.map((_, p) => clamp(Math.log(mean(column(sampled, p)) + FLOOR), -MOST, MOST));
}

/** How unlike the beats of two, of three and of four are to each other: the deviation of their means. */
function cycleTraits(sampled: Sampled): number[] {
  const beats = onBeats(sampled);
  return [2, 3, 4].map((length) => {
    const means = Array.from({ length }, (_, place) => mean(beats.filter((_, i) => i % length === place)));
    const middle = mean(means);
    return clamp(Math.sqrt(mean(means.map((x) => (x - middle) * (x - middle)))), 0, MOST);
  });
}

/** Whether snares fall on the beats between those of the kick, or on the same. */
function backbeatTraits(kick: Float64Array, snare: Float64Array): number[] {
  return [
    correlation(kick.subarray(0, -1), snare.subarray(1)) +
      correlation(kick.subarray(1), snare.subarray(0, -1)),
    correlation(kick, snare),
  ];
}

/** Likeness of what is in a beat to what is in the beat so many later. */
function returnTraits(names: readonly RhythmCurve[], sampled: ReadonlyMap<RhythmCurve, Sampled>): number[] {
  const rows = names.map((name) => sampled.get(name)!);
  const { count } = rows[0]!;
  const width = PLACES.length;
  return RETURNS.map((beats) => {
    if (count <= beats + 1) return 0;
    return mean(
      rows.map(({ values }) =>
        correlation(values.subarray(0, -beats * width), values.subarray(beats * width)),
      ),
    );
  });
}
