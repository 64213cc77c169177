import { STOP_WORDS } from '../brief/data/stop-words.ts';
import { type Token, tokensOf } from '../brief/tokens.ts';
import {
  ABSTRACT,
  ACTIVITIES,
  ADJECTIVES,
  ANIMALS,
  COMMON,
  GROUPS,
  LYRIC_STOP_WORDS,
  MASS,
  PEOPLE,
  PLACES,
  TIMES,
  UNNOUNS,
} from './data/noun-types.ts';

/** What kind of thing a phrase of the user's speaks of: it decides which sentences it can stand in. */
export type PhraseType =
  | 'thing'
  | 'things'
  | 'mass'
  | 'person'
  | 'people'
  | 'animal'
  | 'place'
  | 'activity'
  | 'time'
  | 'name';

/** A noun phrase of the prompt, as it can be sung: "quantum computers", "cat's dentist", "Maria". */
export interface Phrase {
  readonly text: string;
  readonly type: PhraseType;
  /** "my" of "my cat's dentist", else "the" or nothing, ready to stand before it. */
  readonly determiner: string;
  /** The words it is made of, plain. */
  readonly words: readonly string[];
}

const POSSESSIVE = /^(?:my|our|your|his|her|their)$/;
/** Longest phrase that is sung as one. */
const MOST_WORDS = 3;

/** The noun phrases of a text in order, none twice. `taken` are words that mean music here and are not sung about. */
export function phrasesOf(text: string, taken: ReadonlySet<string>): readonly Phrase[] {
  const tokens = tokensOf(text);
  const out: Phrase[] = [];
  for (let i = 0; i < tokens.length; ) {
    let to = i;
    while (
      to < tokens.length &&
      to - i < MOST_WORDS &&
      isPart(tokens[to]!, taken) &&
      (to === i || tokens[to]!.gap === 'none')
    )
      to++;
    if (to === i) {
      i++;
      continue;
    }
    const phrase = phraseOf(tokens, i, to);
    if (
      phrase !== null &&
      !out.some(({ text: other }) => other.toLowerCase() === phrase.text.toLowerCase())
    ) {
      out.push(phrase);
    }
    i = to;
  }
  return out;
}

function isPart({ word, text }: Token, taken: ReadonlySet<string>): boolean {
  if (taken.has(word) || STOP_WORDS.has(word) || LYRIC_STOP_WORDS.has(word)) return false;
  return /^[\p{Script=Latin}'’ʼ-]+$/u.test(text) && word.length >= 2 && word.length <= 24;
}

function phraseOf(tokens: readonly Token[], from: number, to: number): Phrase | null {
  let words = tokens.slice(from, to);
  // Adverbs and verbs at the edge are not part of a noun phrase: "finally leaving town".
  while (words.length > 0 && UNNOUNS.has(words.at(-1)!.word)) words = words.slice(0, -1);
  while (words.length > 1 && (UNNOUNS.has(words[0]!.word) || /ly$/.test(words[0]!.word)))
    words = words.slice(1);
  if (words.length === 0) return null;
  const head = words.at(-1)!;
  const start = tokens.indexOf(words[0]!);
  const before = tokens[start - 1]?.word ?? '';
  const type = typeOf(head, before, words.length, start === 0);
  if (type === null) return null;
  const text = words
    .map((token) =>
      type === 'name' || (type === 'place' && token === head && /^\p{Lu}/u.test(token.text))
        ? capital(token.text)
        : spelt(token.text),
    )
    .join(' ');
  const owned = POSSESSIVE.test(before);
  return {
    text,
    type,
    determiner: owned
      ? before === 'our'
        ? 'our'
        : 'my'
      : type === 'name' ||
          (type === 'place' && /^\p{Lu}/u.test(text)) ||
          type === 'mass' ||
          type === 'activity' ||
          type === 'time'
        ? ''
        : 'the',
    words: words.map(({ word }) => word),
  };
}

/** Capitals are kept only where they mean something: "iPhone", "NASA". */
function spelt(text: string): string {
  return /^\p{Lu}\p{Ll}*(?:['’]\p{Ll}+)?$/u.test(text)
    ? text.toLowerCase()
    : text === text.toUpperCase() && text.length > 5
      ? text.toLowerCase()
      : text;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function typeOf(head: Token, before: string, length: number, first: boolean): PhraseType | null {
  const { word, text } = head;
  const one = word.replace(/ies$/, 'y').replace(/(?<!s|u|i)s$/, '');
  const plural = one !== word && !/(?:ss|us|is)$/.test(word);
  const known = (set: ReadonlySet<string>): boolean => set.has(word) || set.has(one);
  if (TIMES.has(word) || TIMES.has(one)) return 'time';
  if (known(PEOPLE)) return plural || GROUPS.has(word) ? 'people' : 'person';
  if (known(ANIMALS)) return plural ? 'things' : 'animal';
  if (known(PLACES)) return plural ? 'things' : 'place';
  if (ABSTRACT.has(word) || MASS.has(word)) return 'mass';
  if (ACTIVITIES.has(word)) return 'activity';
  if (ADJECTIVES.has(word) && length === 1) return null;
  const proper =
    /^\p{Lu}\p{Ll}+$/u.test(text) && !first && !known(COMMON) && !/(?:ness|ity|tion|ism)$/.test(word);
  if (proper) return /^(?:in|to|from|at|near)$/.test(before) ? 'place' : 'name';
  if (known(COMMON)) return plural ? 'things' : 'thing';
  if (/ing$/.test(word) && word.length > 5) return 'activity';
  if (/(?:ness|ity|ism|ance|ence|hood|ship|ment|tion|cy|dom|ics|logy|phy)$/.test(word)) return 'mass';
  if (length === 1 && /(?:ful|ous|ive|ish|less|able|ible|ical|est|ier|ly)$/.test(word)) return null;
  if (length === 1 && /(?:ed|ic|al|ary)$/.test(word) && word.length > 5) return null;
  if (/(?:er|or|ist|ian|eer|man|woman|ess)$/.test(word) && word.length > 4 && !known(COMMON)) return 'person';
  if (plural && word.length > 3) return 'things';
  return 'thing';
}
