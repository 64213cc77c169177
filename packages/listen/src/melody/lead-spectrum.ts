import type { Hertz } from '@songwright/music';
import type { Stereo } from '@songwright/sound';
import { decimate, midOf } from '../spectral/decimate.ts';
import { type Spectrogram, spectrogram } from '../spectral/stft.ts';

const DECIMATION = 4;
/** At 11 025 Hz: 93 ms every 12 ms, the transform padded to twice the window. */
const SHAPE = { window: 1024, size: 2048, hop: 128, bins: 930 };

/** What of a recording a melody is heard from: leads stand in the middle. */
export interface LeadSpectrum {
  /** Magnitudes of the middle, what lies at the sides taken off. */
  readonly centre: Spectrogram;
  /** Part of each magnitude's power that lies at the sides, 0 to 1; null of a recording in mono. */
  readonly side: Float32Array | null;
  /** The middle itself, and its rate. */
  readonly middle: Float32Array;
  readonly rate: Hertz;
}

export function leadSpectrum(audio: Stereo, rate: Hertz): LeadSpectrum {
  const middle = decimate(midOf(audio), DECIMATION);
  const shape = { ...SHAPE, rate: rate / DECIMATION };
  const centre = spectrogram(middle, shape);
  const { left, right } = audio;
  if (left.every((x, i) => x === right[i])) return { centre, side: null, middle, rate: shape.rate };
  const difference = left.map((x, i) => 0.5 * (x - right[i]!));
  const side = spectrogram(decimate(difference, DECIMATION), shape).data;
  for (let i = 0; i < side.length; i++) {
    const [m, s] = [centre.data[i]!, side[i]!];
    const total = m * m + s * s;
    if (total > 0) centre.data[i] = (m * m * m) / total;
    side[i] = total > 0 ? (s * s) / total : 0;
  }
  return { centre, side, middle, rate: shape.rate };
}
