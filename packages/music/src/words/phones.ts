import type { Phone } from '../lyric.ts';

/** The vowels of CMU and Flite: a syllable has exactly one. */
export const VOWELS: ReadonlySet<Phone> = new Set(
  'aa ae ah ao aw ax ay eh er ey ih iy ow oy uh uw'.split(' '),
);

export const CONSONANTS: ReadonlySet<Phone> = new Set(
  'b ch d dh f g hh jh k l m n ng p r s sh t th v w y z zh'.split(' '),
);

/** All forty phones that a voice must be able to make. */
export const PHONES: ReadonlySet<Phone> = new Set([...VOWELS, ...CONSONANTS]);

/** A pronunciation before it is cut into syllables: a vowel carries its stress, a consonant none. */
export interface StressedPhone {
  readonly phone: Phone;
  readonly stress: 0 | 1 | 2 | null;
}

/**
 * Reads CMU notation ("M AO1 R N IH0 NG"). An unstressed AH is the neutral vowel, which Flite calls "ax": the
 * dictionary writes both alike.
 */
export function readArpabet(text: string): readonly StressedPhone[] {
  // Some entries end in a remark: "… # place, danish".
  const plain = text.split('#')[0]!.trim();
  return plain.split(/\s+/).map((symbol) => {
    const [, letters, digit] = /^([A-Z]+)([012])?$/.exec(symbol)!;
    const stress = digit === undefined ? null : (Number(digit) as 0 | 1 | 2);
    const phone = letters!.toLowerCase();
    return { phone: phone === 'ah' && stress === 0 ? 'ax' : phone, stress };
  });
}

/** Longest first: the two-letter sounds before the letters they begin with. */
const IPA: readonly (readonly [string, Phone])[] = [
  ['tʃ', 'ch'],
  ['dʒ', 'jh'],
  ['aɪ', 'ay'],
  ['aʊ', 'aw'],
  ['eɪ', 'ey'],
  ['oʊ', 'ow'],
  ['ɔɪ', 'oy'],
  ['ɪ', 'ih'],
  ['i', 'iy'],
  ['ɛ', 'eh'],
  ['e', 'eh'],
  ['æ', 'ae'],
  ['a', 'aa'],
  ['ɑ', 'aa'],
  ['ɔ', 'ao'],
  ['o', 'ow'],
  ['ʊ', 'uh'],
  ['u', 'uw'],
  ['ʌ', 'ah'],
  ['ə', 'ax'],
  ['ɝ', 'er'],
  ['ɚ', 'er'],
  ['ɹ', 'r'],
  ['r', 'r'],
  ['ɫ', 'l'],
  ['ɡ', 'g'],
  ['g', 'g'],
  ['ʃ', 'sh'],
  ['ʒ', 'zh'],
  ['θ', 'th'],
  ['ð', 'dh'],
  ['ŋ', 'ng'],
  ['j', 'y'],
  ['h', 'hh'],
  ['x', 'k'],
  ['c', 'k'],
  ['q', 'k'],
];

/** Reads the phonetic alphabet as `phonemize` writes it for English; a mark it does not know is passed over. */
export function readIpa(text: string): readonly StressedPhone[] {
  const out: StressedPhone[] = [];
  let stress: 0 | 1 | 2 = 0;
  for (let i = 0; i < text.length; ) {
    const rest = text.slice(i);
    if (rest[0] === 'ˈ' || rest[0] === 'ˌ') {
      stress = rest[0] === 'ˈ' ? 1 : 2;
      i++;
      continue;
    }
    const found = IPA.find(([mark]) => rest.startsWith(mark));
    const phone = found?.[1] ?? rest[0]!;
    i += found?.[0].length ?? 1;
    if (!PHONES.has(phone)) continue;
    const vowel = VOWELS.has(phone);
    out.push({ phone, stress: vowel ? stress : null });
    if (vowel) stress = 0;
  }
  return out;
}
