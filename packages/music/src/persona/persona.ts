import type { Mood, Production } from '../brief/brief.ts';
import type { Delivery } from '../lyric.ts';
import type { MixProfile } from '../mix-profile.ts';
import type { CastMember } from '../plan.ts';
import type { Bpm, Midi } from '../units.ts';
import type { VoiceChoice } from '../voices/voice.ts';

/** What is characteristic of a track, kept for later ones: who sings and how, who plays, how it is mixed. */
export interface Persona {
  /** As its owner named and described it. */
  readonly name: string;
  readonly description: string;
  /** Words of its owner's about the style; they speak after a request's own. */
  readonly style: string;
  /** Null where the track was not sung. */
  readonly voice: VoiceChoice | null;
  /** Lowest and highest note that was sung. */
  readonly range: readonly [Midi, Midi] | null;
  readonly delivery: Delivery | null;
  readonly genre: string;
  readonly blend: string | null;
  readonly cast: readonly CastMember[];
  readonly bpm: Bpm;
  readonly mood: Mood;
  readonly production: readonly Production[];
  /** The mix before mood and `audio_weight` bend it. */
  readonly mix: MixProfile;
}

/** What of a persona a request takes: all of it, only its style, or only its voice. */
export type PersonaPart = 'all' | 'style' | 'voice';

/** A persona as a request uses it. */
export interface PersonaUse {
  readonly persona: Persona;
  readonly part: PersonaPart;
}
