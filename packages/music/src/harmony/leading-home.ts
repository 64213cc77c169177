import type { NumeralSpan } from '../theory/progression.ts';

/** A minor tonic, plain or coloured, over its own root: what a dominant leads to. */
const TONIC = /^i(?![iv])(?!.*[/@])/;
/** The subtonic and the minor dominant, in root position or on their third: both lack the leading tone. */
const SOFT = /^(VII|v)(?:(?:maj)?\d*(?:sus4|add9)?)(\/3)?$/;

/**
 * Puts the major dominant where the subtonic or the minor dominant comes before a minor tonic: i, VI, III, V instead of
 * i, VI, III, VII. The leading tone is what tells a minor key from the major key of the same notes (Temperley 2001,
 * chapter 7: "the pure minor is heard in the relative major").
 *
 * @param loops Whether the last chord is followed by the first.
 */
export function leadHome(spans: readonly NumeralSpan[], loops: boolean): readonly NumeralSpan[] {
  return spans.map((span, index) => {
    const next = spans[index + 1] ?? (loops ? spans[0] : undefined);
    if (next === undefined || !TONIC.test(next.numeral)) return span;
    return SOFT.test(span.numeral)
      ? { ...span, numeral: `V${span.numeral.endsWith('/3') ? '/3' : ''}` }
      : span;
  });
}
