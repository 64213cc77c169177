import { GENRES } from '../genres/index.ts';
import type { Mode } from '../score.ts';
import type { Production } from './brief.ts';
import { ERA_NAMES } from './data/eras.ts';
import { FOREIGN_WORDS } from './data/foreign-words.ts';
import { isGenreId } from './data/genre-profiles.ts';
import { INSTRUMENT_WORDS, type InstrumentWord } from './data/instrument-words.ts';
import { MOOD_WORDS, type MoodWord } from './data/moods.ts';
import { SCENES, type Scene } from './data/scenes.ts';
import { type Style, stylesOf } from './data/style.ts';
import { ELECTRONIC_STYLES } from './data/styles-electronic.ts';
import { GROOVE_STYLES } from './data/styles-groove.ts';
import { HEAVY_STYLES } from './data/styles-heavy.ts';
import { POP_ROCK_STYLES } from './data/styles-pop-rock.ts';
import { ROOTS_STYLES } from './data/styles-roots.ts';
import { BROAD_STYLES, TRADITION_STYLES } from './data/styles-tradition.ts';
import { TEMPO_WORDS, type TempoWord } from './data/tempo-words.ts';
import {
  HALF_TIME_WORDS,
  MODE_WORDS,
  PLAIN_PHRASES,
  PRODUCTION_WORDS,
  VOICE_WORDS,
  type VoiceWord,
} from './data/words.ts';
import { singular, type Token, tokensOf } from './tokens.ts';

/** Everything a phrase may mean; a phrase may mean several things at once ("waltz": a style and a meter). */
export type Meaning =
  | { readonly kind: 'style'; readonly value: Style }
  | { readonly kind: 'mood'; readonly value: MoodWord }
  | { readonly kind: 'tempo'; readonly value: TempoWord }
  | { readonly kind: 'instrument'; readonly value: InstrumentWord }
  | { readonly kind: 'scene'; readonly value: Scene }
  | { readonly kind: 'production'; readonly value: Production }
  | { readonly kind: 'voice'; readonly value: VoiceWord }
  | { readonly kind: 'mode'; readonly value: Mode }
  | { readonly kind: 'era'; readonly value: number }
  | { readonly kind: 'half-time' }
  /** Instruments that are spoken of as missing: "drumless". */
  | { readonly kind: 'missing'; readonly value: InstrumentWord }
  /** Read as a whole so that its words are not read one by one. */
  | { readonly kind: 'plain' };

interface Node {
  readonly next: Map<string, Node>;
  readonly meanings: Meaning[];
}

const ROOT: Node = node();

function node(): Node {
  return { next: new Map(), meanings: [] };
}

function learn(phrase: string, meaning: Meaning): void {
  let at = ROOT;
  for (const { word } of tokensOf(phrase)) {
    let next = at.next.get(word);
    if (next === undefined) at.next.set(word, (next = node()));
    at = next;
  }
  // The first meaning of a kind stays: tables are learnt in order of trust.
  if (at !== ROOT && !at.meanings.some(({ kind }) => kind === meaning.kind)) at.meanings.push(meaning);
}

const STYLES: readonly Style[] = [
  ELECTRONIC_STYLES,
  GROOVE_STYLES,
  POP_ROCK_STYLES,
  HEAVY_STYLES,
  ROOTS_STYLES,
  TRADITION_STYLES,
  BROAD_STYLES,
].flatMap(stylesOf);

function meaningsOf(phrase: string): readonly Meaning[] {
  let at: Node | undefined = ROOT;
  for (const { word } of tokensOf(phrase)) at = at?.next.get(word);
  return at?.meanings ?? [];
}

function isKnown(phrase: string): boolean {
  return meaningsOf(phrase).length > 0;
}

