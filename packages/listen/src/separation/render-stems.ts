import type { Stereo } from '@songwright/sound';
import { BAND_OF, BANDS } from './bands.ts';
import { BINS, FRAME, framesOf, StereoFrames } from './stereo-frames.ts';

/** What a band of a frame is multiplied with, frame after frame. */
export type ShareOf = (cell: number) => number;

/** The part of a recording that a share of each band of each frame makes: phases are the mix's. */
export function renderShare(audio: Stereo, share: ShareOf, onFrame: (t: number) => void = () => {}): Stereo {
  const stft = new StereoFrames();
  const out = { left: new Float32Array(audio.left.length), right: new Float32Array(audio.left.length) };
  const gains = new Float32Array(BANDS);
  const frames = framesOf(audio.left.length);
  for (let t = 0; t < frames; t++) {
    for (let b = 0; b < BANDS; b++) gains[b] = share(t * BANDS + b);
    stft.analyse(audio, t);
    const { spectrum } = stft;
    for (let k = 0; k < BINS; k++) {
      const gain = gains[BAND_OF[k]!]!;
      const j = FRAME - k;
      spectrum[2 * k]! *= gain;
      spectrum[2 * k + 1]! *= gain;
      if (j > k && j < FRAME) {
        spectrum[2 * j]! *= gain;
        spectrum[2 * j + 1]! *= gain;
      }
    }
    stft.synthesise(spectrum, out, t);
    onFrame(t);
  }
  return out;
}
