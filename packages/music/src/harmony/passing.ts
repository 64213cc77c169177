import type { Rng } from '../rng.ts';
import type { NumeralSpan } from '../theory/progression.ts';
import type { Unit } from '../units.ts';

interface Rule {
  readonly from: RegExp;
  readonly next: RegExp;
  /** What is heard in the second half of the first chord. */
  readonly insert: readonly string[];
  /** True: the insert comes first (a suspension before its chord). */
  readonly before?: boolean;
}

const MAJOR: readonly Rule[] = [
  { from: /^I($|add|maj)/, next: /^IV/, insert: ['I/3', 'I7', 'I/3'] },
  { from: /^I($|add|maj)/, next: /^vi/, insert: ['V/3', 'V/3', 'V7/vi'] },
  { from: /^I($|add|maj)/, next: /^ii/, insert: ['V7/ii', 'I/3'] },
  { from: /^IV($|add|maj)/, next: /^V/, insert: ['#ivo7', 'IV/3', 'ii7'] },
  { from: /^IV($|add|maj)/, next: /^I/, insert: ['iv', 'IV/3', 'V7sus4'] },
  { from: /^vi/, next: /^IV/, insert: ['I/5', 'vi7@5'] },
  { from: /^vi/, next: /^ii/, insert: ['V7/ii'] },
  { from: /^iii/, next: /^vi/, insert: ['V7/vi'] },
  { from: /^V($|7$)/, next: /^(I|vi)/, insert: ['Vsus4', 'V7sus4'], before: true },
];

const MINOR: readonly Rule[] = [
  { from: /^i($|7|add)/, next: /^iv/, insert: ['i/3', 'V7/iv'] },
  { from: /^i($|7|add)/, next: /^VI/, insert: ['v/3', 'i@7'] },
  { from: /^VI/, next: /^(VII|V)/, insert: ['iv', 'VI/3'] },
  { from: /^VII/, next: /^i/, insert: ['V', 'VII/3'] },
  { from: /^III/, next: /^VI/, insert: ['III/3', 'V7/VI'] },
  { from: /^iv/, next: /^(V|v)/, insert: ['iiø7', 'iv/3'] },
  { from: /^V($|7$)/, next: /^(i|VI)/, insert: ['Vsus4'], before: true },
];

/** Puts slash basses, suspensions and passing chords into the weaker half of chords that last long enough. */
export function addPassingChords(
  spans: readonly NumeralSpan[],
  minor: boolean,
  chance: Unit,
  rng: Rng,
): readonly NumeralSpan[] {
  const rules = minor ? MINOR : MAJOR;
  return spans.flatMap((span, index) => {
    const next = spans[(index + 1) % spans.length]!;
    const weak = span.bar % 2 === 1;
    if (span.beats < 3 || !rng.chance(weak ? chance : chance * 0.3)) return [span];
    const fitting = rules.filter((rule) => rule.from.test(span.numeral) && rule.next.test(next.numeral));
    if (fitting.length === 0) return [span];
    const rule = rng.pick(fitting);
    const insert = rng.pick(rule.insert);
    const second = Math.floor(span.beats / 2);
    const first = span.beats - second;
    const [head, tail] = rule.before ? [insert, span.numeral] : [span.numeral, insert];
    return [
      { ...span, numeral: head, beats: first },
      { ...span, numeral: tail, beat: span.beat + first, beats: second },
    ];
  });
}
