import type { Meter } from '../../score.ts';
import { type Fact, numberOf } from './fact.ts';

/** "6/8", but not "24/7", a date or a share ("3/4 of the song"). */
const FRACTION = /(?<![\d/.,:])(\d{1,2})\s?\/\s?(2|4|8|16)(?![\d/]|\.\d)(?!\s+of\b)/g;
/** "in seven", "in 5", as the last words of a clause or before "time". */
const COUNT =
  /\bin\s+(3|5|6|7|9|12|three|five|six|seven|nine|twelve)(?=\s*(?:$|[,.;!?)]|-?\s*time\b|meter\b))/gi;
/** "three four time", "six-eight groove". */
const SPELT =
  /\b(two|three|four|five|six|seven|nine|twelve)[\s-](four|eight)(?=[\s-]*(?:time|meter|beat|groove|feel|signature|rhythm)\b)/gi;

const NAMES: readonly (readonly [RegExp, Meter])[] = [
  [
    /\b(?:waltz[\s-]time|triple (?:meter|metre|time)|three[\s-]quarter time|waltz (?:feel|rhythm|beat))\b/gi,
    { beats: 3, unit: 4 },
  ],
  [/\bcompound (?:meter|metre|time|duple)\b/gi, { beats: 6, unit: 8 }],
  [
    /\b(?:odd|asymmetric|irregular|unusual) (?:meter|metre|time signature|time signatures|time)\b/gi,
    { beats: 7, unit: 8 },
  ],
  [/\bcommon time\b/gi, { beats: 4, unit: 4 }],
  [/\b(?:cut time|alla breve)\b/gi, { beats: 2, unit: 2 }],
];

/** What a bare count is usually written as. */
const UNITS: Readonly<Record<number, 4 | 8>> = { 3: 4, 5: 4, 6: 8, 7: 8, 9: 8, 12: 8 };

/** Most beats a bar may have. */
const MOST_BEATS = 15;

/** Time signatures in figures and in words. */
export function metersIn(text: string): Fact[] {
  const facts: Fact[] = [];
  for (const match of text.matchAll(FRACTION)) {
    push(facts, match, { beats: Number(match[1]), unit: Number(match[2]) as Meter['unit'] });
  }
  for (const match of text.matchAll(COUNT)) {
    const beats = numberOf(match[1]!)!;
    push(facts, match, { beats, unit: UNITS[beats] ?? 4 });
  }
  for (const match of text.matchAll(SPELT)) {
    push(facts, match, { beats: numberOf(match[1]!)!, unit: match[2]!.toLowerCase() === 'four' ? 4 : 8 });
  }
  for (const [pattern, meter] of NAMES) {
    for (const match of text.matchAll(pattern)) push(facts, match, meter);
  }
  return facts;
}

function push(facts: Fact[], match: RegExpExecArray, value: Meter): void {
  if (value.beats < 2 || value.beats > MOST_BEATS) return;
  facts.push({
    start: match.index,
    end: match.index + match[0].length,
    meanings: [{ kind: 'meter', value }],
  });
}
