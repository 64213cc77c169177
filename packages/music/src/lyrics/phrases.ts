import { STOP_WORDS } from '../brief/data/stop-words.ts';
import { type Token, tokensOf } from '../brief/tokens.ts';
import {
  ABSTRACT,
  ACTIVITIES,
  ADJECTIVES,
  ANIMALS,
  COMMON,
  EVENTS,
  FIRST_NAMES,
  GROUPS,
  KIN,
  LYRIC_STOP_WORDS,
  MASS,
  NOBODY,
  PEOPLE,
  PLACES,
  TIMES,
  UNNOUNS,
  VEHICLES,
} from './data/noun-types.ts';
import { BASE_VERBS } from './data/verbs.ts';

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
  | 'event'
  | 'vehicle'
  | 'name'
  | 'pet'
  | 'kin';

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
  // "a boy who talks", "aliens steal my lunch": a verb after a noun ends the phrase, one after "who" is no noun.
  const verb = words.findIndex(
    ({ word }, index) => isVerb(word) && (index > 0 || AFTER_WHO.test(tokens[from - 1]?.word ?? '')),
  );
  if (verb >= 0) words = words.slice(0, verb);
  // Adverbs and verbs at the edge are not part of a noun phrase: "finally leaving town".
  while (
    words.length > 0 &&
    (UNNOUNS.has(words.at(-1)!.word) || (words.length > 1 && ADJECTIVES.has(words.at(-1)!.word)))
  )
    words = words.slice(0, -1);
  while (words.length > 1 && (UNNOUNS.has(words[0]!.word) || /ly$/.test(words[0]!.word)))
    words = words.slice(1);
  if (words.length === 0) return null;
  // "my grandmother's death" is about the grandmother.
  if (words.length > 1 && /['’]s$/.test(words[0]!.text) && isIntangible(words.at(-1)!.word))
    words = words.slice(0, 1);
  const head = words.at(-1)!;
  const start = tokens.indexOf(words[0]!);
  const before = tokens[start - 1]?.word ?? '';
  const type = typeOf(head, before, words.length, start === 0);
  if (type === null) return null;
  if (type === 'name') return nameOf(words);
  const proper = type === 'place' && /^\p{Lu}/u.test(head.text);
  const text = words
    .map((token) => (proper && token === head ? capital(token.text) : spelt(token.text)))
    .join(' ')
    .replace(words.length === 1 ? /['’]s$/ : /$^/, '');
  return {
    text,
    type,
    determiner: determinerOf(before, words[0]!, type, proper),
    words: words.map(({ word }) => word),
  };
}

const AFTER_WHO = /^(?:who|that|which|to|never|always|can|cannot|cant|wont|will|i|you|we|they)$/;

/** A verb of everyday, in its base or with its s, that is not also an everyday noun. */
function isVerb(word: string): boolean {
  const base = [word, word.replace(/s$/, ''), word.replace(/es$/, ''), word.replace(/ies$/, 'y')];
  return (
    base.some((form) => BASE_VERBS.has(form)) && !base.some((form) => NOUNS.some((set) => set.has(form)))
  );
}

const NOUNS = [COMMON, EVENTS, MASS, ABSTRACT, PEOPLE, ANIMALS, PLACES, TIMES, NOBODY];

const isIntangible = (word: string): boolean => ABSTRACT.has(word) || EVENTS.has(word);

/** "my wife Emma" is called Emma; "my dog Biscuit" is an animal's name. */
function nameOf(words: readonly Token[]): Phrase {
  const names = words.filter(({ text }) => /^\p{Lu}/u.test(text));
  const own = names.length > 0 ? names : words.slice(-1);
  const pet = words.some(({ word }) => ANIMALS.has(word));
  return {
    text: own.map(({ text }) => capital(text)).join(' '),
    type: pet ? 'pet' : 'name',
    determiner: '',
    words: words.map(({ word }) => word),
  };
}

function determinerOf(before: string, first: Token, type: PhraseType, proper: boolean): string {
  if (POSSESSIVE.test(before)) return before === 'our' ? 'our' : 'my';
  // "grandpa's old truck" has its owner already.
  if (/['’]s$/.test(first.text)) return KIN.has(first.word.replace(/s$/, '')) ? 'my' : '';
  return proper || type === 'mass' || type === 'activity' || type === 'time' ? '' : 'the';
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
  if (FIRST_NAMES.has(word) && /^\p{Lu}/u.test(text)) return 'name';
  if (TIMES.has(word) || TIMES.has(one)) return 'time';
  if (known(EVENTS)) return plural ? 'things' : 'event';
  if (known(KIN) && !/^\p{Lu}/u.test(text)) return 'kin';
  if (known(PEOPLE)) return plural || GROUPS.has(word) ? 'people' : 'person';
  if (known(ANIMALS)) return plural ? 'things' : 'animal';
  if (known(PLACES)) return plural ? 'things' : 'place';
  if (ABSTRACT.has(word) || MASS.has(word)) return 'mass';
  if (ACTIVITIES.has(word)) return 'activity';
  if (ADJECTIVES.has(word) && length === 1) return null;
  const proper =
    /^\p{Lu}\p{Ll}+$/u.test(text) && !first && !known(COMMON) && !/(?:ness|ity|tion|ism)$/.test(word);
  if (proper) return /^(?:in|to|from|at|near)$/.test(before) ? 'place' : 'name';
  if (known(VEHICLES)) return plural ? 'things' : 'vehicle';
  if (known(COMMON)) return plural ? 'things' : 'thing';
  if (/ing$/.test(word) && word.length > 5) return 'activity';
  if (/(?:ness|ity|ism|ance|ence|hood|ship|ment|tion|cy|dom|ics|logy|phy)$/.test(word)) return 'mass';
  if (length === 1 && /(?:ful|ous|ive|ish|less|able|ible|ical|est|ier|ly)$/.test(word)) return null;
  if (length === 1 && /(?:ed|ic|al|ary)$/.test(word) && word.length > 5) return null;
  if (
    /(?:er|or|ist|ian|eer|man|woman|ess)$/.test(word) &&
    word.length > 4 &&
    !known(COMMON) &&
    !known(NOBODY)
  )
    return 'person';
  if (plural && word.length > 3) return 'things';
  return 'thing';
}
