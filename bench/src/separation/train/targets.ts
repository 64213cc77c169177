import { BAND_OF, BANDS, BINS, FRAME, framesOf, StereoFrames } from '@songwright/listen';
import type { Stereo } from '@songwright/sound';

/**
 * The best real gains of each band for some stems: Re(S X*) / |X|² over the bins of the band and both channels, where S
 * is a stem and X the mix; frame after frame, cut to 0 to 1.
 */
export function bestGains(stems: readonly Stereo[], mix: Stereo): Float32Array[] {
  const frames = framesOf(mix.left.length);
  const out = stems.map(() => new Float32Array(frames * BANDS));
  const [own, whole] = [new StereoFrames(), new StereoFrames()];
  for (let t = 0; t < frames; t++) {
    whole.analyse(mix, t);
    for (const [index, stem] of stems.entries()) {
      own.analyse(stem, t);
      writeGains(own.spectrum, whole.spectrum, out[index]!.subarray(t * BANDS, (t + 1) * BANDS));
    }
  }
  return out;
}

function writeGains(s: Float64Array, x: Float64Array, out: Float32Array): void {
  const [part, all] = [new Float64Array(BANDS), new Float64Array(BANDS)];
  for (let k = 0; k < BINS; k++) {
    const b = BAND_OF[k]!;
    // Left and right lie packed in k and FRAME - k.
    for (const i of [2 * k, 2 * ((FRAME - k) % FRAME)]) {
      part[b]! += s[i]! * x[i]! + s[i + 1]! * x[i + 1]!;
      all[b]! += x[i]! * x[i]! + x[i + 1]! * x[i + 1]!;
    }
  }
  for (let b = 0; b < BANDS; b++) out[b] = Math.min(1, Math.max(0, part[b]! / (all[b]! + 1e-12)));
}