/** The genres' own names and occasions, where no table has the phrase: tables know more about a phrase. */
function learnGenres(): void {
  for (const genre of GENRES.values()) {
    if (!isGenreId(genre.id)) continue;
    const names = [...new Set([genre.name.toLowerCase(), genre.id, ...genre.aliases])];
    for (const name of names) {
      if (isKnown(name)) continue;
      learn(name, { kind: 'style', value: { label: name, phrases: [name], genres: [genre.id] } });
    }
    for (const label of genre.scenes) {
      if (isKnown(label)) continue;
      const scene: Scene = {
        label,
        genres: [genre.id],
        mood: null,
        tempo: null,
        sound: [],
        length: null,
        theme: true,
      };
      learn(label, { kind: 'scene', value: scene });
    }
  }
}

function learnAll(): void {
  for (const phrase of PLAIN_PHRASES) learn(phrase, { kind: 'plain' });
  for (const value of STYLES) for (const phrase of value.phrases) learn(phrase, { kind: 'style', value });
  for (const [phrase, value] of MOOD_WORDS) learn(phrase, { kind: 'mood', value });
  for (const [phrase, value] of TEMPO_WORDS) learn(phrase, { kind: 'tempo', value });
  for (const [phrase, value] of INSTRUMENT_WORDS) learn(phrase, { kind: 'instrument', value });
  for (const [phrase, value] of SCENES) learn(phrase, { kind: 'scene', value });
  for (const [value, phrases] of Object.entries(PRODUCTION_WORDS)) {
    for (const phrase of phrases.split('|'))
      learn(phrase, { kind: 'production', value: value as Production });
  }
  for (const [value, phrases] of Object.entries(VOICE_WORDS)) {
    for (const phrase of phrases.split('|')) learn(phrase, { kind: 'voice', value: value as VoiceWord });
  }
  for (const [phrase, value] of Object.entries(MODE_WORDS)) learn(phrase, { kind: 'mode', value });
  for (const [phrase, value] of Object.entries(ERA_NAMES)) learn(phrase, { kind: 'era', value });
  for (const phrase of HALF_TIME_WORDS) learn(phrase, { kind: 'half-time' });
  for (const [phrase, missing] of [
    ['drumless', 'drums'],
    ['beatless', 'drums'],
    ['bassless', 'bass'],
    ['guitarless', 'guitar'],
  ] as const) {
    learn(phrase, { kind: 'missing', value: INSTRUMENT_WORDS.get(missing)! });
  }
  for (const [english, phrases] of Object.entries(FOREIGN_WORDS)) {
    for (const phrase of phrases.split('|')) {
      if (!isKnown(phrase)) for (const meaning of meaningsOf(english)) learn(phrase, meaning);
    }
  }
  learnGenres();
}

learnAll();

/** A phrase of the lexicon found in a text: tokens `from` up to, not including, `to`. */
export interface Match {
  readonly from: number;
  readonly to: number;
  readonly meanings: readonly Meaning[];
}

/**
 * The phrases of the lexicon in a text, from left to right, the longest first, never across a comma or a stop.
 * Plurals are found by their singular when they are not in the lexicon themselves.
 */
export function matchesIn(tokens: readonly Token[], taken: (token: Token) => boolean): Match[] {
  const matches: Match[] = [];
  for (let from = 0; from < tokens.length; ) {
    const to = taken(tokens[from]!) ? null : longest(ROOT, tokens, from, from, taken);
    if (to === null) from++;
    else {
      matches.push({ from, to: to.end, meanings: to.meanings });
      from = to.end;
    }
  }
  return matches;
}

interface Reach {
  readonly end: number;
  readonly meanings: readonly Meaning[];
}

function longest(
  at: Node,
  tokens: readonly Token[],
  from: number,
  index: number,
  taken: (token: Token) => boolean,
): Reach | null {
  const here: Reach | null = at.meanings.length > 0 ? { end: index, meanings: at.meanings } : null;
  const token = tokens[index];
  if (token === undefined || taken(token) || (index > from && token.gap !== 'none')) return here;
  const exact = at.next.get(token.word);
  const asExact = exact ? longest(exact, tokens, from, index + 1, taken) : null;
  const one = singular(token.word);
  const other = one === token.word ? undefined : at.next.get(one);
  const asOne = other ? longest(other, tokens, from, index + 1, taken) : null;
  const best = asOne !== null && (asExact === null || asOne.end > asExact.end) ? asOne : asExact;
  return best ?? here;
}
