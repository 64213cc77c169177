import { SAMPLE_RATE, type Stereo } from '@songwright/sound';
import { type BandSpectrum, bandSpectrum } from './bands.ts';
import { decimate, midOf } from './decimate.ts';
import { harmonicShare } from './hpss.ts';
import { type PitchSpectrum, pitchSpectrum } from './pitch-spectrum.ts';
import { spectrogram } from './stft.ts';

/** What of a recording rhythm and harmony are heard from. */
export interface RecordingSpectra {
  readonly bands: BandSpectrum;
  readonly pitches: PitchSpectrum;
}

export function recordingSpectra(audio: Stereo): RecordingSpectra {
  const mono = midOf(levelled(audio));
  return { bands: bandSpectrum(mono), pitches: tonalSpectrum(mono) };
}

/** The recording at a mean level of -20 dBFS, so that what follows needs no thresholds for loud and soft ones. */
export function levelled({ left, right }: Stereo): Stereo {
  let sum = 0;
  for (let i = 0; i < left.length; i++) sum += left[i]! * left[i]! + right[i]! * right[i]!;
  const rms = Math.sqrt(sum / Math.max(1, 2 * left.length));
  // Below -80 dBFS there is nothing to hear.
  const gain = rms > 1e-4 ? 0.1 / rms : 1;
  return { left: left.map((x) => x * gain), right: right.map((x) => x * gain) };
}

/** Tones by pitch: 372 ms of sound every 46 ms, at 11 025 Hz. */
export function tonalSpectrum(mono: Float32Array): PitchSpectrum {
  const shape = { rate: SAMPLE_RATE / 4, window: 4096, hop: 512, bins: 1400 };
  const spectrum = spectrogram(decimate(mono, 4), shape);
  return pitchSpectrum(spectrum, harmonicShare(spectrum, { time: 13, frequency: 25 }));
}
