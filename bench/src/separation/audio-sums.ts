import type { Stereo } from '@songwright/sound';

export const silence = (length: number): Stereo => ({
  left: new Float32Array(length),
  right: new Float32Array(length),
});

/** Adds a recording, times a gain, to another from its sample `at` on; what does not fit is left away. */
export function addInto(sum: Stereo, stem: Stereo, gain = 1, at = 0): void {
  for (const side of ['left', 'right'] as const) {
    const [to, from] = [sum[side], stem[side]];
    const end = Math.min(from.length, to.length - at);
    for (let i = Math.max(0, -at); i < end; i++) to[at + i]! += gain * from[i]!;
  }
}

/** What makes a recording as loud as another. */
export const gainTo = (audio: Stereo, like: Stereo): number =>
  Math.sqrt(powerOf(like) / (powerOf(audio) + 1e-12));

/** Mean square of both channels. */
export function powerOf({ left, right }: Stereo): number {
  let sum = 0;
  for (let i = 0; i < left.length; i++) sum += left[i]! * left[i]! + right[i]! * right[i]!;
  return sum / (2 * Math.max(1, left.length));
}
