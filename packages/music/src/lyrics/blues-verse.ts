import type { Rng } from '../rng.ts';
import { candidatesOf, type Line } from './pool.ts';
import { rhymes } from './sound-of-lines.ts';
import type { Stanza } from './stanza.ts';
import type { Desk } from './write-song.ts';

const AGAIN = ['Well, ', 'Yes, ', 'Oh, ', 'Lord, '];

/** Choruses of three lines: a line, the line again with a word before it, and the answer: the form's own repeating. */
export function bluesVerse(desk: Desk, stanzas: number, model: Stanza | null, rng: Rng): Stanza | null {
  const made: Stanza[] = [];
  for (let stanza = 0; stanza < stanzas; stanza++) {
    const next = bluesStanza(desk, model ?? made[0] ?? null, stanza === 0, rng.fork(stanza));
    if (next === null) break;
    made.push(next);
  }
  if (made.length === 0) return null;
  return {
    lines: made.flatMap(({ lines }) => lines),
    scheme: made.map((_, index) => 'abcd'[index]!.repeat(3)).join(''),
  };
}

function bluesStanza(
  { about, heart, voice, stance, used }: Desk,
  model: Stanza | null,
  first: boolean,
  rng: Rng,
): Stanza | null {
  const sources = [...about, { ...heart, weight: 0.4 }, { ...voice, weight: 0.4 }];
  const all = candidatesOf(sources, ['blues'], stance, rng.fork('blues')).flatMap((candidate) => {
    const [a, b] = candidate.lines as [Line, Line];
    const weight = isEven(a, b) && rhymes(a.sound, b.sound) ? used.weigh(candidate) : 0;
    return weight > 0 ? [[candidate, weight] as const] : [];
  });
  // A verse begins with what the song is about, where there is a line for it.
  const own = first ? all.filter(([{ source }]) => source < about.length) : [];
  const open = own.length > 0 ? own : all;
  if (open.length === 0) return null;
  const alike = open.filter(
    ([{ lines }]) =>
      model === null ||
      Math.max(apart(lines[0]!, model.lines[0]!), apart(lines[1]!, model.lines[2]!)) <= MOST_APART,
  );
  const chosen = rng.fork('line').weighted(alike.length > 0 ? alike : open);
  used.take(chosen);
  const [a, b] = chosen.lines as [Line, Line];
  const call = rng.fork('again').pick(AGAIN);
  const low = /^(?:I|I'm|I've|I'll|I'd)\b/.test(a.text)
    ? a.text
    : a.text.charAt(0).toLowerCase() + a.text.slice(1);
  return { lines: [a, { ...a, text: call + low }, b], scheme: 'aaa' };
}

const MOST_APART = 2;
const apart = (a: Line, b: Line): number => Math.abs(a.sound.syllables - b.sound.syllables);

/** The line comes again with a word before it, a syllable longer: the answer must be near to both. */
function isEven(a: Line, b: Line): boolean {
  const longer = a.sound.syllables + 1 - b.sound.syllables;
  return apart(a, b) <= MOST_APART && Math.abs(longer) <= MOST_APART;
}
