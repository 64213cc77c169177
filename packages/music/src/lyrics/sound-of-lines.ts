import { pronounce } from '../words/pronounce.ts';
import { compareRhymes, type RhymePart, rhymeKey, rhymePart } from '../words/rhyme.ts';

/** What is heard of a line. */
export interface LineSound {
  readonly syllables: number;
  /** The last word, plain. */
  readonly end: string;
  readonly rhyme: RhymePart | null;
  /** Alike for lines that may rhyme. */
  readonly key: string;
  /** How often two strong syllables meet or three weak ones follow each other, per syllable: 0 sings easily. */
  readonly roughness: number;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’]*/gu;

/** Small words that carry no beat of their own. */
const WEAK: ReadonlySet<string> = new Set(
  (
    'a an the and or nor but so as at by for from in of on to up with than that if i me my you your we us our he him his she her it its they them their ' +
    "is am are was were be been has have had do does did can could will would i'm i've i'll i'd you're we're it's that's there's she's he's just till when while into"
  ).split(' '),
);

const heard = new Map<string, LineSound>();
const MOST_HEARD = 40_000;

/** Syllables, rhyme and metre of a line, by how its words are pronounced. */
export function soundOf(line: string): LineSound {
  const before = heard.get(line);
  if (before !== undefined) return before;
  const sound = listen(line);
  if (heard.size >= MOST_HEARD) heard.clear();
  heard.set(line, sound);
  return sound;
}

function listen(line: string): LineSound {
  const words = (line.match(WORD) ?? []).map((word) => word.toLowerCase().replaceAll('’', "'"));
  const beats = words.flatMap(stressesOf);
  let clashes = 0;
  for (let i = 1; i < beats.length; i++) {
    if (beats[i] && beats[i - 1]) clashes++;
    if (i > 1 && !beats[i] && !beats[i - 1] && !beats[i - 2]) clashes++;
  }
  const end = words.at(-1) ?? '';
  const rhyme = end === '' ? null : rhymePart(end);
  return {
    syllables: beats.length,
    end,
    rhyme,
    key: rhyme === null ? '' : rhymeKey(rhyme),
    roughness: beats.length === 0 ? 0 : clashes / beats.length,
  };
}

function stressesOf(word: string): boolean[] {
  const vowels = pronounce(word).phones.filter(({ stress }) => stress !== null);
  if (vowels.length === 1) return [!WEAK.has(word)];
  return vowels.map(({ stress }) => stress === 1 || stress === 2);
}

/** Whether two lines end in a perfect or a family rhyme. The same word twice is no rhyme. */
export function rhymes(a: LineSound, b: LineSound): boolean {
  if (a.key !== b.key || a.rhyme === null || b.rhyme === null || a.end === b.end) return false;
  const kind = compareRhymes(a.rhyme, b.rhyme);
  return kind === 'perfect' || kind === 'family';
}
