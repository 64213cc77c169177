import { plain, singular, tokensOf } from '../brief/tokens.ts';
import { rhymeOf } from '../words/rhyme.ts';
import { FIELDS } from './data/fields/index.ts';
import type { WrittenLyrics } from './lyrics.ts';
import { soundOf } from './sound-of-lines.ts';

/** A lyric held to what is asked of lyrics. */
export interface LyricMeasures {
  /** Pairs of lines that the scheme says rhyme, and how many of them do. */
  readonly rhymesPromised: number;
  readonly rhymesKept: number;
  /** Of those pairs, how many are of one length within two syllables. */
  readonly paired: number;
  /** The same line of two verses: how many pairs there are, and how many are of one length within two syllables. */
  readonly facing: number;
  readonly faced: number;
  /**
   * Different words of the song that the prompt, or a field it leads to, also has; where the prompt has one word that
   * no field knows, the different lines that speak of it.
   */
  readonly themeWords: number;
  /** Lines that stand twice and are neither the hook nor part of a section that comes again. */
  readonly repeated: number;
  readonly verses: readonly string[];
}

const AT_MOST = 2;

/** Measures a lyric by its lines as they stand: the rhymes are looked up anew, not taken from the writer's word. */
export function measureLyrics(prompt: string, lyrics: WrittenLyrics): LyricMeasures {
  const rhyming = lyrics.sections.flatMap(({ lines, scheme }) => pairsOf(lines, scheme));
  const verses = lyrics.sections.filter(({ tag }) => tag.startsWith('Verse'));
  const facing = verses
    .slice(1)
    .flatMap(({ lines }) => lines.map((line, index) => [line, verses[0]!.lines[index]!] as const))
    .filter(([, other]) => other !== undefined);
  const matched = (pairs: readonly (readonly [string, string])[]): number =>
    pairs.filter(([a, b]) => Math.abs(soundOf(a).syllables - soundOf(b).syllables) <= AT_MOST).length;
  return {
    rhymesPromised: rhyming.length,
    rhymesKept: rhyming.filter(([a, b]) => rhyme(a, b)).length,
    paired: matched(rhyming),
    facing: facing.length,
    faced: matched(facing),
    themeWords: Math.max(themeWords(prompt, lyrics).size, linesOn(prompt, lyrics)),
    repeated: repeats(lyrics),
    verses: verses.map(({ lines }) => lines.join('\n')),
  };
}

/** The lines of one letter, each with the one before it. "h" is the hook, which need not rhyme; "x" does not. */
function pairsOf(lines: readonly string[], scheme: string): (readonly [string, string])[] {
  const last = new Map<string, string>();
  return lines.flatMap((line, index) => {
    const letter = scheme[index]!;
    const before = last.get(letter);
    last.set(letter, line);
    // A blues sings its first line twice: the second is the same line, not a rhyme.
    const again = before !== undefined && soundOf(before).end === soundOf(line).end;
    return letter === 'x' || letter === 'h' || before === undefined || again ? [] : [[before, line] as const];
  });
}

function rhyme(a: string, b: string): boolean {
  const kind = rhymeOf(soundOf(a).end, soundOf(b).end);
  return kind === 'perfect' || kind === 'family';
}

function themeWords(prompt: string, { fields, text }: WrittenLyrics): ReadonlySet<string> {
  const field = FIELDS.filter(({ id }) => fields.includes(id));
  const known = new Set(
    [
      prompt,
      ...field.flatMap(({ keys, things, places, open, act, short, couplets }) => [
        keys,
        things,
        places,
        open,
        act,
        short,
        couplets,
      ]),
    ]
      .flatMap((list) => tokensOf(list ?? '').map(({ word }) => singular(word)))
      .filter((word) => word.length > 3 && !SMALL.has(word)),
  );
  return new Set(
    tokensOf(text)
      .map(({ word }) => singular(plain(word)))
      .filter((word) => known.has(word)),
  );
}

function linesOn(prompt: string, { sections }: WrittenLyrics): number {
  const own = new Set(tokensOf(prompt).map(({ word }) => singular(word)));
  const lines = new Set(sections.flatMap((section) => section.lines));
  return [...lines].filter((line) =>
    tokensOf(line).some(({ word }) => word.length > 3 && !SMALL.has(word) && own.has(singular(word))),
  ).length;
}

/** Words of any song. */
const SMALL: ReadonlySet<string> = new Set(
  (
    'that this with from they them their there then than what when where which have been were your mine about into onto over under again still just like some every would could should never always only ' +
    'ever even know knew will more most down back here come came goes going went make made says said tell told verse chorus bridge outro once upon through nobody somebody everyone'
  ).split(' '),
);

function repeats({ sections, title }: WrittenLyrics): number {
  const seen = new Set<string>();
  let repeated = 0;
  const again = new Set<string>();
  for (const { lines, scheme } of sections) {
    const whole = lines.join('\n');
    if (again.has(whole)) continue;
    again.add(whole);
    for (const [index, line] of lines.entries()) {
      const hook = scheme[index] === 'h' || line.toLowerCase().includes(title.toLowerCase());
      if (!hook && seen.has(line.toLowerCase())) repeated++;
      seen.add(line.toLowerCase());
    }
  }
  return repeated;
}
