import { SAMPLE_RATE, type Stereo } from '@songwright/sound';
import FFT from 'fft.js';

const SIZE = 16_384;
const FIRST = binOf(55);
const LAST = binOf(2000);
/** Frames on either side whose median stands for one: what does not last a second and a half is no chord, but a drum. */
const BESIDE = 4;
/** A peak speaks for the note whose first, second, third or fourth partial it is, each less likely than the one before. */
const PARTIALS = 4;
const DECAY = 0.6;

function binOf(hertz: number): number {
  return Math.floor((hertz * SIZE) / SAMPLE_RATE);
}

/**
 * How much of each pitch class, C first, is heard in the first `samples` of a recording: a harmonic pitch class profile (Gómez
 * 2006, "Tonal Description of Music Audio Signals", chapter 3) of what lasts (median over time, after Fitzgerald 2010). By
 * plain magnitude the fifths and major thirds among the partials, and the drums, hide the key of 11 of our 74 songs whose notes
 * alone say it; `npm run key-check` holds it to music that is not ours.
 */
export function chromaOf(audio: Stereo, samples: number): number[] {
  const chroma = new Array<number>(12).fill(0);
  for (const frame of lasting(framesOf(audio, samples))) addPeaks(chroma, frame);
  return chroma;
}

/** Magnitudes of the bins from `FIRST - 1` to `LAST + 1`, frame by frame. */
function framesOf({ left, right }: Stereo, samples: number): readonly Float64Array[] {
  const fft = new FFT(SIZE);
  const input = new Array<number>(SIZE).fill(0);
  const output = fft.createComplexArray();
  const window = Float64Array.from(
    { length: SIZE },
    (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / SIZE),
  );
  const frames: Float64Array[] = [];
  for (let at = 0; at + SIZE <= Math.min(samples, left.length); at += SIZE) {
    for (let i = 0; i < SIZE; i++) input[i] = 0.5 * (left[at + i]! + right[at + i]!) * window[i]!;
    fft.realTransform(output, input);
    frames.push(
      Float64Array.from({ length: LAST - FIRST + 3 }, (_, k) => {
        const bin = FIRST - 1 + k;
        return Math.hypot(output[2 * bin]!, output[2 * bin + 1]!);
      }),
    );
  }
  return frames;
}

function lasting(frames: readonly Float64Array[]): readonly Float64Array[] {
  return frames.map((frame, index) => {
    const near = frames.slice(Math.max(0, index - BESIDE), index + BESIDE + 1);
    return frame.map((_, k) => near.map((other) => other[k]!).sort((a, b) => a - b)[near.length >> 1]!);
  });
}

function addPeaks(chroma: number[], frame: Float64Array): void {
  for (let k = 1; k < frame.length - 1; k++) {
    const [before, here, after] = [frame[k - 1]!, frame[k]!, frame[k + 1]!];
    if (here <= before || here < after) continue;
    const [a, b, c] = [before, here, after].map((magnitude) => Math.log(magnitude + 1e-12)) as [
      number,
      number,
      number,
    ];
    // The top of the parabola through the three (Smith and Serra 1987).
    const bin = FIRST - 1 + k + (0.5 * (a - c)) / (a - 2 * b + c);
    for (let partial = 1; partial <= PARTIALS; partial++) {
      const pitch = 69 + 12 * Math.log2((bin * SAMPLE_RATE) / SIZE / partial / 440);
      const near = Math.round(pitch);
      const inTune = Math.cos(Math.PI * (pitch - near));
      chroma[((near % 12) + 12) % 12]! += here * DECAY ** (partial - 1) * inTune * inTune;
    }
  }
}
