import type { Decibels, Unit } from '@songwright/music';
import { SAMPLE_RATE } from '../audio.ts';
import { HOP } from '../control.ts';
import { gainOf } from '../dsp/math.ts';
import type { Lufs } from '../measure/loudness.ts';
import type { GainCurve } from './gain-curve.ts';

const perHop = (seconds: number): number => 1 - Math.exp(-HOP / (seconds * SAMPLE_RATE));
/** Long enough to pass a drum's attack, short enough to breathe with the beat. */
const ATTACK = perHop(0.03);
const RELEASE = perHop(0.2);
const LEVEL = perHop(0.01);
/** The threshold follows the music's own level over a phrase, so that a chorus stays louder than its verse. */
const PHRASE = perHop(3);
const ABOVE_PHRASE: Decibels = 2;
const BELOW_TARGET: Decibels = 5;
/** Reduction is at most this at full glue: a bus compressor that shows more is heard working. */
const DEEPEST: Decibels = 4;

/**
 * Bus compression as gains at hop boundaries, with `gain` and the `ride` (decibels at hop boundaries) in front of it
 * included. `power` is the K-weighted power per hop.
 */
export function glueGains(
  power: Float64Array,
  gain: Decibels,
  ride: Float64Array,
  settings: { readonly glue: Unit; readonly target: Lufs },
): GainCurve {
  const curve = new Float64Array(power.length + 1);
  const slope = 0.5 * settings.glue;
  const deepest = DEEPEST * settings.glue;
  let level = 0;
  let phrase = 0;
  let reduction = 0;
  let before = gainOf(gain + ride[0]!);
  curve[0] = before;
  for (let k = 0; k < power.length; k++) {
    // Rides move slowly and seldom: most hops have the gain of the one before.
    if (ride[k + 1] !== ride[k]) before = gainOf(gain + ride[k + 1]!);
    const p = power[k]! * before * before;
    level += (p - level) * LEVEL;
    phrase += (p - phrase) * PHRASE;
    const floor = settings.target - BELOW_TARGET;
    const threshold = Math.max(floor, 10 * Math.log10(phrase + 1e-12) + ABOVE_PHRASE);
    const over = 10 * Math.log10(level + 1e-12) - threshold;
    const wanted = over > 0 ? Math.min(deepest, over * slope) : 0;
    reduction += (wanted - reduction) * (wanted > reduction ? ATTACK : RELEASE);
    curve[k + 1] = reduction > 1e-4 ? before * gainOf(-reduction) : before;
  }
  return curve;
}
