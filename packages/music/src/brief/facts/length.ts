import type { Seconds } from '../../units.ts';
import { type Fact, NUMBER, numberOf } from './fact.ts';

const PIECE =
  '(?:song|track|piece|loop|clip|tune|cue|version|mix|edit|instrumental|jam|intro|theme|composition|jingle|sting|bumper|spot|ad|beat)';
/** After a span of time these show that it is told of, not asked for. */
const TOLD =
  '(?!\\s*(?:ago|away|later|left|late|earlier|before|after|past|to\\s|till|until|from|of\\s+(?:fame|silence|darkness|glory|heaven|love|hate|my|your|our|his|her|their)\\b|by\\s))';

const RANGE = new RegExp(
  `(${NUMBER})\\s*(?:-|–|to|or|and)\\s*(${NUMBER})[\\s-]*(minutes?|mins?|seconds?|secs?)\\b${TOLD}`,
  'gi',
);
const MINUTES = new RegExp(
  `(?<![\\d:/.])(${NUMBER})(?:\\s+(and a half))?[\\s-]*(?:minutes?|mins?)\\b(?:\\s+(and a half))?(?:\\s*(?:and\\s+)?(${NUMBER})[\\s-]*(?:seconds?|secs?)\\b)?${TOLD}`,
  'gi',
);
const A_MINUTE = new RegExp(
  `\\ba[\\s-]minute(?:\\s+(and a half))?(?=[\\s-]*(?:long|${PIECE})\\b)|\\ba minute (and a half)\\b`,
  'gi',
);
const MINUTE_LONG = /\b(?:minute|minutes)[\s-]long\b/gi;
const SECONDS = new RegExp(`(?<![\\d:/.])(${NUMBER})[\\s-]*(?:seconds?|secs?)\\b${TOLD}`, 'gi');
const SHORT_SECONDS = new RegExp(
  `(?<![\\p{L}\\p{N}'’.])(\\d{1,3})\\s?s(?=[\\s-]+(?:long|${PIECE})(?![\\p{L}]))`,
  'giu',
);
const HOURS = new RegExp(
  `(${NUMBER})[\\s-]*hours?(?=[\\s-]*(?:long|of music|${PIECE})\\b)|\\ban? hour long\\b`,
  'gi',
);
const CLOCK =
  /(?:(?<=^\s*|[,;(]\s*)|\b(?:length|duration|runtime|time|about|around|approximately|exactly|long|is|for)\b\s*:?\s*)(\d{1,2}):([0-5]\d)(?!\s*(?:[ap]\.?m\b|o'clock|:|\d))|\b(\d{1,2}):([0-5]\d)(?=\s+(?:long|minutes?|mins?|song|track|duration)\b)/gi;
const SHORT_WORD = new RegExp(
  `\\b(?:very\\s+)?(?:short|brief|quick little)\\s+(?:\\w+\\s+)?${PIECE}\\b`,
  'gi',
);
const LONG_WORD = new RegExp(
  `\\b(?:(?:long|extended|lengthy|full[\\s-]length)\\s+(?:\\w+\\s+)?${PIECE}|12[\\s-]inch version)\\b`,
  'gi',
);
const RADIO = /\bradio[\s-]edit\b/gi;

const SHORT: readonly [Seconds, Seconds] = [50, 90];
const LONG: readonly [Seconds, Seconds] = [240, 320];

/** "30 seconds", "two and a half minutes", "2:30", "a minute long", "2-3 minutes", "short loop", "extended mix". */
export function lengthsIn(text: string): Fact[] {
  const facts: Fact[] = [];
  const push = (match: RegExpExecArray, low: Seconds, high = low): void => {
    if (low <= 0) return;
    const value = low <= high ? ([low, high] as const) : ([high, low] as const);
    facts.push({
      start: match.index,
      end: match.index + match[0].length,
      meanings: [{ kind: 'length', value }],
    });
  };
  for (const match of text.matchAll(RANGE)) {
    const unit = match[3]!.toLowerCase().startsWith('m') ? 60 : 1;
    push(match, numberOf(match[1]!)! * unit, numberOf(match[2]!)! * unit);
  }
  for (const match of text.matchAll(MINUTES)) {
    const half = match[2] !== undefined || match[3] !== undefined ? 0.5 : 0;
    push(match, (numberOf(match[1]!)! + half) * 60 + (match[4] === undefined ? 0 : numberOf(match[4])!));
  }
  for (const match of text.matchAll(A_MINUTE)) push(match, (match[1] ?? match[2]) ? 90 : 60);
  for (const match of text.matchAll(MINUTE_LONG)) push(match, 60);
  for (const match of text.matchAll(SECONDS)) push(match, numberOf(match[1]!)!);
  for (const match of text.matchAll(SHORT_SECONDS)) push(match, Number(match[1]));
  for (const match of text.matchAll(HOURS))
    push(match, (match[1] === undefined ? 1 : numberOf(match[1])!) * 3600);
  for (const match of text.matchAll(CLOCK)) {
    push(match, Number(match[1] ?? match[3]) * 60 + Number(match[2] ?? match[4]));
  }
  for (const match of text.matchAll(SHORT_WORD)) push(match, ...SHORT);
  for (const match of text.matchAll(LONG_WORD)) push(match, ...LONG);
  for (const match of text.matchAll(RADIO)) push(match, 180, 200);
  return facts;
}
