import type { Rng } from '../rng.ts';
import type { Candidate, Line } from './pool.ts';
import { rhymes } from './sound-of-lines.ts';
import type { Stanza } from './stanza.ts';
import type { Used } from './used.ts';

/** Rhyming lines of a chorus may differ by so many syllables. */
const MOST_APART = 2;
/** The longest line beside a hook. */
const LONGEST = 10;

type Shape = 'hook first' | 'hook second' | 'hook last' | 'hook around';

const SHAPES: readonly (readonly [Shape, number])[] = [
  ['hook first', 4],
  ['hook second', 2],
  ['hook last', 3],
  ['hook around', 2],
];

/**
 * Four lines around a hook: it opens each half, closes each half, closes the whole on a rhyme, or stands at both
 * ends. Null when no lines rhyme.
 */
export function chorusOf(hook: Line, lines: readonly Candidate[], used: Used, rng: Rng): Stanza | null {
  const open = lines.flatMap((candidate) => {
    const line = candidate.lines[0]!;
    const weight = line.sound.syllables > LONGEST || line.sound.syllables < 3 ? 0 : used.weigh(candidate);
    return weight > 0 && line.text !== hook.text ? [[candidate, weight] as const] : [];
  });
  if (open.length < 3) return null;
  const shapes = order(SHAPES, rng.fork('shape'));
  for (const shape of shapes) {
    const stanza =
      shape === 'hook last'
        ? closed(hook, open, used, rng.fork(shape))
        : paired(hook, open, shape, used, rng.fork(shape));
    if (stanza !== null) return stanza;
  }
  return null;
}

type Open = readonly (readonly [Candidate, number])[];

/** A rhyming pair of lines with the hook twice. */
function paired(hook: Line, open: Open, shape: Shape, used: Used, rng: Rng): Stanza | null {
  const pairs = open.flatMap(([a, weight], index) =>
    open.slice(index + 1).flatMap(([b, other]) => {
      const [x, y] = [a.lines[0]!, b.lines[0]!];
      return a.frame !== b.frame && near(x, y) && rhymes(x.sound, y.sound)
        ? [[[a, b] as const, weight * other] as const]
        : [];
    }),
  );
  if (pairs.length === 0) return null;
  const [a, b] = rng.weighted(pairs);
  used.take(a);
  used.take(b);
  const [x, y] = rng.fork('order').shuffle([a.lines[0]!, b.lines[0]!]) as [Line, Line];
  switch (shape) {
    case 'hook first':
      return { lines: [hook, x, hook, y], scheme: 'haha' };
    case 'hook second':
      return { lines: [x, hook, y, hook], scheme: 'ahah' };
    default:
      return { lines: [hook, x, y, hook], scheme: 'haah' };
  }
}

/** Three lines that lead to the hook, the second of which rhymes with it. */
function closed(hook: Line, open: Open, used: Used, rng: Rng): Stanza | null {
  const answers = open.filter(([{ lines }]) => {
    const line = lines[0]!;
    return rhymes(line.sound, hook.sound) && near(line, hook);
  });
  if (answers.length === 0) return null;
  const second = rng.fork('second').weighted(answers);
  const rest = open.filter(([{ frame }]) => frame !== second.frame);
  const first = rng.fork('first').weighted(rest);
  const thirds = rest.filter(
    ([{ frame, lines }]) => frame !== first.frame && near(lines[0]!, first.lines[0]!),
  );
  if (thirds.length === 0) return null;
  const third = rng.fork('third').weighted(thirds);
  for (const candidate of [first, second, third]) used.take(candidate);
  return {
    lines: [first.lines[0]!, second.lines[0]!, third.lines[0]!, hook],
    scheme: 'xaxa',
  };
}

const near = (a: Line, b: Line): boolean => Math.abs(a.sound.syllables - b.sound.syllables) <= MOST_APART;

function order(list: readonly (readonly [Shape, number])[], rng: Rng): Shape[] {
  const rest = [...list];
  const out: Shape[] = [];
  while (rest.length > 0) {
    const shape = rng.fork(out.length).weighted(rest);
    out.push(shape);
    rest.splice(
      rest.findIndex(([other]) => other === shape),
      1,
    );
  }
  return out;
}
