const TAPS = 16;
const HALF = TAPS / 2;
const PHASES = 256;

const kernels = new Map<number, Float32Array>();

/** Windowed sinc (Kaiser-like cosine window) for `PHASES` fractional positions; `width` below 1 lowers the cut-off. */
function kernelFor(width: number): Float32Array {
  const key = Math.round(width * 16);
  let kernel = kernels.get(key);
  if (kernel !== undefined) return kernel;
  const cut = (key / 16) * 0.97;
  kernel = new Float32Array(TAPS * (PHASES + 1));
  for (let phase = 0; phase <= PHASES; phase++) {
    let sum = 0;
    for (let k = 0; k < TAPS; k++) {
      const x = k - (HALF - 1) - phase / PHASES;
      const window = Math.abs(x) >= HALF ? 0 : 0.5 + 0.5 * Math.cos((Math.PI * x) / HALF);
      const angle = Math.PI * x * cut;
      const value = (Math.abs(angle) < 1e-9 ? 1 : Math.sin(angle) / angle) * window;
      kernel[phase * TAPS + k] = value;
      sum += value;
    }
    for (let k = 0; k < TAPS; k++) kernel[phase * TAPS + k]! /= sum;
  }
  kernels.set(key, kernel);
  return kernel;
}

/**
 * Writes `out[from..to)` with `source` read at `rate` source samples per output sample (above 1: higher pitch),
 * band-limited so that nothing folds over.
 */
export function resampleInto(
  out: Float32Array,
  source: Float32Array,
  rate: number,
  from: number,
  to: number,
): void {
  const kernel = kernelFor(Math.min(1, 1 / rate));
  for (let i = from; i < to; i++) {
    const position = i * rate;
    const at = Math.floor(position);
    const row = Math.round((position - at) * PHASES) * TAPS;
    const first = at - (HALF - 1);
    let sum = 0;
    if (first >= 0 && first + TAPS <= source.length) {
      for (let k = 0; k < TAPS; k++) sum += source[first + k]! * kernel[row + k]!;
    } else {
      for (let k = 0; k < TAPS; k++) sum += (source[first + k] ?? 0) * kernel[row + k]!;
    }
    out[i] = sum;
  }
}

/** How many output samples a source of `length` gives at `rate`. */
export function resampledLength(length: number, rate: number): number {
  return Math.max(0, Math.floor((length - HALF) / rate));
}
