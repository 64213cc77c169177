import { highestNear, mean } from '../spectral/math.ts';
import type { Pulse } from './pulse-candidates.ts';
import { RHYTHM_CURVES, type RhythmCurves } from './rhythm-curves.ts';
import { trackBeats } from './track-beats.ts';

/** Weight of plain onsets beside what tells beats from off-beats, which keeps beats on the tops of the curve. */
const PLAIN = 0.6;

/**
 * The pulse tracked again by what tells its own beats from the places half-way: where off-beats are louder for a while, a
 * tracker of plain onsets slips to them, but what is on the beats of the rest of the recording is not what it finds there. To be
 * judged like any other pulse: of music without drums it may be worse.
 *
 * @param onsets at the frame rate of the curves
 */
export function holdPhase(pulse: Pulse, onsets: Float32Array, curves: RhythmCurves): Pulse {
  const { beats, tempo } = pulse;
  const halves = beats.slice(1).map((at, i) => 0.5 * (at + beats[i]!));
  const sum = standardised(onsets).map((x) => PLAIN * x);
  for (const name of RHYTHM_CURVES) {
    const curve = standardised(curves[name]);
    const lead = levelAt(curve, beats, curves.frameRate) - levelAt(curve, halves, curves.frameRate);
    for (let t = 0; t < sum.length; t++) sum[t]! += lead * curve[t]!;
  }
  return { tempo, beats: trackBeats(sum, curves.frameRate, tempo) };
}

function standardised(curve: Float32Array): Float32Array {
  const average = mean(curve);
  const deviation = Math.sqrt(mean(curve.map((x) => (x - average) * (x - average))));
  return curve.map((x) => (deviation > 1e-9 ? (x - average) / deviation : 0));
}

function levelAt(curve: Float32Array, times: readonly number[], frameRate: number): number {
  return mean(times.map((at) => highestNear(curve, Math.round(at * frameRate), 2)));
}
