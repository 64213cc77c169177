import { LANGUAGE_SOUNDS, type LanguageSounds } from './data/language-sounds.ts';
import { CONSONANTS, type StressedPhone, VOWELS } from './phones.ts';

interface Rule {
  readonly letters: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly phones: readonly string[];
}

/** Every letter of the languages' vowels. */
const VOWEL_LETTERS = /[aeiouyáéíóúàèìòùâêîôûäëïöüãõåæøœıąęó]/;

const compiled = new Map<string, readonly Rule[]>();

function rulesOf(language: string): readonly Rule[] {
  const known = compiled.get(language);
  if (known) return known;
  const rules = LANGUAGE_SOUNDS[language]!.rules.split(',').map(readRule);
  compiled.set(language, rules);
  return rules;
}

function readRule(text: string): Rule {
  const [pattern, sounds] = text.split('>') as [string, string];
  const [, before, letters, after] = /^(\^|\(\S\))?([^()$^]+)(\$|\(\S\))?$/.exec(pattern.trim())!;
  return {
    letters: letters!,
    before: before?.replace(/[()]/g, '') ?? null,
    after: after?.replace(/[()]/g, '') ?? null,
    phones: sounds.trim().split(/\s+/).filter(Boolean),
  };
}

/**
 * A word of another language by the nearest English sounds; empty when it has no letters. Letters no rule speaks of
 * are said as English has them.
 */
export function pronounceForeign(word: string, language: string): readonly StressedPhone[] {
  const letters = word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');
  const sounds = LANGUAGE_SOUNDS[language]!;
  const rules = rulesOf(language);
  const phones: string[] = [];
  let accent: number | null = null;
  for (let at = 0; at < letters.length; ) {
    const rule = rules.find((candidate) => fits(candidate, letters, at));
    const taken = rule?.letters ?? letters[at]!;
    const said = rule?.phones ?? plainSound(taken);
    if (
      [...taken].some((letter) => sounds.accents.includes(letter)) &&
      said.some((phone) => VOWELS.has(phone))
    ) {
      accent = phones.length + said.findIndex((phone) => VOWELS.has(phone));
    }
    // A doubled consonant is one sound.
    phones.push(...(said.length === 1 && CONSONANTS.has(said[0]!) && said[0] === phones.at(-1) ? [] : said));
    at += taken.length;
  }
  if (phones.length > 0 && !phones.some((phone) => VOWELS.has(phone))) phones.push('ax');
  return stressed(phones, stressAt(phones, accent, letters, sounds));
}

function fits({ letters, before, after }: Rule, word: string, at: number): boolean {
  if (!word.startsWith(letters, at)) return false;
  const end = at + letters.length;
  return neighbour(before, '^', word[at - 1]) && neighbour(after, '$', word[end]);
}

function neighbour(wanted: string | null, edge: string, letter: string | undefined): boolean {
  if (wanted === null) return true;
  if (wanted === edge) return letter === undefined;
  if (letter === undefined) return false;
  if (wanted === 'V') return VOWEL_LETTERS.test(letter);
  if (wanted === 'C') return !VOWEL_LETTERS.test(letter);
  return letter === wanted;
}

function plainSound(letter: string): readonly string[] {
  const plain = letter.normalize('NFD')[0]!;
  if (CONSONANTS.has(plain)) return [plain];
  return (
    {
      a: ['aa'],
      e: ['eh'],
      i: ['iy'],
      o: ['ow'],
      u: ['uw'],
      c: ['k'],
      q: ['k'],
      x: ['k', 's'],
      j: ['y'],
      h: ['hh'],
    }[plain] ?? []
  );
}

/** Index of the phone that carries the stress. */
function stressAt(
  phones: readonly string[],
  accent: number | null,
  word: string,
  { stress }: LanguageSounds,
): number {
  const vowels = phones.flatMap((phone, index) => (VOWELS.has(phone) ? [index] : []));
  if (accent !== null && vowels.includes(accent)) return accent;
  const fromEnd = (back: number): number => vowels[Math.max(0, vowels.length - back)] ?? 0;
  if (stress === 'first') return vowels[0] ?? 0;
  if (stress === 'last') return fromEnd(1);
  if (stress === 'penult') return fromEnd(2);
  // Spanish and Portuguese: words that end in a vowel, n or s on the last but one, others on the last.
  return /[aeoáéó]$|[aeo](?:s|n|m)$/.test(word) ? fromEnd(2) : fromEnd(1);
}

function stressed(phones: readonly string[], at: number): readonly StressedPhone[] {
  return phones.map((phone, index) => ({
    phone,
    stress: VOWELS.has(phone) ? (index === at ? 1 : 0) : null,
  }));
}
