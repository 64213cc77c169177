import type { Seconds } from '@songwright/music';
import { mean, peakOffset } from '../spectral/math.ts';
import { periodAt, type TempoCurve } from './tempo-curve.ts';

/**
 * Weight of an even pulse against strong onsets (alpha of Ellis 2007, who found 400). With less, the beat slips to the
 * off-beats where these are louder for a while; with more, it does not follow a player's rubato.
 */
const TIGHTNESS = 300;

/**
 * Beats by dynamic programming (Ellis, JNMR 36/1, 2007): the sequence that falls on strong onsets and keeps to the local
 * period, here a curve, so that it follows a player who hurries or drags. Beats go on evenly to both ends.
 */
export function trackBeats(onsets: Float32Array, frameRate: number, tempo: TempoCurve): Seconds[] {
  const frames = onsets.length;
  const strength = standardised(onsets);
  const score = new Float64Array(frames);
  const before = new Int32Array(frames).fill(-1);
  for (let t = 0; t < frames; t++) {
    const period = periodAt(tempo, t / frameRate) * frameRate;
    const nearest = Math.max(1, Math.round(period * 0.5));
    const farthest = Math.round(period * 2);
    // A beginning costs nothing: before the first beat there is none to keep pace with.
    let best = 0;
    for (let gap = nearest; gap <= farthest && gap <= t; gap++) {
      const off = Math.log(gap / period);
      const value = score[t - gap]! - TIGHTNESS * off * off;
      if (value > best) {
        best = value;
        before[t] = t - gap;
      }
    }
    score[t] = strength[t]! + best;
  }
  const beats: Seconds[] = [];
  for (let t = lastBeat(score, periodAt(tempo, frames / frameRate) * frameRate); t >= 0; t = before[t]!) {
    beats.push((t + refined(onsets, t)) / frameRate);
  }
  return toBothEnds(beats.reverse(), frames / frameRate, tempo);
}

/** Smoothed by a Gaussian of a frame and divided by its deviation. */
function standardised(onsets: Float32Array): Float64Array {
  const smooth = Float64Array.from(
    onsets,
    (x, t) => 0.5 * x + 0.25 * ((onsets[t - 1] ?? 0) + (onsets[t + 1] ?? 0)),
  );
  const average = mean(smooth);
  const deviation = Math.sqrt(mean(smooth.map((x) => (x - average) * (x - average))));
  return smooth.map((x) => (deviation > 1e-9 ? x / deviation : 0));
}

/** The best end within the last period. */
function lastBeat(score: Float64Array, period: number): number {
  let best = score.length - 1;
  for (let t = Math.max(0, Math.floor(score.length - period)); t < score.length; t++) {
    if (score[t]! > score[best]!) best = t;
  }
  return best;
}

function refined(onsets: Float32Array, t: number): number {
  return peakOffset(onsets[t - 1] ?? 0, onsets[t]!, onsets[t + 1] ?? 0);
}

/** A beat so little before the recording begins is its first. */
const EARLY: Seconds = 0.04;

/** Beats continued evenly to both ends of a recording. */
export function toBothEnds(beats: readonly Seconds[], duration: Seconds, tempo: TempoCurve): Seconds[] {
  const all = beats.length > 0 ? [...beats] : [0];
  for (;;) {
    const before = all[0]! - periodAt(tempo, all[0]!);
    if (before < -EARLY) break;
    all.unshift(before);
  }
  all[0] = Math.max(0, all[0]!);
  for (;;) {
    const next = all.at(-1)! + periodAt(tempo, all.at(-1)!);
    if (next > duration) break;
    all.push(next);
  }
  return all.length < 2 ? [0, Math.max(duration, 1e-3)] : all;
}
