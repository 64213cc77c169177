/** Latin letters that do not fall apart into a plain letter and an accent, by the nearest English spelling. */
const LIGATURES: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'th',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
  ŋ: 'ng',
  ſ: 's',
  ə: 'a',
};

/** Lower case, without accents, every apostrophe the plain one, and nothing but a to z and apostrophes. */
export function plainLetters(word: string): string {
  return word
    .replace(/[\u2018\u2019\u02bc\u0060\u00b4]/g, "'")
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z']/gu, (sign) => LIGATURES[sign] ?? '');
}
