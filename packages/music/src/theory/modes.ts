import type { Key, Mode } from '../score.ts';
import type { PitchClass } from '../units.ts';

/** Semitones above the tonic, ascending. */
export const MODE_STEPS: Readonly<Record<Mode, readonly number[]>> = {
  major: [0, 2, 4, 5, 7, 9, 11],
  minor: [0, 2, 3, 5, 7, 8, 10],
  dorian: [0, 2, 3, 5, 7, 9, 10],
  phrygian: [0, 1, 3, 5, 7, 8, 10],
  lydian: [0, 2, 4, 6, 7, 9, 11],
  mixolydian: [0, 2, 4, 5, 7, 9, 10],
  'harmonic-minor': [0, 2, 3, 5, 7, 8, 11],
  'melodic-minor': [0, 2, 3, 5, 7, 9, 11],
  'major-pentatonic': [0, 2, 4, 7, 9],
  'minor-pentatonic': [0, 3, 5, 7, 10],
  blues: [0, 3, 5, 6, 7, 10],
};

/** The seven-note scale chords are built from: five- and six-note modes borrow the scale they are cut out of. */
const PARENT: Partial<Record<Mode, Mode>> = {
  'major-pentatonic': 'major',
  'minor-pentatonic': 'minor',
  blues: 'dorian',
};

/** The mode that harmony is made in. */
export function harmonicMode(mode: Mode): Mode {
  return PARENT[mode] ?? mode;
}

/** Seven semitone steps above the tonic. */
export function scaleSteps(mode: Mode): readonly number[] {
  return MODE_STEPS[harmonicMode(mode)];
}

/** Whether the third above the tonic is minor. */
export function isMinorish(mode: Mode): boolean {
  return scaleSteps(mode).includes(3);
}

/** The pitch classes of the key's seven-note scale, tonic first. */
export function scaleOf(key: Key): readonly PitchClass[] {
  return scaleSteps(key.mode).map((step) => (key.tonic + step) % 12);
}
