import type { Decibels, Seconds } from '@songwright/music';

/** One of those who sing a line together. */
export interface Member {
  /** Size of the throat beside the character's own, as a ratio of formants. */
  readonly throat: number;
  /** In semitones. */
  readonly detune: number;
  readonly late: Seconds;
  /** -1 left to 1 right. */
  readonly pan: number;
  readonly level: Decibels;
  /** Who speaks: the character's own speaker, or another beside it. */
  readonly other: boolean;
}

const member = (
  throat: number,
  detune: number,
  late: Seconds,
  pan: number,
  level: Decibels,
  other = false,
): Member => ({ throat, detune, late, pan, level, other });

export const SOLO: readonly Member[] = [member(1, 0, 0, 0, 0)];

/** The singer twice more behind herself, as on records since Les Paul and Mary Ford: wide, late and soft. */
export const DOUBLED: readonly Member[] = [
  ...SOLO,
  member(1.015, 0.06, 0.014, -0.75, -11),
  member(0.985, -0.07, 0.021, 0.75, -11),
];

/** Two for each line of a harmony, left and right. */
export const HARMONY: readonly Member[] = [
  member(1.04, 0.05, 0.012, -0.55, -3),
  member(0.96, -0.06, 0.02, 0.55, -3),
];

/** Enough different throats that none is heard alone. */
export const CHOIR: readonly Member[] = [
  member(1.06, 0.07, 0.011, -0.8, -6),
  member(0.95, -0.08, 0.027, 0.75, -6),
  member(1.02, -0.04, 0.019, -0.3, -7, true),
  member(0.98, 0.1, 0.034, 0.35, -7, true),
];
