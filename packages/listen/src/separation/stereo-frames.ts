import { SAMPLE_RATE, type Stereo } from '@songwright/sound';
import FFT from 'fft.js';

/** Samples of a frame and from one frame to the next: 93 and 23 ms at 44.1 kHz. */
export const FRAME = 4096;
export const HOP = 1024;
/** Seconds from one frame to the next. */
export const HOP_SECONDS = HOP / SAMPLE_RATE;
export const BINS = FRAME / 2 + 1;

/** Frames before the first sample, so that every sample lies in four of them. */
const LEAD = FRAME / HOP - 1;
/** Sum of the squared Hann windows at every sample, at a hop of a quarter. */
const OVERLAP_GAIN = 1.5;

/** How many frames cover a recording of so many samples. */
export const framesOf = (samples: number): number => Math.ceil(samples / HOP) + LEAD;

/** Middle of a frame, in samples of the recording; before 0 for the first two. */
export const frameCentre = (frame: number): number => (frame - LEAD) * HOP + FRAME / 2;

/**
 * Short-time spectra of both channels by one complex transform (left as its real, right as its imaginary part), under a
 * periodic Hann window, and back by weighted overlap-add. A real gain for each bin, the same in both channels, needs no
 * unpacking in between: gains keep the packing's symmetry (k and FRAME - k alike).
 */
export class StereoFrames {
  private readonly fft = new FFT(FRAME);
  private readonly input = new Float64Array(2 * FRAME);
  private readonly hann = Float64Array.from(
    { length: FRAME },
    (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / FRAME),
  );
  /** Interleaved re, im of the packed spectrum; overwritten by each frame. */
  readonly spectrum = new Float64Array(2 * FRAME);

  /** Transforms a frame into `spectrum`. Outside of the recording there is silence. */
  analyse({ left, right }: Stereo, frame: number): void {
    const { input, hann } = this;
    const at = (frame - LEAD) * HOP;
    for (let i = 0; i < FRAME; i++) {
      const k = at + i;
      const inside = k >= 0 && k < left.length;
      input[2 * i] = inside ? left[k]! * hann[i]! : 0;
      input[2 * i + 1] = inside ? right[k]! * hann[i]! : 0;
    }
    this.fft.transform(this.spectrum, input);
  }

  /** Adds a frame of a packed spectrum, which may be `spectrum` itself, to a recording. */
  synthesise(spectrum: Float64Array, { left, right }: Stereo, frame: number): void {
    const { input, hann } = this;
    this.fft.inverseTransform(input, spectrum);
    const at = (frame - LEAD) * HOP;
    const from = Math.max(0, -at);
    const to = Math.min(FRAME, left.length - at);
    for (let i = from; i < to; i++) {
      const gain = hann[i]! / OVERLAP_GAIN;
      left[at + i]! += input[2 * i]! * gain;
      right[at + i]! += input[2 * i + 1]! * gain;
    }
  }
}
