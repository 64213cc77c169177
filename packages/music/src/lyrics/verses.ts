import type { Rng } from '../rng.ts';
import type { LyricForm } from './form.ts';
import type { Part, Scheme } from './matter.ts';
import { type Candidate, candidatesOf, type Line, type Source } from './pool.ts';
import { rhymes } from './sound-of-lines.ts';
import { type Stanza, stanzaOf } from './stanza.ts';
import type { Desk } from './write-song.ts';

/** Lines of a rap verse come in so many couplets. */
const RAP_COUPLETS = 6;

/**
 * The verses of a song, in order, each line as long as the same line of the first verse, within a syllable or two.
 * Null when the sentences do not suffice.
 */
export function versesOf(desk: Desk, form: LyricForm, rng: Rng): readonly Stanza[] | null {
  const count = form.sections.filter((section) => section === 'verse').length;
  const { kind } = desk.order.voice;
  const verses: Stanza[] = [];
  for (let verse = 0; verse < count; verse++) {
    const draw = rng.fork(verse);
    const made =
      kind === 'rap'
        ? rapVerse(desk, count > 2 ? RAP_COUPLETS - 2 : RAP_COUPLETS, draw)
        : kind === 'blues'
          ? bluesVerse(desk, verses[0] ?? null, draw)
          : sungVerse(
              desk,
              { verse, last: verse === count - 1, stanzas: form.stanzas, model: verses[0] ?? null },
              draw,
            );
    if (made === null) return null;
    verses.push(made);
  }
  return verses;
}

interface VersePlace {
  readonly verse: number;
  readonly last: boolean;
  readonly stanzas: number;
  /** The first verse, whose lengths the others keep. */
  readonly model: Stanza | null;
}

function sungVerse(desk: Desk, { verse, last, stanzas, model }: VersePlace, rng: Rng): Stanza | null {
  const few = desk.order.voice.kind === 'few';
  const parts: Stanza[] = [];
  for (let stanza = 0; stanza < stanzas; stanza++) {
    const turn = verse * stanzas + stanza;
    const own = few ? candidatesOf(led(desk, turn), ['short'], desk.stance, rng.fork('own')) : [];
    const first = few
      ? own.length > 0
        ? own
        : short(desk, turn, rng)
      : pool(desk, turn, turn === 0 ? ['open'] : ['open', 'act'], 0, rng.fork(`first ${stanza}`));
    const second = few
      ? short(desk, turn + 1, rng)
      : pool(desk, turn + 1, ['act'], verse === 0 ? 0.1 : last ? 1 : 0.5, rng.fork(`second ${stanza}`));
    const goal = model === null ? goalOf(first, desk, rng.fork(`goal ${stanza}`)) : lengthsOf(model.lines);
    const made = fitted(desk, first, second, goal, rng.fork(`stanza ${stanza}`));
    if (made === null) return null;
    parts.push(made);
  }
  return { lines: parts.flatMap(({ lines }) => lines), scheme: parts.map(({ scheme }) => scheme).join('') };
}

type Goal = readonly [number, number];

const lengthsOf = (lines: Stanza['lines']): Goal => [lines[0]!.sound.syllables, lines[1]!.sound.syllables];

/** The lengths of one of the sentences themselves, near what the genre likes: then others will match. */
function goalOf(candidates: readonly Candidate[], { order }: Desk, rng: Rng): Goal {
  const [least, most] = order.voice.lengths;
  const miss = (line: Candidate['lines'][number]): number =>
    Math.max(0, least - line.sound.syllables, line.sound.syllables - most);
  if (candidates.length === 0) return [most, most];
  const chosen = rng.weighted(
    candidates.map(
      (candidate) =>
        [candidate, candidate.weight / (1 + miss(candidate.lines[0]!) + miss(candidate.lines[1]!))] as const,
    ),
  );
  return lengthsOf(chosen.lines);
}

/** Sentences about the subject, with the heart's and the genre's mixed in by a share. */
function pool(
  desk: Desk,
  turn: number,
  parts: readonly Part[],
  feeling: number,
  rng: Rng,
): readonly Candidate[] {
  const { heart, voice, stance } = desk;
  return [
    ...candidatesOf(led(desk, turn), parts, stance, rng.fork('about')),
    ...candidatesOf(
      [
        { ...heart, weight: feeling },
        { ...voice, weight: feeling },
      ],
      ['feel'],
      stance,
      rng.fork('feel'),
    ),
    ...candidatesOf([{ ...voice, weight: 1.5 }], parts, stance, rng.fork('voice')),
  ];
}

