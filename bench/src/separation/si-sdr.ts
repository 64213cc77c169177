import type { Stereo } from '@songwright/sound';

/**
 * Scale-invariant ratio of signal to distortion, in dB, both channels as one signal (Le Roux, Wisdom, Erdogan and
 * Hershey, "SDR - half-baked or well done?", ICASSP 2019, equation 5).
 */
export function siSdr(estimate: Stereo, truth: Stereo): number {
  let [et, tt, ee] = [0, 0, 0];
  for (const side of ['left', 'right'] as const) {
    const [e, t] = [estimate[side], truth[side]];
    for (let i = 0; i < t.length; i++) {
      const x = e[i] ?? 0;
      et += x * t[i]!;
      tt += t[i]! * t[i]!;
      ee += x * x;
    }
  }
  const target = (et * et) / (tt + 1e-20);
  return 10 * Math.log10((target + 1e-20) / (ee - target + 1e-12));
}
