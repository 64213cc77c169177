import type { Stage, StageSection } from '../arrangement/stage.ts';
import type { Contour } from '../melody/contour.ts';
import type { Onset } from '../melody/rhythm.ts';
import type { Rng } from '../rng.ts';
import type { Midi, Ticks } from '../units.ts';
import type { VoiceChoice } from '../voices/voice.ts';
import type { PlacedPhrase } from './packing.ts';
import type { PlacedSyllable } from './place-syllables.ts';

/** A note of a phrase, counted from the phrase's start, in the song's own key. */
export interface PitchedSyllable extends PlacedSyllable {
  readonly pitch: Midi;
  /** Carries on the syllable before it. */
  readonly turned: boolean;
}

/** What the phrases of one letter in one kind of section have in common. */
export interface Idea {
  readonly rhythm: readonly Onset[];
  readonly contour: Contour;
  motif: readonly number[] | null;
}

/** What was sung so far: ideas by section kind and letter, tunes by place and letter, phrases by their words. */
export interface Memory {
  readonly ideas: Map<string, Idea>;
  readonly tunes: Map<string, readonly PitchedSyllable[]>;
  readonly sung: Map<string, readonly PitchedSyllable[]>;
}

export const newMemory = (): Memory => ({ ideas: new Map(), tunes: new Map(), sung: new Map() });

/** All that writing a phrase needs to know of the song. */
export interface Desk {
  readonly stage: Stage;
  readonly voice: VoiceChoice;
  readonly rng: Rng;
  readonly memory: Memory;
}

/** Where in the song a phrase stands. */
export interface Place {
  readonly section: StageSection;
  readonly phrase: PlacedPhrase;
  readonly index: number;
  readonly start: Ticks;
  readonly pickup: Ticks;
  readonly before: Midi | null;
}
