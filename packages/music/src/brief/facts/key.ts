import type { Mode } from '../../score.ts';
import type { PitchClass } from '../../units.ts';
import type { Fact, FactMeaning } from './fact.ts';

const LETTERS: Readonly<Record<string, PitchClass>> = { c: 0, d: 2, e: 4, f: 5, g: 7, a: 9, b: 11 };

const MODES: readonly (readonly [RegExp, Mode])[] = [
  [/^harmonic min/i, 'harmonic-minor'],
  [/^melodic min/i, 'melodic-minor'],
  [/^maj.*pentatonic/i, 'major-pentatonic'],
  [/^min.*pentatonic/i, 'minor-pentatonic'],
  [/^(?:.*blues)/i, 'blues'],
  [/^(?:natural min|min|moll|aeolian|m$)/i, 'minor'],
  [/^(?:maj|dur|ionian)/i, 'major'],
  [/^dorian/i, 'dorian'],
  [/^(?:phrygian|locrian)/i, 'phrygian'],
  [/^lydian/i, 'lydian'],
  [/^mixolydian/i, 'mixolydian'],
];

const EDGE = '(?<![\\p{L}\\p{N}#♯♭])';
const END = '(?![\\p{L}\\p{N}#♯♭])';
const ACCIDENTAL = '(?:[\\s-]*(sharp|flat)(?![\\p{L}])|([#♯♭b])(?![\\p{L}]))';
const ACCIDENTAL_TIGHT = '(?:([#♯♭b]))';
const MODE =
  '(?:natural|harmonic|melodic)\\s+min(?:or)?|(?:major|minor)(?:\\s+(?:pentatonic|blues))?|maj|min|dur|moll|ionian|aeolian|dorian|phrygian|locrian|lydian|mixolydian';

/** "D minor", "F# major", "b-flat dorian", "A♭ mixolydian". */
const WITH_MODE = new RegExp(`${EDGE}([A-Ga-g])${ACCIDENTAL}?[\\s-]+(${MODE})${END}`, 'giu');
/** "F#minor", "Ebmaj", "C#m", "Dm". */
const SHORT = new RegExp(`${EDGE}([A-G])${ACCIDENTAL_TIGHT}?(minor|major|maj|min|m)${END}`, 'gu');
/** "key of G", "key: Bb", "in F#". */
const AFTER_KEY = new RegExp(
  `${EDGE}(?:key(?:\\s+of|\\s+is|\\s*[:=])?|tonality:?)\\s+([A-Ga-g])${ACCIDENTAL}?${END}`,
  'giu',
);
const AFTER_IN = new RegExp(
  `${EDGE}[Ii]n\\s+([A-G])${ACCIDENTAL}?${END}(?=\\s*(?:$|[,.;!?)]|at\\b|with\\b|and\\b|for\\b|\\d))`,
  'gu',
);
/** A list's own item: ", F#,". */
const ITEM = new RegExp(`(?<=^\\s*|[,;|]\\s*)([A-G])${ACCIDENTAL}(?=\\s*(?:$|[,;|]))`, 'gu');
/** Scales without a tonic. */
const MODE_ONLY =
  /(?<![\p{L}])(major|minor)[\s-]+(?:key|keys|scale|mode|tonality|chords?|harmony|harmonies|melody|melodies|progressions?|mood|feel|tonal)(?![\p{L}])|(?<![\p{L}])in\s+(major|minor)(?=\s*(?:$|[,.;!?]))|(?<=^\s*|[,;|]\s*|\bnot\s+|\bno\s+)(major|minor)(?=\s*(?:$|[,;|]))/giu;
/** After "a minor" these show that "a" is an article: "in a minor mood". */
const STILL_A_KEY = /^\s*(?:$|[,.;!?)\d]|(?:at|with|and|for|about|song|track|scale|ballad|piece)\b)/i;

/** Keys and scales as musicians write them. */
export function keysIn(text: string): Fact[] {
  const facts: Fact[] = [];
  for (const match of text.matchAll(WITH_MODE)) {
    if (isArticle(text, match)) continue;
    add(facts, match, match[1]!, match[2] ?? match[3], match[4]);
  }
  for (const match of text.matchAll(SHORT)) {
    if (match[2] === undefined && match[3] === 'm' && !standsAsKey(text, match)) continue;
    add(facts, match, match[1]!, match[2], match[3]);
  }
  for (const pattern of [AFTER_KEY, AFTER_IN, ITEM]) {
    for (const match of text.matchAll(pattern)) {
      if (match[1] === 'a' && !/^\s*(?:$|[,.;!?])/.test(text.slice(match.index + match[0].length))) continue;
      add(facts, match, match[1]!, match[2] ?? match[3], undefined);
    }
  }
  for (const match of text.matchAll(MODE_ONLY)) {
    const mode = (match[1] ?? match[2] ?? match[3])!;
    facts.push(factOf(match, [{ kind: 'mode', value: modeOf(mode) }]));
  }
  return facts;
}

/** "a minor" is A minor only where no noun follows, and a capital A opens a sentence as an article too. */
function isArticle(text: string, match: RegExpExecArray): boolean {
  const [whole, letter, word, sign] = match;
  if (letter!.toLowerCase() !== 'a' || word !== undefined || sign !== undefined) return false;
  const before = text.slice(0, match.index);
  const after = text.slice(match.index + whole.length);
  if (letter === 'A' && /(?:\b(?:in|of|key)|[:,=])\s*$/i.test(before)) return false;
  return !STILL_A_KEY.test(after) || !/(?:\b(?:in|of|key)\s*|[:,=]\s*|^\s*)$/i.test(before);
}

/** "Am" may open a question: it is a key after "in" or "key", or as a list's own item. */
function standsAsKey(text: string, match: RegExpExecArray): boolean {
  const before = text.slice(0, match.index);
  const after = text.slice(match.index + match[0].length);
  return (
    /\b(?:in|key|key of|key:|scale)\s*$/i.test(before) ||
    (/(?:^|[,;|])\s*$/.test(before) && /^\s*(?:$|[,;|])/.test(after))
  );
}

function add(
  facts: Fact[],
  match: RegExpExecArray,
  letter: string,
  accidental?: string,
  mode?: string,
): void {
  const shift = accidental === undefined ? 0 : /^(?:sharp|#|♯)$/i.test(accidental) ? 1 : -1;
  const tonic = (LETTERS[letter.toLowerCase()]! + shift + 12) % 12;
  const meanings: FactMeaning[] = [{ kind: 'tonic', value: tonic }];
  if (mode !== undefined) meanings.push({ kind: 'mode', value: modeOf(mode) });
  facts.push(factOf(match, meanings));
}

function modeOf(word: string): Mode {
  return MODES.find(([pattern]) => pattern.test(word))?.[1] ?? 'major';
}

function factOf(match: RegExpExecArray, meanings: readonly FactMeaning[]): Fact {
  return { start: match.index, end: match.index + match[0].length, meanings };
}
