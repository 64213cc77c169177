import type { Key, Midi, PitchClass, Seconds } from '@songwright/music';

const SHARPS = ['C', 'C#', 'D', 'D#', 'E', 'F', 'F#', 'G', 'G#', 'A', 'A#', 'B'];
const FLATS = ['C', 'Db', 'D', 'Eb', 'E', 'F', 'Gb', 'G', 'Ab', 'A', 'Bb', 'B'];
/** Major keys that are written with flats; a minor key is written as the major key three semitones above. */
const WITH_FLATS = [1, 3, 5, 8, 10];

const flatsIn = ({ tonic, mode }: Key): boolean =>
  WITH_FLATS.includes(mode === 'minor' ? (tonic + 3) % 12 : tonic);

/** "Bb" or "A#", as the key is written. */
export function pitchClassName(pitch: PitchClass, key: Key): string {
  return (flatsIn(key) ? FLATS : SHARPS)[pitch]!;
}

/** "Bb4". */
export function pitchName(pitch: Midi, key: Key): string {
  return `${pitchClassName(pitch % 12, key)}${Math.floor(pitch / 12) - 1}`;
}

export function chordName(chord: { root: PitchClass; quality: 'major' | 'minor' }, key: Key): string {
  return `${pitchClassName(chord.root, key)}${chord.quality === 'minor' ? 'm' : ''}`;
}

/** "1:02.5". */
export function clock(seconds: Seconds): string {
  const tenths = Math.round(seconds * 10);
  const rest = ((tenths % 600) / 10).toFixed(1).padStart(4, '0');
  return `${Math.floor(tenths / 600)}:${rest}`;
}
