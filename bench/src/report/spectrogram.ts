import { createCanvas } from '@napi-rs/canvas';
import { SAMPLE_RATE, type Stereo } from '@songwright/sound';
import FFT from 'fft.js';

const SIZE = 4096;
const LOWEST = 30;
const HIGHEST = 18_000;
/** Decibels below full scale that are drawn black. */
const FLOOR = -96;

/**
 * A picture of the mid signal over time and frequency (30 Hz to 18 kHz, logarithmic), as a PNG data address. Hann
 * windows of 4096 samples, one a column.
 */
export function spectrogram({ left, right }: Stereo, width: number, height: number): string {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const image = context.createImageData(width, height);
  const bins = rowBins(height);
  const transform = spectrumOf();
  const hop = (left.length - SIZE) / (width - 1);
  for (let x = 0; x < width; x++) {
    const power = transform(left, right, Math.max(0, Math.floor(x * hop)));
    for (let y = 0; y < height; y++) {
      const [from, to] = bins[y]!;
      let strongest = 0;
      for (let bin = from; bin <= to; bin++) strongest = Math.max(strongest, power[bin]!);
      paint(image.data, (y * width + x) * 4, 10 * Math.log10(strongest + 1e-12));
    }
  }
  context.putImageData(image, 0, 0);
  return canvas.toDataURL('image/png');
}

/** For every row from the top, the FFT bins it stands for. */
function rowBins(height: number): (readonly [number, number])[] {
  const edge = (row: number): number =>
    (LOWEST * Math.exp(Math.log(HIGHEST / LOWEST) * (1 - row / height)) * SIZE) / SAMPLE_RATE;
  return Array.from({ length: height }, (_, row) => {
    const from = Math.floor(edge(row + 1));
    return [from, Math.max(from, Math.ceil(edge(row)) - 1)] as const;
  });
}

function spectrumOf(): (left: Float32Array, right: Float32Array, at: number) => Float64Array {
  const fft = new FFT(SIZE);
  const input = new Array<number>(SIZE).fill(0);
  const output = fft.createComplexArray();
  const power = new Float64Array(SIZE / 2 + 1);
  const window = Float64Array.from(
    { length: SIZE },
    (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / SIZE),
  );
  // A full-scale sine through a Hann window peaks at SIZE / 4.
  const scale = 16 / (SIZE * SIZE);
  return (left, right, at) => {
    for (let i = 0; i < SIZE; i++) input[i] = 0.5 * ((left[at + i] ?? 0) + (right[at + i] ?? 0)) * window[i]!;
    fft.realTransform(output, input);
    for (let bin = 0; bin <= SIZE / 2; bin++) {
      const re = output[2 * bin]!;
      const im = output[2 * bin + 1]!;
      power[bin] = (re * re + im * im) * scale;
    }
    return power;
  };
}

/** Black through violet and orange to white. */
function paint(pixels: Uint8ClampedArray, at: number, decibels: number): void {
  const level = Math.max(0, Math.min(1, (decibels - FLOOR) / -FLOOR));
  pixels[at] = 255 * Math.min(1, 1.9 * level * level + 0.15 * level);
  pixels[at + 1] = 255 * Math.max(0, 1.6 * level - 0.62);
  pixels[at + 2] = 255 * (level < 0.5 ? 1.3 * level : Math.max(0.2, 1.6 * level - 0.62));
  pixels[at + 3] = 255;
}
