import type { HeardDrum } from '../hearing.ts';
import { highestNear, quantile } from '../spectral/math.ts';
import type { OnsetCurves } from './onset-curves.ts';
import { pickPeaks } from './pick-peaks.ts';

/** Strokes of the drums by the register in which they begin: kicks low, hats high, snares in the middle and high at once. */
export function findDrums(curves: OnsetCurves): HeardDrum[] {
  const { low, mid, high, frameRate } = curves;
  const both = mid.map((x, t) => Math.sqrt(x * highestNear(high, t, 1)));
  const drums: HeardDrum[] = [];
  const add = (kind: HeardDrum['kind'], curve: Float32Array, keep: (t: number) => boolean): void => {
    const peaks = pickPeaks(curve, frameRate, 0.6);
    const loud = Math.max(
      quantile(
        peaks.map((t) => curve[t]!),
        0.9,
      ),
      1e-6,
    );
    for (const t of peaks) {
      const strength = Math.min(1, curve[t]! / loud);
      if (strength > 0.3 && keep(t)) drums.push({ at: t / frameRate, kind, strength });
    }
  };
  add('kick', low, () => true);
  add('snare', both, (t) => highestNear(low, t, 1) < 2 * both[t]!);
  const snares = drums.filter((drum) => drum.kind === 'snare');
  add('hat', high, (t) => snares.every((snare) => Math.abs(snare.at - t / frameRate) > 0.03));
  return drums.sort((a, b) => a.at - b.at || a.kind.localeCompare(b.kind));
}
