import type { Seconds } from '@songwright/music';
import { mean, valueAt } from '../spectral/math.ts';

/** Onsets between the beats that are this much stronger at thirds than at halves and quarters make a beat of three. */
const CLEARER = 1.25;
/** In a shuffle the second third is empty (0.2 of the last at most, measured): of a beat of three, both must sound. */
const BOTH = 0.35;
/** Both must be more than chance beside the beat itself. */
const AUDIBLE = 0.12;

/** Whether beats fall into three (six eight, twelve eight) and not into two or four. */
export function isCompoundBeat(onsets: Float32Array, frameRate: number, beats: readonly Seconds[]): boolean {
  const strengthAt = (share: number): number =>
    mean(
      beats.slice(1).map((end, i) => {
        const centre = (beats[i]! + share * (end - beats[i]!)) * frameRate;
        let most = 0;
        for (let off = -2; off <= 2; off++) most = Math.max(most, valueAt(onsets, centre + off));
        return most;
      }),
    );
  const [first, second] = [strengthAt(1 / 3), strengthAt(2 / 3)];
  const half = strengthAt(1 / 2);
  const quarters = 0.5 * (strengthAt(1 / 4) + strengthAt(3 / 4));
  if (Math.min(first, second) < BOTH * Math.max(first, second)) return false;
  const thirds = 0.5 * (first + second);
  return thirds > AUDIBLE * strengthAt(0) && thirds > CLEARER * Math.max(half, quarters);
}
