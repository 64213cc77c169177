import type { Midi } from '@songwright/music';
import { quantile } from './math.ts';
import type { PitchCandidates } from './salience.ts';

/** One pitch over time. */
export interface PitchTrack {
  readonly frameRate: number;
  /** MIDI pitch with its fraction; 0 where nothing leads. */
  readonly pitches: Float32Array;
  /** Salience at each frame, 1 for a strong one of this recording. */
  readonly saliences: Float32Array;
}

/** What moves from frame to frame cost, in the units of what frames are worth. */
export interface MoveCosts {
  readonly leap: number;
  /** Each semitone of a leap. */
  readonly semitone: number;
  /** To begin or to end to sound. */
  readonly voicing: number;
  /** To sound in the first frame. */
  readonly opening: number;
  /** Semitones from frame to frame that are a glide and no leap. */
  readonly glide: number;
}

/** A glide costs so much a semitone. */
const GLIDING = 0.1;

/**
 * The best path through the candidates of a recording (Viterbi).
 *
 * @param worth of a candidate, by its place among all of all frames; -Infinity where it cannot be
 * @param silence what a silent frame is worth
 */
export function bestPath(
  found: PitchCandidates,
  worth: (cell: number) => number,
  silence: number,
  costs: MoveCosts,
): PitchTrack {
  const { frames, candidates, pitches } = found;
  const states = candidates + 1;
  const from = new Uint8Array(frames * states);
  let best = new Float64Array(states);
  for (let t = 0; t < frames; t++) {
    const next = new Float64Array(states).fill(-Infinity);
    for (let s = 0; s < states; s++) {
      const silent = s === candidates;
      const value = silent ? silence : worth(t * candidates + s);
      if (value === -Infinity) continue;
      if (t === 0) {
        next[s] = (silent ? 0 : -costs.opening) + value;
        continue;
      }
      const pitch = silent ? 0 : pitches[t * candidates + s]!;
      for (let p = 0; p < states; p++) {
        if (best[p] === -Infinity) continue;
        const before = p === candidates ? 0 : pitches[(t - 1) * candidates + p]!;
        const total = best[p]! - moveCost(before, pitch, costs);
        if (total <= next[s]!) continue;
        next[s] = total;
        from[t * states + s] = p;
      }
      next[s]! += value;
    }
    best = next;
  }
  return readPath(found, from, best);
}

function moveCost(before: Midi, now: Midi, { leap, semitone, voicing, glide }: MoveCosts): number {
  if (before === 0 && now === 0) return 0;
  if (before === 0 || now === 0) return voicing;
  const step = Math.abs(now - before);
  return step <= glide ? GLIDING * step : leap + semitone * step;
}

function readPath(found: PitchCandidates, from: Uint8Array, ends: Float64Array): PitchTrack {
  const { frames, candidates, pitches, saliences, frameRate } = found;
  const strong = strongest(found);
  const track = { frameRate, pitches: new Float32Array(frames), saliences: new Float32Array(frames) };
  let at = ends.reduce((top, value, s) => (value > ends[top]! ? s : top), 0);
  for (let t = frames - 1; t >= 0; t--) {
    if (at < candidates) {
      track.pitches[t] = pitches[t * candidates + at]!;
      track.saliences[t] = saliences[t * candidates + at]! / strong;
    }
    at = from[t * (candidates + 1) + at]!;
  }
  return track;
}

/** A strong salience of this recording. */
export function strongest({ frames, candidates, saliences }: PitchCandidates): number {
  const tops = new Float32Array(frames);
  for (let t = 0; t < frames; t++) tops[t] = saliences[t * candidates]!;
  return Math.max(quantile(tops, 0.9), 1e-6);
}
