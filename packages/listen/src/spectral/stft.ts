import type { Hertz, Samples } from '@songwright/music';
import FFT from 'fft.js';

export interface StftShape {
  readonly rate: Hertz;
  /** Length of the Hann window. */
  readonly window: Samples;
  readonly hop: Samples;
  /** Length of the transform, at least the window's: a power of two. The window's length when not given. */
  readonly size?: Samples;
  /** How many bins from 0 Hz on are kept; size / 2 + 1 when not given. */
  readonly bins?: number;
}

/** Magnitudes over time and frequency. A sinus of amplitude 1 in the middle of a bin has the magnitude 1. */
export interface Spectrogram {
  readonly frames: number;
  readonly bins: number;
  /** Hertz from bin to bin. */
  readonly binHertz: Hertz;
  /** Frames a second; frame t is centred on the time t / frameRate. */
  readonly frameRate: number;
  /** Frame by frame, `bins` values each. */
  readonly data: Float32Array;
}

/** Real and imaginary parts of one frame as the transform leaves them: re, im, re, im, … */
export type Bins = ArrayLike<number>;

/**
 * Short-time Fourier transform: calls `each` with every frame in turn. Frame t is centred on sample t * hop, with
 * silence before the first sample and after the last. The array handed over is used again for the next frame.
 */
export function eachFrame(
  signal: Float32Array,
  shape: StftShape,
  each: (bins: Bins, t: number) => void,
): void {
  const { window, hop, size = window } = shape;
  const fft = new FFT(size);
  const curve = hann(window);
  const input = new Float64Array(size);
  const output = new Float64Array(2 * size);
  const frames = frameCount(signal.length, hop);
  for (let t = 0; t < frames; t++) {
    const first = t * hop - (window >> 1);
    for (let i = 0; i < window; i++) input[i] = curve[i]! * (signal[first + i] ?? 0);
    fft.realTransform(output as unknown as number[], input as unknown as number[]);
    each(output, t);
  }
}

export const frameCount = (samples: Samples, hop: Samples): number => Math.floor(samples / hop) + 1;

/** Magnitudes of the short-time Fourier transform. */
export function spectrogram(signal: Float32Array, shape: StftShape): Spectrogram {
  const { window, hop, rate, size = window } = shape;
  const bins = Math.min(shape.bins ?? size / 2 + 1, size / 2 + 1);
  const frames = frameCount(signal.length, hop);
  const data = new Float32Array(frames * bins);
  // A Hann window's mean is a half, and a sinus is half of it at a positive frequency.
  const scale = 4 / window;
  eachFrame(signal, shape, (output, t) => {
    const row = t * bins;
    for (let k = 0; k < bins; k++) {
      const re = output[2 * k]!;
      const im = output[2 * k + 1]!;
      data[row + k] = scale * Math.sqrt(re * re + im * im);
    }
  });
  return { frames, bins, binHertz: rate / size, frameRate: rate / hop, data };
}

/** Periodic Hann window. */
export function hann(length: Samples): Float64Array {
  return Float64Array.from({ length }, (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / length));
}
