import type { Hertz } from '@songwright/music';

/** Poles and zeros lie this near the formants: the nearer the poles and the farther the zeros, the deeper the valleys. */
const ZEROS = 0.5;
const POLES = 0.8;
const ORDER = 18;
const HOP_SECONDS = 0.005;
const WINDOW_SECONDS = 0.025;
/** The loudness of what is filtered follows that of the speech within about this. */
const LEVEL_SECONDS = 0.01;

/**
 * Deepens the valleys between formants, which a speaker made of averages has too shallow: the short-term postfilter of
 * speech coders (Chen and Gersho, "Adaptive postfiltering for quality enhancement of coded speech", IEEE Trans. Speech
 * and Audio Processing 3/1, 1995), A(z/0.5) / A(z/0.8) of a linear prediction anew every 5 ms, at the loudness that was.
 */
export function sharpenFormants(samples: Float32Array, rate: Hertz): Float32Array {
  const hop = Math.round(HOP_SECONDS * rate);
  const out = new Float32Array(samples.length);
  const zeros = new Float64Array(ORDER + 1);
  const poles = new Float64Array(ORDER + 1);
  const share = 1 - Math.exp(-1 / (LEVEL_SECONDS * rate));
  const raw = new Float64Array(samples.length);
  const window = hann(Math.round(WINDOW_SECONDS * rate));
  let before = 1e-9;
  let after = 1e-9;
  let tilt = 0;
  for (let from = 0; from < samples.length; from += hop) {
    const a = prediction(samples, from + hop / 2, window);
    let [z, p] = [1, 1];
    for (let k = 0; k <= ORDER; k++) {
      zeros[k] = a[k]! * z;
      poles[k] = a[k]! * p;
      z *= ZEROS;
      p *= POLES;
    }
    const first = -tiltOf(zeros, poles);
    for (let i = from; i < Math.min(samples.length, from + hop); i++) {
      const y = filterAt(zeros, poles, samples, raw, i);
      raw[i] = y;
      const flat = y + first * tilt;
      tilt = y;
      before += share * (samples[i]! * samples[i]! - before);
      after += share * (flat * flat - after);
      out[i] = flat * Math.sqrt(before / (after + 1e-12));
    }
  }
  return out;
}

/** What comes out at `i` of a filter that has been given `input` and has answered with `output` so far. */
function filterAt(
  zeros: Float64Array,
  poles: Float64Array,
  input: ArrayLike<number>,
  output: ArrayLike<number>,
  i: number,
): number {
  let y = 0;
  for (let k = 0; k <= ORDER && k <= i; k++) y += zeros[k]! * input[i - k]!;
  for (let k = 1; k <= ORDER && k <= i; k++) y -= poles[k]! * output[i - k]!;
  return y;
}

const IMPULSE = Float64Array.from({ length: 40 }, (_, i) => (i === 0 ? 1 : 0));

/** How like its next sample the filter's ring is: what a one-zero filter takes away again. */
function tiltOf(zeros: Float64Array, poles: Float64Array): number {
  const ring = new Float64Array(IMPULSE.length);
  let [same, next] = [0, 0];
  for (let i = 0; i < ring.length; i++) {
    ring[i] = filterAt(zeros, poles, IMPULSE, ring, i);
    same += ring[i]! * ring[i]!;
    if (i > 0) next += ring[i]! * ring[i - 1]!;
  }
  return same > 0 ? next / same : 0;
}

const hann = (length: number): Float64Array =>
  Float64Array.from({ length }, (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * (i + 0.5)) / length));

/** Linear prediction by autocorrelation (Levinson and Durbin), coefficient 0 being 1. */
function prediction(samples: Float32Array, centre: number, window: Float64Array): Float64Array {
  const from = Math.round(centre - window.length / 2);
  const piece = window.map((weight, i) => (samples[from + i] ?? 0) * weight);
  const r = new Float64Array(ORDER + 1);
  for (let lag = 0; lag <= ORDER; lag++) {
    for (let i = lag; i < piece.length; i++) r[lag]! += piece[i]! * piece[i - lag]!;
  }
  const a = new Float64Array(ORDER + 1);
  a[0] = 1;
  let error = r[0]! * 1.0001 + 1e-9;
  const last = new Float64Array(ORDER + 1);
  for (let m = 1; m <= ORDER; m++) {
    let sum = 0;
    for (let k = 0; k < m; k++) sum += a[k]! * r[m - k]!;
    const reflection = -sum / error;
    last.set(a);
    for (let k = 1; k <= m; k++) a[k] = last[k]! + reflection * last[m - k]!;
    error *= 1 - reflection * reflection;
  }
  return a;
}
