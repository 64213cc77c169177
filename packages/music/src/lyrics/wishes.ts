import type { PointOfView } from './grammar.ts';
import type { Scheme } from './matter.ts';

/** What a prompt says about the lyric itself rather than its subject. */
export interface LyricWishes {
  readonly rap: boolean;
  readonly chorus: boolean;
  readonly bridge: boolean;
  readonly verses: number | null;
  readonly short: boolean;
  readonly long: boolean;
  readonly view: PointOfView | null;
  readonly past: boolean;
  readonly scheme: Scheme | null;
  /** A language other than English that was asked for, in English: "Spanish". */
  readonly language: string | null;
}

const NUMBERS: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, single: 1 };

const LANGUAGES =
  'Spanish|French|German|Italian|Portuguese|Japanese|Korean|Chinese|Mandarin|Cantonese|Russian|Ukrainian|Polish|Dutch|Swedish|Norwegian|Danish|Finnish|Turkish|Arabic|Hebrew|Hindi|Punjabi|Bengali|Tamil|Urdu|Persian|Farsi|Greek|Latin|Vietnamese|Thai|Indonesian|Tagalog|Swahili|Yoruba|Irish|Welsh|Czech|Hungarian|Romanian|Catalan|Basque';
const LANGUAGE = new RegExp(
  `\\b(?:(?:in|sung in|written in|language:?)\\s+(${LANGUAGES})\\b(?!\\s+(?:club|style|town|city|village|caf))|(${LANGUAGES})[- ](?:lyrics|language|vocals))`,
  'i',
);

const VIEWS: readonly (readonly [RegExp, PointOfView])[] = [
  [
    /\b(?:third[- ]person|story (?:of|about) (?:a|the) (?:girl|woman|lady|queen|nurse|mother|grandmother)|about (?:a|the) (?:girl|woman) who)\b/i,
    'she',
  ],
  [
    /\b(?:story (?:of|about) (?:a|the) (?:boy|man|king|sailor|soldier|cowboy|father)|about (?:a|the|an old) (?:boy|man) who)\b/i,
    'he',
  ],
  [/\bsecond[- ]person\b/i, 'you'],
  [/\b(?:first[- ]person plural|for our (?:team|school|club|class)|team song|anthem for us)\b/i, 'we'],
];

const without = (word: string): RegExp =>
  new RegExp(`\\b(?:no|without|without a|skip the|no need for a|minus the)\\s+(?:${word})\\b`, 'i');

/** Reads the wishes about form, teller and language out of a prompt. */
export function wishesOf(text: string): LyricWishes {
  const verses = /\b(one|two|three|four|single|[1-4])[- ]verses?\b/i.exec(text)?.[1]?.toLowerCase();
  const language = LANGUAGE.exec(text);
  const named = language?.[1] ?? language?.[2] ?? null;
  return {
    rap: /\b(?:rap|raps|rapping|rapped|bars|freestyle|mc)\b/i.test(text) && !/\bno rap\b/i.test(text),
    chorus:
      !without('chorus|choruses|hook|refrain').test(text) && !/\bonly verses\b|\bverses only\b/i.test(text),
    bridge: !without('bridge').test(text),
    verses: verses === undefined ? null : (NUMBERS[verses] ?? Number(verses)),
    short: /\b(?:short|tiny|brief) (?:song|lyric|lyrics|poem|tune|one)\b|\bvery short\b|\bjingle\b/i.test(
      text,
    ),
    long: /\b(?:long|epic-length) (?:song|lyric|lyrics|ballad|one)\b/i.test(text),
    view: VIEWS.find(([pattern]) => pattern.test(text))?.[1] ?? null,
    past: /\bpast tense\b/i.test(text),
    scheme: schemeOf(text),
    language: named === null ? null : named[0]!.toUpperCase() + named.slice(1).toLowerCase(),
  };
}

function schemeOf(text: string): Scheme | null {
  const letters = /\b(aabb|abab|abcb|xaxa)\b/i.exec(text)?.[1]?.toLowerCase();
  if (letters !== undefined) return letters as Scheme;
  return /\brhym(?:ing|ed) couplets\b/i.test(text) ? 'aabb' : null;
}
