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

export interface TrackShape {
  /** Where a leading melody mostly lies, and how far it strays: a weight by register. */
  readonly centre: Midi;
  readonly spread: number;
  /** Salience (1 for a strong one of the recording) below which nothing leads. */
  readonly silence: number;
}

/** Costs, in units of a strong salience: a leap, each semitone of it, beginning or ending to sound. */
const LEAP = 1.2;
const SEMITONE = 0.05;
const VOICING = 1;

/** Semitones a voice glides in a frame of 12 ms without it being a leap. */
const GLIDE = 0.4;

/** The best path through the candidates (Viterbi): salient, without needless leaps, silent where nothing is salient. */
export function trackPitch(found: PitchCandidates, shape: TrackShape): PitchTrack {
  const { frames, candidates, pitches, saliences, frameRate } = found;
  const strong = strongest(found);
  const states = candidates + 1;
  const from = new Uint8Array(frames * states);
  let best = new Float64Array(states);
  for (let t = 0; t < frames; t++) {
    const next = new Float64Array(states).fill(-Infinity);
    for (let s = 0; s < states; s++) {
      const silent = s === candidates;
      const salience = silent ? 0 : saliences[t * candidates + s]!;
      if (!silent && salience <= 0) continue;
      const pitch = silent ? 0 : pitches[t * candidates + s]!;
      for (let p = 0; p < states; p++) {
        if (best[p] === -Infinity) continue;
        const before = p === candidates || t === 0 ? 0 : pitches[(t - 1) * candidates + p]!;
        const value = best[p]! - moveCost(before, pitch);
        if (value > next[s]!) {
          next[s] = value;
          from[t * states + s] = p;
        }
      }
      if (t === 0) next[s] = 0;
      next[s]! += silent ? shape.silence : (salience / strong) * registerWeight(pitch, shape);
    }
    best = next;
  }
  return readPath(found, from, best, strong, frameRate);
}

function moveCost(before: Midi, now: Midi): number {
  if (before === 0 && now === 0) return 0;
  if (before === 0 || now === 0) return VOICING;
  const step = Math.abs(now - before);
  return step <= GLIDE ? 0.1 * step : LEAP + SEMITONE * step;
}

function registerWeight(pitch: Midi, { centre, spread }: TrackShape): number {
  const off = (pitch - centre) / spread;
  return Math.exp(-0.5 * off * off);
}

function strongest({ frames, candidates, saliences }: PitchCandidates): number {
  const tops = new Float32Array(frames);
  for (let t = 0; t < frames; t++) tops[t] = saliences[t * candidates]!;
  return Math.max(quantile(tops, 0.9), 1e-6);
}

function readPath(
  { frames, candidates, pitches, saliences }: PitchCandidates,
  from: Uint8Array,
  ends: Float64Array,
  strong: number,
  frameRate: number,
): PitchTrack {
  const track = { frameRate, pitches: new Float32Array(frames), saliences: new Float32Array(frames) };
  let at = ends.reduce((b, value, s) => (value > ends[b]! ? s : b), 0);
  for (let t = frames - 1; t >= 0; t--) {
    if (at < candidates) {
      track.pitches[t] = pitches[t * candidates + at]!;
      track.saliences[t] = saliences[t * candidates + at]! / strong;
    }
    at = from[t * (candidates + 1) + at]!;
  }
  return track;
}
