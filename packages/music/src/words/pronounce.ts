import { lookUp, workOut } from './dictionary.ts';
import type { StressedPhone } from './phones.ts';
import { VOWELS } from './phones.ts';
import { plainLetters } from './plain-letters.ts';

export interface Pronunciation {
  readonly phones: readonly StressedPhone[];
  /** Looked up, or derived from a word that was by a regular ending. */
  readonly known: boolean;
}

const remembered = new Map<string, Pronunciation>();
/** Enough for the words of a long evening; then the memory starts anew, which changes speed only. */
const MOST_REMEMBERED = 50_000;
/** phonemize slows with the square of a word's length and no word is longer: longer ones are read in pieces. */
const PIECE = 18;

/**
 * How a word is sung: by the dictionary, by its stem and a regular ending, as a compound of two dictionary words, or
 * by the rules of English spelling. Case and accents do not matter; other signs are passed over. Has at least one
 * vowel for any word with a letter in it; a word without letters has no phones.
 */
export function pronounce(word: string): Pronunciation {
  const plain = plainLetters(word);
  const before = remembered.get(plain);
  if (before) return before;
  const found = read(plain);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(plain, found);
  return found;
}

function read(word: string): Pronunciation {
  const bare = word.replace(/^'+|'+$/g, '');
  if (!/[a-z]/.test(bare)) return { phones: [], known: false };
  const direct = lookUp(word) ?? lookUp(bare) ?? droppedG(word) ?? inflected(bare) ?? stretched(bare);
  if (direct) return { phones: withVowel(direct), known: true };
  const letters = bare.replaceAll("'", '');
  const whole = (letters !== bare ? lookUp(letters) : null) ?? compound(letters);
  if (whole) return { phones: withVowel(whole), known: false };
  return { phones: withVowel(pieces(letters).flatMap((piece) => workOut(piece))), known: false };
}

/** "runnin'": the word with its g, sung with an n. */
function droppedG(word: string): readonly StressedPhone[] | null {
  const stem = /^(.{2,}in)'?$/.exec(word)?.[1];
  const full = stem ? lookUp(`${stem}g`) : null;
  return full ? [...full.slice(0, -1), { phone: 'n', stress: null }] : null;
}

const HISSING = new Set(['s', 'z', 'sh', 'zh', 'ch', 'jh']);
const VOICELESS = new Set(['p', 't', 'k', 'f', 'th']);
const consonant = (phone: string): StressedPhone => ({ phone, stress: null });
const weak = (phone: string): StressedPhone => ({ phone, stress: 0 });

