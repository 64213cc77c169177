import type { InstrumentFamily, InstrumentId } from '../instruments/catalog.ts';
import type { PersonaUse } from '../persona/persona.ts';
import type { Key, Meter } from '../score.ts';
import type { Bpm, Seconds, Unit } from '../units.ts';
import type { VoiceChoice } from '../voices/voice.ts';

/** What a person asked for, in their words and settings: the composer's only input besides the seed. */
export interface MusicRequest {
  /** The idea (non-custom); empty where the user gave lyrics instead. */
  readonly prompt: string;
  /** Style description, custom mode. */
  readonly style: string;
  readonly title: string;
  /** What is sung, word for word: the user's own in custom mode, else written about the idea. */
  readonly lyrics: string;
  readonly instrumental: boolean;
  readonly negativeTags: string;
  readonly vocalGender: 'm' | 'f' | null;
  readonly styleWeight: Unit | null;
  readonly weirdness: Unit | null;
  readonly audioWeight: Unit | null;
  /** Asked length, or null: the composer chooses by genre within `maxDuration`. */
  readonly duration: Seconds | null;
  readonly maxDuration: Seconds;
  /** Whose voice or style to keep to, where the words leave it open. */
  readonly persona?: PersonaUse;
  /** Music that it is to be composed over: its time, meter and key are the song's. */
  readonly given?: GivenFacts;
}

/** A request with everything left open, to be filled in: `{ ...OPEN_REQUEST, style }`. */
export const OPEN_REQUEST: MusicRequest = {
  prompt: '',
  style: '',
  title: '',
  lyrics: '',
  instrumental: false,
  negativeTags: '',
  vocalGender: null,
  styleWeight: null,
  weirdness: null,
  audioWeight: null,
  duration: null,
  maxDuration: 480,
};

/** What is settled by music that was heard. */
export interface GivenFacts {
  readonly bpm: Bpm;
  readonly meter: Meter;
  readonly key: Key;
  /** A song of its own may take the tempo twice or half as fast, where its style asks for that; a band follows it. */
  readonly freeTempo: boolean;
  /** Instruments are written for: it may be told of them. */
  readonly band: boolean;
}

export interface Mood {
  /** -1 dark to 1 bright. */
  readonly valence: number;
  /** 0 still to 1 driving. */
  readonly energy: Unit;
  /** 0 at ease to 1 tense. */
  readonly tension: Unit;
  /** The words that said so, in the order found. */
  readonly words: readonly string[];
}

/** Words about the recording rather than the music. */
export type Production =
  | 'lo-fi'
  | 'vintage'
  | 'polished'
  | 'raw'
  | 'live'
  | 'acoustic'
  | 'electronic'
  | 'orchestral'
  | 'minimal'
  | 'dense'
  | 'spacious'
  | 'dry';

/** A request as understood. Kept with the song; what was understood is shown as the track's tags. */
export interface Brief {
  readonly title: string;
  /** The user's own words. */
  readonly prompt: string;
  readonly genre: string;
  /** A second genre to blend in by role, when two were asked for. */
  readonly blend: string | null;
  readonly mood: Mood;
  readonly bpm: Bpm;
  readonly meter: Meter;
  readonly key: Key;
  readonly wanted: readonly (InstrumentId | InstrumentFamily)[];
  readonly unwanted: readonly (InstrumentId | InstrumentFamily)[];
  /** The content words of the prompt: "driving", "night". For titles, cover art and lyrics. */
  readonly themes: readonly string[];
  /** How it should sound as a recording, whatever the genre. */
  readonly production: readonly Production[];
  /** Drums count half as fast as the tempo says. */
  readonly halfTime: boolean;
  /** True when drums are not to be played at all. */
  readonly drumless: boolean;
  /** Who carries the tune: sung when there are vocals, else an instrument. */
  readonly lead: 'voice' | 'instrument';
  readonly voice: VoiceChoice | null;
  readonly persona?: PersonaUse;
  readonly lyrics: string;
  readonly duration: Seconds;
  /** The length was asked for in so many seconds: a song with words keeps to it, else it takes what its words need. */
  readonly lengthAsked: boolean;
  /** No song may be longer: the length set in the request, else the most its version allows. A length in words is a wish. */
  readonly longest: Seconds;
  /** How close to the genre's habits (1) or how free (0) the composer is. Default 0.65. */
  readonly styleWeight: Unit;
  /** How often the unusual is chosen. Default 0.3. */
  readonly weirdness: Unit;
  readonly audioWeight: Unit;
  /** "synthwave, dreamy, 96 bpm, F minor, analog pad, …" */
  readonly tags: readonly string[];
}
