import type { Rng } from '../rng.ts';
import type { NumeralSpan } from '../theory/progression.ts';
import type { Unit } from '../units.ts';

/** A chord and what may stand in its place, by mode; the strangest last. */
interface Rule {
  readonly from: RegExp;
  readonly to: readonly string[];
}

const MAJOR_RULES: readonly Rule[] = [
  { from: /^IV/, to: ['iv', 'iv6', 'bVI', 'bVIImaj7', 'bIImaj7'] },
  { from: /^V/, to: ['bVII', 'V7sus4', 'bII7', 'v7', 'bVI'] },
  { from: /^vi/, to: ['bVI', 'VI7', 'bIII', 'VI'] },
  { from: /^ii/, to: ['II7', 'iiø7', 'bII', 'bVI'] },
  { from: /^iii/, to: ['III7', 'bIII', 'iii7', 'bIIIo7'] },
  { from: /^I/, to: ['bVI', 'III', 'bIII', '#ivø7'] },
];

const MINOR_RULES: readonly Rule[] = [
  { from: /^iv/, to: ['IV', 'IV7', 'bII', 'iiø7'] },
  { from: /^VII/, to: ['V7', 'bII', 'nVIIo7', 'v7'] },
  { from: /^VI/, to: ['IV', 'bIImaj7', 'nviø7', 'iv6'] },
  { from: /^III/, to: ['bII', 'III+', 'nIII'] },
  { from: /^[vV]/, to: ['V7b9', 'bII', 'bII7', 'nVIIo7'] },
  { from: /^i/, to: ['imaj7', 'VI', 'nvio7', 'I'] },
];

/** How often a chord is replaced: about one in forty at a weirdness of 0.3, one in three at 1. */
export function substitutionChance(weirdness: Unit): Unit {
  return 0.02 * weirdness + 0.31 * weirdness * weirdness * weirdness;
}

/**
 * Replaces chords by borrowed, chromatic and altered ones. The first chord stays, so that the section is at home
 * before it wanders.
 */
export function substitute(
  spans: readonly NumeralSpan[],
  minor: boolean,
  weirdness: Unit,
  rng: Rng,
): readonly NumeralSpan[] {
  const chance = substitutionChance(weirdness);
  const rules = minor ? MINOR_RULES : MAJOR_RULES;
  return spans.map((span, index) => {
    if (index === 0 || !rng.chance(chance)) return span;
    const rule = rules.find(({ from }) => from.test(span.numeral));
    if (!rule) return span;
    const reach = Math.max(1, Math.round(rule.to.length * (0.3 + 0.7 * weirdness)));
    return { ...span, numeral: rule.to[rng.int(reach)]! };
  });
}
