import type { Seconds } from '@songwright/music';
import { SAMPLE_RATE } from '../audio.ts';
import { HOP } from '../control.ts';

/** 4 ms: the gain is down before the peak comes, on a ramp long enough not to click. */
const LOOK_AHEAD = Math.round((0.004 * SAMPLE_RATE) / HOP);
const RELEASE: Seconds = 0.12;

/**
 * Gains at hop boundaries (one more than hops), none above 1, such that every hop's gain stays at or below what
 * the hop allows (`allowed`, 0 to 1). Sliding minimum, exponential release, then a moving average as long as the
 * minimum's window: a mean of values that each know of the peak cannot exceed what the peak allows.
 */
export function limiterGains(allowed: Float64Array): Float64Array {
  const held = releaseFrom(slidingMinimum(atBoundaries(allowed), LOOK_AHEAD));
  return movingAverage(held, LOOK_AHEAD);
}

function atBoundaries(allowed: Float64Array): Float64Array {
  const n = allowed.length;
  const out = new Float64Array(n + 1);
  for (let k = 0; k <= n; k++) {
    out[k] = Math.min(k > 0 ? allowed[k - 1]! : 1, k < n ? allowed[k]! : 1, 1);
  }
  return out;
}

/** `out[k]` is the least of `x[k]` to `x[k + window - 1]`. */
function slidingMinimum(x: Float64Array, window: number): Float64Array {
  const out = new Float64Array(x.length);
  for (let k = 0; k < x.length; k++) {
    const end = Math.min(x.length, k + window);
    let least = x[k]!;
    for (let i = k + 1; i < end; i++) if (x[i]! < least) least = x[i]!;
    out[k] = least;
  }
  return out;
}

function releaseFrom(x: Float64Array): Float64Array {
  const rise = 1 - Math.exp(-HOP / (RELEASE * SAMPLE_RATE));
  let gain = 1;
  for (let k = 0; k < x.length; k++) {
    gain = Math.min(x[k]!, gain + (1 - gain) * rise);
    x[k] = gain;
  }
  return x;
}

/** Mean of `x[k - window + 1]` to `x[k]`; before the start lies the first value. */
function movingAverage(x: Float64Array, window: number): Float64Array {
  const out = new Float64Array(x.length);
  for (let k = 0; k < x.length; k++) {
    let sum = 0;
    for (let i = 0; i < window; i++) sum += x[k > i ? k - i : 0]!;
    out[k] = sum / window;
  }
  return out;
}
