import type { LyricSyllable } from '../lyric.ts';
import { pronounceForeign } from './foreign.ts';
import { type StressedPhone, VOWELS } from './phones.ts';
import { pronounce } from './pronounce.ts';
import { spellSyllables } from './spell-syllables.ts';

/** Consonants that may begin an English syllable together. */
const ONSETS: ReadonlySet<string> = new Set(
  (
    'p r,p l,p y,b r,b l,b y,t r,t w,d r,d w,k r,k l,k w,k y,g r,g l,g w,g y,f r,f l,f y,th r,th w,sh r,v y,m y,n y,' +
    'hh y,hh w,s p,s t,s k,s m,s n,s l,s w,s f,s p r,s p l,s p y,s t r,s k r,s k w,s k y,s k l'
  ).split(','),
);

/** The vowels of closed syllables: when stressed they keep a consonant ("ev-er", not "e-ver"). */
const SHORT: ReadonlySet<string> = new Set(['ae', 'eh', 'ih', 'ah', 'uh']);

/**
 * Cuts a pronunciation before each vowel but the first, giving the later syllable as many consonants as English lets
 * a syllable begin with (maximal onset); a stressed short vowel keeps one to itself where it can.
 */
export function syllabify(phones: readonly StressedPhone[]): readonly (readonly StressedPhone[])[] {
  const nuclei = phones.flatMap(({ phone }, index) => (VOWELS.has(phone) ? [index] : []));
  if (nuclei.length < 2) return phones.length > 0 ? [phones] : [];
  const cuts = nuclei.slice(1).map((nucleus, i) => {
    const before = nuclei[i]!;
    let cut = nucleus;
    while (cut - 1 > before && legal(phones.slice(cut - 1, nucleus))) cut--;
    const { phone, stress } = phones[before]!;
    const keeps = SHORT.has(phone) && stress !== 0 && cut === before + 1 && nucleus - cut > 1;
    return keeps ? cut + 1 : cut;
  });
  const edges = [0, ...cuts, phones.length];
  return edges.slice(1).map((end, index) => phones.slice(edges[index]!, end));
}

function legal(onset: readonly StressedPhone[]): boolean {
  if (onset.length === 1) return onset[0]!.phone !== 'ng' && onset[0]!.phone !== 'zh';
  return ONSETS.has(onset.map(({ phone }) => phone).join(' '));
}

export interface SpelledWord {
  /** At least one when the word has a letter, else none. */
  readonly syllables: readonly LyricSyllable[];
  /** Its pronunciation was looked up, not worked out. */
  readonly known: boolean;
}

/**
 * The syllables of one written word, each with its letters, phones and stress: "morning" is mor-ning, stressed on
 * the first. Loads the dictionary on the first call (0.3 s).
 *
 * @param language What its line is in when that is not English ("Spanish"): it is read by that language's spelling.
 */
export function syllablesOf(word: string, language: string | null = null): SpelledWord {
  const { phones, known } =
    language === null ? pronounce(word) : { phones: pronounceForeign(word, language), known: false };
  const groups = syllabify(phones);
  const texts = spellSyllables(word, groups);
  return {
    known,
    syllables: groups.map((group, index) => ({
      text: texts[index]!,
      phones: group.map(({ phone }) => phone),
      stress: group.find(({ stress }) => stress !== null)?.stress ?? 0,
    })),
  };
}
