import type { Hertz, Seconds } from '@songwright/music';
import type { HeardNote } from '../hearing.ts';

/** So much of a note's beginning tells how strongly it is struck or sung. */
const BEGINNING: Seconds = 0.12;
/** Below this there is nothing to hear. */
const SILENCE = 1e-10;

/** Notes of a melody alone, each with the level of its beginning. */
export function withLevels(notes: readonly HeardNote[], signal: Float32Array, rate: Hertz): HeardNote[] {
  return notes.map((note) => {
    const from = Math.round(note.start * rate);
    const to = Math.min(signal.length, from + Math.round(BEGINNING * rate));
    let power = 0;
    for (let i = from; i < to; i++) power += signal[i]! * signal[i]!;
    return { ...note, level: 10 * Math.log10(power / Math.max(1, to - from) + SILENCE) };
  });
}
