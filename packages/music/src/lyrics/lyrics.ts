import type { Seconds } from '../units.ts';
import type { PointOfView, Tense } from './grammar.ts';
import type { HeartId, Scheme } from './matter.ts';

/** What a song is to be about. */
export interface LyricIdea {
  /** The idea in the user's words; may be empty or in another language. */
  readonly prompt: string;
  /** The prompt is a lyric that has been sung: it says what to sing about, and none of its phrases is taken up. */
  readonly sung?: boolean;
  /** More words about the music: genre, mood. */
  readonly style?: string;
  /** A title already decided; sung as the hook when it can be. */
  readonly title?: string;
  /** How long the song is to be. */
  readonly duration?: Seconds | null;
  readonly vocalGender?: 'm' | 'f' | null;
}

export interface LyricSection {
  /** As in the text, without brackets: "Verse 1". */
  readonly tag: string;
  readonly lines: readonly string[];
  /** One letter a line; lines of one letter are meant to rhyme, "x" with nothing, "h" is the hook. */
  readonly scheme: string;
}

export interface WrittenLyrics {
  readonly title: string;
  /** The sections with their tags in brackets, an empty line between them. */
  readonly text: string;
  readonly sections: readonly LyricSection[];
  readonly view: PointOfView;
  readonly tense: Tense;
  readonly heart: HeartId;
  readonly scheme: Scheme;
  /** Theme words and the fields of meaning they led to. */
  readonly fields: readonly string[];
  /** Ids of all frames used: a second song that is to differ avoids them. */
  readonly frames: readonly string[];
  /** Sentences for the log: what could not be done as asked, and what was done instead. */
  readonly remarks: readonly string[];
}