/** The regular endings, each with the stems it may stand on and what it adds to the stem's last phone. */
const ENDINGS: readonly (readonly [RegExp, readonly string[], (last: string) => readonly StressedPhone[]])[] =
  [
    [/'s$/, [''], ending],
    [/s'$/, ['s', ''], ending],
    [/ies$/, ['y'], ending],
    [/es$/, ['e', ''], ending],
    [/s$/, [''], ending],
    [/ied$/, ['y'], past],
    [/ed$/, ['e', ''], past],
    [/ing$/, ['', 'e'], () => [weak('ih'), consonant('ng')]],
    [/ly$/, [''], () => [consonant('l'), weak('iy')]],
    [/ier$/, ['y'], () => [weak('er')]],
    [/er$/, ['', 'e'], () => [weak('er')]],
    [/iest$/, ['y'], () => [weak('ax'), consonant('s'), consonant('t')]],
    [/est$/, ['', 'e'], () => [weak('ax'), consonant('s'), consonant('t')]],
    [/iness$/, ['y'], () => [consonant('n'), weak('ax'), consonant('s')]],
    [/ness$/, [''], () => [consonant('n'), weak('ax'), consonant('s')]],
    [/less$/, [''], () => [consonant('l'), weak('ax'), consonant('s')]],
    [/ful$/, [''], () => [consonant('f'), weak('ax'), consonant('l')]],
    [/'ll$/, [''], () => [weak('ax'), consonant('l')]],
    [/'ve$/, [''], () => [weak('ax'), consonant('v')]],
    [/'d$/, [''], past],
    [/'re$/, [''], () => [weak('er')]],
  ];

function ending(last: string): readonly StressedPhone[] {
  if (HISSING.has(last)) return [weak('ih'), consonant('z')];
  return [consonant(VOICELESS.has(last) ? 's' : 'z')];
}

function past(last: string): readonly StressedPhone[] {
  if (last === 't' || last === 'd') return [weak('ih'), consonant('d')];
  return [consonant(VOICELESS.has(last) || last === 's' || last === 'sh' || last === 'ch' ? 't' : 'd')];
}

function inflected(word: string): readonly StressedPhone[] | null {
  for (const [pattern, stems, add] of ENDINGS) {
    const root = word.replace(pattern, '');
    if (root === word || root.length < 2) continue;
    // "stopping" doubles the consonant of "stop".
    const undoubled = /(.)\1$/.test(root) ? [root.slice(0, -1)] : [];
    for (const stem of [...stems.map((tail) => root + tail), ...undoubled]) {
      const phones = lookUp(stem);
      if (phones) return [...phones, ...add(phones.at(-1)!.phone)];
    }
  }
  return null;
}

const ENDS_IN_E: readonly string[] = ['be', 'he', 'me', 'she', 'the', 'we'];

/**
 * "sooooo", "goooood", "yeahhh": letters held out for show are said as the word they come from. A double letter is
 * likelier inside a word and after a first "e" ("free"), a single one at its end.
 */
function stretched(word: string): readonly StressedPhone[] | null {
  if (!/(.)\1\1/.test(word)) return null;
  const single = word.replace(/(.)\1{2,}/g, '$1');
  const double = word.replace(/(.)\1{2,}/g, '$1$1');
  const held = /(.)\1{2,}$/.exec(word)?.[1];
  const singleFirst = held !== undefined && (held !== 'e' || ENDS_IN_E.includes(single));
  const order = singleFirst ? [single, double] : [double, single];
  return order.map(lookUp).find((found) => found !== null) ?? lookUp(word.replace(/(.)\1+/g, '$1'));
}

/** "moonlit": two dictionary words of three letters or more, the split nearest the middle; the second is stressed less. */
function compound(word: string): readonly StressedPhone[] | null {
  if (word.length < 6 || word.length > 2 * PIECE) return null;
  const cuts = Array.from({ length: word.length - 5 }, (_, i) => i + 3);
  const middle = word.length / 2;
  for (const cut of cuts.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle) || b - a)) {
    const first = lookUp(word.slice(0, cut));
    const second = first ? lookUp(word.slice(cut)) : null;
    if (first && second)
      return [...first, ...second.map((p) => (p.stress === 1 ? { ...p, stress: 2 as const } : p))];
  }
  return null;
}

function pieces(letters: string): readonly string[] {
  if (letters.length <= 2 * PIECE) return [letters];
  return letters.match(new RegExp(`.{1,${PIECE}}`, 'g'))!;
}

/** Something to sing on: a word without a vowel ("brrr", "pst") gets the neutral one before its last consonant. */
function withVowel(phones: readonly StressedPhone[]): readonly StressedPhone[] {
  if (phones.some(({ phone }) => VOWELS.has(phone))) {
    return phones.some(({ stress }) => stress === 1 || stress === 2) ||
      phones.filter(({ stress }) => stress !== null).length < 2
      ? phones
      : stressFirst(phones);
  }
  const at = Math.max(0, phones.length - 1);
  return [...phones.slice(0, at), { phone: 'ah', stress: 1 }, ...phones.slice(at)];
}

function stressFirst(phones: readonly StressedPhone[]): readonly StressedPhone[] {
  const first = phones.findIndex(({ stress }) => stress !== null);
  return phones.map((phone, index) => (index === first ? { ...phone, stress: 1 } : phone));
}
