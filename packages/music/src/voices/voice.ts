import type { Midi, Unit } from '../units.ts';
import type { VoiceId } from './data/characters.ts';

export type VoiceGender = 'm' | 'f';

/** What people ask of a voice besides man or woman. The words that say so are in `data/quality-words.ts`. */
export const VOICE_QUALITIES = [
  'breathy',
  'soft',
  'raspy',
  'powerful',
  'deep',
  'high',
  'warm',
  'bright',
  'child-like',
  'operatic',
] as const;

export type VoiceQuality = (typeof VOICE_QUALITIES)[number];

/** A singer as the composer knows one. How the character sounds is the studio's affair (package `sound`). */
export interface VoiceCharacter {
  readonly id: string;
  readonly name: string;
  readonly gender: VoiceGender;
  /** Lowest and highest note it can sing. */
  readonly range: readonly [Midi, Midi];
  /** Where a tune should lie: verses in its lower half, choruses in its upper. */
  readonly comfort: readonly [Midi, Midi];
  readonly qualities: readonly VoiceQuality[];
  /** Genres it is at home in. */
  readonly genres: readonly string[];
  /** The mood it suits best: -1 dark to 1 bright, 0 still to 1 driving. */
  readonly valence: number;
  readonly energy: Unit;
}

/** Who sings a song: chosen in the brief, kept with the song, fixed by a persona. */
export interface VoiceChoice {
  readonly gender: VoiceGender;
  readonly character: VoiceId;
  /** A choir behind the singer rather than a few voices. */
  readonly choir: boolean;
  /** Words are set off from one another rather than tied together. */
  readonly detached?: true;
}
