import type { Genre, Harmony, Progressions, SectionKind } from '../genres/genre.ts';
import type { Mode } from '../score.ts';
import { isMinorish } from '../theory/modes.ts';
import { MODAL_PROGRESSIONS } from './data/modal-progressions.ts';

/** The progressions a key draws on, and the mode its numerals are read in. */
export interface Vocabulary {
  readonly progressions: Progressions;
  readonly mode: Mode;
  /** Null in modal keys: their loops close by themselves, dominant cadences would undo the mode. */
  readonly cadences: Harmony['cadences']['major'] | null;
}

const MODAL = ['dorian', 'phrygian', 'lydian', 'mixolydian'] as const;

export function vocabularyFor(genre: Genre, mode: Mode): Vocabulary {
  const modal = MODAL.find((name) => name === mode);
  if (modal) {
    return { progressions: genre.harmony[modal] ?? MODAL_PROGRESSIONS[modal], mode: modal, cadences: null };
  }
  if (mode === 'blues' && genre.harmony.blues) {
    return { progressions: genre.harmony.blues, mode: 'major', cadences: genre.harmony.cadences.major };
  }
  return isMinorish(mode)
    ? { progressions: genre.harmony.minor, mode: 'minor', cadences: genre.harmony.cadences.minor }
    : { progressions: genre.harmony.major, mode: 'major', cadences: genre.harmony.cadences.major };
}

/** Whose chords a kind of section takes when the genre writes none for it. */
const FALLBACK: Readonly<Record<SectionKind, readonly SectionKind[]>> = {
  intro: ['verse'],
  verse: [],
  pre: ['verse'],
  chorus: [],
  post: ['drop', 'chorus'],
  bridge: ['breakdown', 'pre', 'verse'],
  solo: ['verse'],
  interlude: ['intro', 'verse'],
  groove: ['verse'],
  breakdown: ['bridge', 'chorus'],
  build: ['pre', 'breakdown', 'verse'],
  drop: ['chorus'],
  head: ['verse'],
  theme: ['verse'],
  development: ['bridge', 'chorus'],
  outro: ['intro', 'chorus'],
};

/** The kind whose list is really used for a kind of section. */
export function resolveKind<T>(lists: Partial<Record<SectionKind, T>>, kind: SectionKind): SectionKind {
  if (lists[kind]) return kind;
  const found = FALLBACK[kind].find((other) => lists[other]);
  return found ?? (lists.verse ? 'verse' : kind);
}
