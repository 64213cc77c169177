import { describe, expect, it } from 'vitest';
import { LANGUAGE_SOUNDS } from './data/language-sounds.ts';
import { SMALL_WORDS } from './data/languages.ts';
import { pronounceForeign } from './foreign.ts';
import { PHONES, VOWELS } from './phones.ts';
import { readLyrics } from './read-lyrics.ts';
import { wordsOf } from './sheet.ts';

const said = (word: string, language: string): string =>
  pronounceForeign(word, language)
    .map(({ phone, stress }) => phone + (stress === 1 ? "'" : ''))
    .join(' ');

describe('words of other languages by English sounds', () => {
  it.each([
    ['corazón', 'Spanish', "k ow r aa s ow' n"],
    ['noche', 'Spanish', "n ow' ch eh"],
    ['mañana', 'Spanish', "m aa n y aa' n aa"],
    ['llorar', 'Spanish', "y ow r aa' r"],
    ['guerra', 'Spanish', "g eh' r aa"],
    ['amore', 'Italian', "aa m ow' r eh"],
    ['cielo', 'Italian', "ch eh' l ow"],
    ['bacio', 'Italian', "b aa' ch ow"],
    ['Nacht', 'German', "n aa' k t"],
    ['ich', 'German', "ih' sh"],
    ['Liebe', 'German', "l iy' b ax"],
    ['Zeit', 'German', "t s ay' t"],
    ['toujours', 'French', "t uw zh uw' r"],
    ['chanson', 'French', "sh aa n s ow' n"],
    ['vie', 'French', "v iy'"],
    ['bateaux', 'French', "b aa t ow'"],
    ['coração', 'Portuguese', "k ow r aa s aw' n"],
    ['noite', 'Portuguese', "n oy' ch iy"],
    ['serce', 'Polish', "s eh' r t s ax"],
  ])('%s (%s)', (word, language, expected) => {
    expect(said(word, language)).toBe(expected);
  });

  it.each(Object.keys(SMALL_WORDS))(
    '%s has sounds the voices have, one stress and a vowel to every word',
    (language) => {
      expect(LANGUAGE_SOUNDS[language]).toBeDefined();
      for (const word of [
        ...SMALL_WORDS[language]!.split(' '),
        'xyzzy',
        'brr',
        'schön',
        'garçon',
        'niño',
        'łódź',
        'straße',
      ]) {
        const phones = pronounceForeign(word, language);
        expect(
          phones.filter(({ stress }) => stress === 1),
          word,
        ).toHaveLength(1);
        expect(phones.some(({ phone }) => VOWELS.has(phone))).toBe(true);
        for (const { phone } of phones) expect(PHONES).toContain(phone);
      }
    },
  );

  it('are heard by their line, and by their song where the line has no small words', () => {
    const text =
      'La noche es tu voz y mi amor\nQuiero bailar contigo\nDame la luz del corazón\nHold on to the night';
    const sheet = readLyrics(text);
    const phonesOf = (spoken: string): string =>
      wordsOf(sheet.sections[0]!)
        .find((word) => word.spoken === spoken)!
        .syllables.map(({ phones }) => phones.join(' '))
        .join(' ');
    expect(phonesOf('quiero')).toBe('k y eh r ow');
    expect(phonesOf('night')).toBe('n ay t');
    expect(sheet.remarks).toEqual([
      'Lines 1 to 3 look Spanish: the voice speaks English only and sings them by the nearest English sounds.',
    ]);
  });
});
