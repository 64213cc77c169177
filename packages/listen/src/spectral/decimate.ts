import type { Stereo } from '@songwright/sound';

/** Taps of the low-pass per output period: with a Blackman window -70 dB from 1.2 times the new Nyquist frequency on. */
const TAPS_PER_STEP = 12;

/** The middle of a stereo recording, (left + right) / 2. */
export function midOf({ left, right }: Stereo): Float32Array {
  const mid = new Float32Array(left.length);
  for (let i = 0; i < mid.length; i++) mid[i] = 0.5 * (left[i]! + right[i]!);
  return mid;
}

/** Every `factor`-th sample of a signal low-passed below the new Nyquist frequency; sample 0 stays at time 0. */
export function decimate(signal: Float32Array, factor: number): Float32Array {
  const kernel = lowPass(factor);
  const half = (kernel.length - 1) >> 1;
  const out = new Float32Array(Math.ceil(signal.length / factor));
  for (let i = 0; i < out.length; i++) {
    const first = i * factor - half;
    const from = Math.max(0, -first);
    const to = Math.min(kernel.length, signal.length - first);
    let sum = 0;
    for (let k = from; k < to; k++) sum += kernel[k]! * signal[first + k]!;
    out[i] = sum;
  }
  return out;
}

/** Sinc under a Blackman window, cut at 0.9 of the new Nyquist frequency, its sum 1. */
function lowPass(factor: number): Float64Array {
  const half = (TAPS_PER_STEP * factor) / 2;
  const kernel = new Float64Array(2 * half + 1);
  let sum = 0;
  for (let k = 0; k < kernel.length; k++) {
    const x = ((k - half) * 0.9) / factor;
    const phase = (Math.PI * k) / half;
    const window = 0.42 - 0.5 * Math.cos(phase) + 0.08 * Math.cos(2 * phase);
    kernel[k] = window * (x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x));
    sum += kernel[k]!;
  }
  return kernel.map((tap) => tap / sum);
}
