import type { Midi } from '@songwright/music';
import type { PitchCandidates } from '../spectral/salience.ts';

/** Pitches that follow each other without a leap: a note, or several that glide into each other. */
export interface Contour {
  /** Ascending; a frame or two may be missing. */
  readonly frames: readonly number[];
  /** Which of its frame's candidates it is. */
  readonly slots: readonly number[];
  readonly pitches: readonly Midi[];
  readonly saliences: readonly number[];
}

/** Semitones from frame to frame, 12 ms. */
const LINK = 0.45;
/** So many frames may be missing. */
const GAP = 2;
/** Shorter than 60 ms it is no note. */
const LEAST = 5;

interface Growing {
  readonly frames: number[];
  readonly slots: number[];
  readonly pitches: Midi[];
  readonly saliences: number[];
}

/** Links the candidates of a recording, the most salient of each frame first (after Salamon and Gómez 2012). */
export function findContours({ frames, candidates, pitches, saliences }: PitchCandidates): Contour[] {
  const done: Contour[] = [];
  let growing: Growing[] = [];
  const keep = (contour: Growing): void => {
    if (contour.frames.length >= LEAST) done.push(contour);
  };
  for (let t = 0; t < frames; t++) {
    const living: Growing[] = [];
    for (const contour of growing) {
      if (t - contour.frames.at(-1)! > GAP + 1) keep(contour);
      else living.push(contour);
    }
    growing = living;
    for (let slot = 0; slot < candidates; slot++) {
      const cell = t * candidates + slot;
      if (saliences[cell]! <= 0) break;
      let contour = nearest(growing, pitches[cell]!, t);
      if (contour === null) {
        contour = { frames: [], slots: [], pitches: [], saliences: [] };
        growing.push(contour);
      }
      contour.frames.push(t);
      contour.slots.push(slot);
      contour.pitches.push(pitches[cell]!);
      contour.saliences.push(saliences[cell]!);
    }
  }
  growing.forEach(keep);
  return done;
}

function nearest(growing: readonly Growing[], pitch: Midi, t: number): Growing | null {
  let best: Growing | null = null;
  let least = LINK;
  for (const contour of growing) {
    const distance = Math.abs(contour.pitches.at(-1)! - pitch);
    if (distance >= least || contour.frames.at(-1) === t) continue;
    best = contour;
    least = distance;
  }
  return best;
}