function short(desk: Desk, turn: number, rng: Rng): readonly Candidate[] {
  return candidatesOf(
    [...led(desk, turn), desk.heart, desk.voice],
    ['short'],
    desk.stance,
    rng.fork('short'),
  );
}

/** How much more the source whose turn it is counts: a song about two things speaks of both. */
const LEAD = 5;

/** What the song is about, each of its subjects leading in turn. */
function led({ about }: Desk, turn: number): readonly Source[] {
  return about.map((source, index) =>
    index === turn % about.length ? { ...source, weight: source.weight * LEAD } : source,
  );
}

/** Schemes in the order they are tried, each with growing slack. */
function fitted(
  { order, used }: Desk,
  first: readonly Candidate[],
  second: readonly Candidate[],
  target: readonly [number, number],
  rng: Rng,
): Stanza | null {
  const slacks = [1, 2, ...(order.patience > 0 ? [3] : []), ...(order.patience > 1 ? [5] : [])];
  for (const slack of slacks) {
    const stanza = stanzaOf(first, second, { scheme: order.scheme, target, slack }, used, rng.fork(slack));
    if (stanza !== null) return stanza;
  }
  const others = (['aabb', 'abcb'] as const).filter(
    (scheme: Scheme) => scheme !== order.scheme && order.patience > 0,
  );
  for (const scheme of others) {
    const stanza = stanzaOf(first, second, { scheme, target, slack: 2 }, used, rng.fork(scheme));
    if (stanza !== null) return stanza;
  }
  return null;
}

/** Couplets, one thought each. */
function rapVerse({ about, heart, voice, stance, used }: Desk, count: number, rng: Rng): Stanza | null {
  const themed = new Set(candidatesOf(about, ['couplets'], stance, rng.fork('themed')));
  const all = [...themed, ...candidatesOf([heart, voice], ['couplets'], stance, rng.fork('couplets'))];
  const lines: Stanza['lines'][number][] = [];
  for (let couplet = 0; couplet < count; couplet++) {
    const open = all.flatMap((candidate) => {
      const [a, b] = candidate.lines;
      const apart = Math.abs(a!.sound.syllables - b!.sound.syllables);
      const weight = apart <= 2 && rhymes(a!.sound, b!.sound) ? used.weigh(candidate) : 0;
      return weight > 0 ? [[candidate, weight] as const] : [];
    });
    if (open.length === 0) break;
    const own = open.filter(([candidate]) => themed.has(candidate));
    const chosen = rng.fork(couplet).weighted(couplet % 3 < 2 && own.length > 0 ? own : open);
    used.take(chosen);
    lines.push(...chosen.lines);
  }
  if (lines.length < 6) return null;
  const scheme = lines.map((_, index) => 'abcdefgh'[Math.floor(index / 2)]!).join('');
  return { lines, scheme };
}

const AGAIN = ['Well, ', 'Yes, ', 'Oh, ', 'Lord, '];

/** A line, the same line again with a word before it, and the answer: the form's own way of repeating. */
function bluesVerse(
  { about, heart, voice, stance, used }: Desk,
  model: Stanza | null,
  rng: Rng,
): Stanza | null {
  const open = candidatesOf(
    [...about, { ...heart, weight: 0.4 }, { ...voice, weight: 0.4 }],
    ['blues'],
    stance,
    rng.fork('blues'),
  ).flatMap((candidate) => {
    const [a, b] = candidate.lines;
    // The line comes again with a word before it, a syllable longer.
    const even =
      b!.sound.syllables - a!.sound.syllables <= 2 && a!.sound.syllables + 1 - b!.sound.syllables <= 2;
    const weight = even && rhymes(a!.sound, b!.sound) ? used.weigh(candidate) : 0;
    return weight > 0 ? [[candidate, weight] as const] : [];
  });
  if (open.length === 0) return null;
  const alike = open.filter(
    ([
      {
        lines: [a, b],
      },
    ]) => model === null || Math.max(apart(a!, model.lines[0]!), apart(b!, model.lines[2]!)) <= 2,
  );
  const chosen = rng.fork('line').weighted(alike.length > 0 ? alike : open);
  used.take(chosen);
  const [a, b] = chosen.lines as [Candidate['lines'][number], Candidate['lines'][number]];
  const call = rng.fork('again').pick(AGAIN);
  const low = /^(?:I|I'm|I've|I'll|I'd)\b/.test(a.text)
    ? a.text
    : a.text.charAt(0).toLowerCase() + a.text.slice(1);
  return { lines: [a, { ...a, text: call + low }, b], scheme: 'aaa' };
}

const apart = (a: Line, b: Line): number => Math.abs(a.sound.syllables - b.sound.syllables);
