import type { Phone } from '../lyric.ts';
import { type StressedPhone, VOWELS } from './phones.ts';
import { plainLetters } from './plain-letters.ts';

/** How phones are most often written; enough to find where in a word's letters a syllable begins. */
const GRAPHEMES: Readonly<Record<Phone, string>> = {
  aa: 'a o ah al au ea e',
  ae: 'a ai au',
  ah: 'u o ou oo a oe e',
  ao: 'o a au aw ough augh ou oa oo al',
  aw: 'ou ow ough au',
  ax: 'a e i o u ou ai ia io eou iou y ea eo',
  ay: 'i y ie igh eigh ye uy ai ei eye ey',
  eh: 'e ea a ai ay ie eo',
  er: 'er ir ur or ar ear our yr re err urr r ure oar ier',
  ey: 'a ai ay ei eigh ea ey e et aigh',
  ih: 'i y e u ui a ie ei o ee',
  iy: 'e ee ea y ie ei i ey ay eo',
  ow: 'o ow oa oe ough ou ew eau oh owe',
  oy: 'oy oi uoy',
  uh: 'u oo ou o',
  uw: 'oo u ue ui ew o ou wo ough oe eu ooh',
  b: 'b bb',
  ch: 'ch tch t c cc',
  d: 'd dd ed ld',
  dh: 'th the',
  f: 'f ff ph gh',
  g: 'g gg gu gh',
  hh: 'h wh',
  jh: 'j g dg d gg dge',
  k: 'k c ck ch q qu cc kk que',
  l: 'l ll',
  m: 'm mm mb mn lm',
  n: 'n nn kn gn pn',
  ng: 'ng n',
  p: 'p pp',
  r: 'r rr wr rh',
  s: 's ss c sc st ps z ce se',
  sh: 'sh t s ch ss c ti ci si ssi',
  t: 't tt ed bt th ght',
  th: 'th',
  v: 'v vv f ve',
  w: 'w wh u',
  y: 'y i u',
  z: 'z zz s ss x se ze',
  zh: 's g z si ge',
};

const WRITTEN: ReadonlyMap<Phone, ReadonlySet<string>> = new Map(
  Object.entries(GRAPHEMES).map(([phone, list]) => [phone, new Set(list.split(' '))]),
);
const MOST_LETTERS = 4;
/** What a letter that sounds nothing costs, and a phone no letter stands for: dearer than any usual spelling. */
const SILENT_LETTER = 1;
const SILENT_E = 0.4;
const UNWRITTEN_PHONE = 1.5;

/**
 * The letters of each syllable of a word, in order; together they spell the word as written (accents, apostrophes and
 * capitals kept). Letters and phones are aligned at least cost; a doubled letter between two syllables is shared.
 */
export function spellSyllables(
  word: string,
  syllables: readonly (readonly StressedPhone[])[],
): readonly string[] {
  if (syllables.length < 2) return syllables.length === 0 ? [] : [word];
  const signs = [...word];
  const letters = signs.map((sign) => plainLetters(sign)[0] ?? '');
  const phones = syllables.flat().map(({ phone }) => phone);
  // A line of letters too long for a word of any language is cut evenly: aligning it would cost seconds.
  const starts = signs.length > 60 ? [] : align(letters, phones);
  let phone = 0;
  const cuts = syllables.map((group, index) => {
    const start = index === 0 ? 0 : (starts[phone] ?? Math.round((index * signs.length) / syllables.length));
    phone += group.length;
    return start;
  });
  // Each syllable keeps a letter where there are enough of them.
  for (let i = 1; i < cuts.length; i++)
    cuts[i] = Math.max(cuts[i]!, Math.min(cuts[i - 1]! + 1, signs.length));
  const shared = cuts.map((cut) => {
    const letter = letters[cut];
    const double = cut > 0 && letter !== '' && letter === letters[cut + 1] && !'aeiou'.includes(letter!);
    return double ? cut + 1 : cut;
  });
  return shared.map((start, index) => signs.slice(start, shared[index + 1] ?? signs.length).join(''));
}

/** The letter each phone begins at. Least cost over all ways to give each phone none to four letters in order. */
function align(letters: readonly string[], phones: readonly Phone[]): readonly number[] {
  const width = letters.length + 1;
  const cost = new Float64Array((phones.length + 1) * width).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array(cost.length);
  cost[0] = 0;
  const offer = (to: number, value: number, back: number): void => {
    if (value >= cost[to]!) return;
    cost[to] = value;
    from[to] = back;
  };
  for (let p = 0; p <= phones.length; p++) {
    for (let i = 0; i < width; i++) {
      const here = p * width + i;
      const base = cost[here]!;
      if (base === Number.POSITIVE_INFINITY) continue;
      if (i < letters.length) offer(here + 1, base + silentCost(letters, i), here);
      if (p === phones.length) continue;
      for (let n = 0; n <= MOST_LETTERS && i + n <= letters.length; n++) {
        const chunk = letters.slice(i, i + n).join('');
        offer(here + width + n, base + spellingCost(phones[p]!, chunk, n), here);
      }
    }
  }
  const starts: number[] = [];
  let at = phones.length * width + letters.length;
  while (at > 0) {
    const back = from[at]!;
    const phone = Math.floor(back / width);
    if (phone < Math.floor(at / width)) starts[phone] = back % width;
    at = back;
  }
  return starts;
}

function silentCost(letters: readonly string[], i: number): number {
  if (letters[i] === '' || letters[i] === "'") return 0;
  return letters[i] === 'e' && i > 0 ? SILENT_E : SILENT_LETTER;
}

function spellingCost(phone: Phone, chunk: string, length: number): number {
  if (length === 0) return UNWRITTEN_PHONE;
  if (WRITTEN.get(phone)?.has(chunk)) return 0.02 * (MOST_LETTERS - length);
  const vowelish = /^[aeiouywh']+$/.test(chunk);
  if (VOWELS.has(phone)) return vowelish ? 0.8 + 0.2 * length : 4;
  return /[aeiou]/.test(chunk) ? 4 : 1 + length;
}
