import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PHONES, VOWELS } from './phones.ts';
import { pronounce } from './pronounce.ts';
import { rhymeOf, rhymePart } from './rhyme.ts';
import { syllablesOf } from './syllabify.ts';

const texts = (word: string): string =>
  syllablesOf(word)
    .syllables.map(({ text }) => text)
    .join('-');
const sounds = (word: string): string =>
  syllablesOf(word)
    .syllables.map(({ phones, stress }) => `${phones.join(' ')}${stress}`)
    .join(' . ');

describe('pronouncing words', () => {
  it.each([
    ['morning', 'm ao r1 . n ih ng0'],
    ['light', 'l ay t1'],
    ['Tonight', 't ax0 . n ay t1'],
    ['every', 'eh v1 . r iy0'],
    ["don't", 'd ow n t1'],
    ['don’t', 'd ow n t1'],
    ["runnin'", 'r ah1 . n ih n0'],
    ["lovers'", 'l ah1 . v er z0'],
    ['glimmers', 'g l ih1 . m er z0'],
    ['sooooo', 's ow1'],
    ['brrr', 'b er1'],
    ['goooood', 'g uh d1'],
    ['freeee', 'f r iy1'],
    ['meeee', 'm iy1'],
    ['grrr', 'g ah r1'],
    ['café', 'k ax0 . f ey1'],
  ])('%s', (word, expected) => {
    expect(sounds(word)).toBe(expected);
  });

  it('tells what it looked up from what it worked out', () => {
    for (const word of ['river', 'rivers', "river's", 'gonna']) expect(pronounce(word).known).toBe(true);
    for (const word of ['zorblax', 'añoranza', 'moonlitway']) expect(pronounce(word).known).toBe(false);
    expect(pronounce('').phones).toEqual([]);
    expect(pronounce('你好').phones).toEqual([]);
  });

  it('gives any word of Latin letters one vowel to a syllable and phones the voices have, and spells it whole', () => {
    const letter = fc.constantFrom(..."abcdefghijklmnopqrstuvwxyzéñçøßłüAEZ'’");
    fc.assert(
      fc.property(fc.string({ unit: letter, minLength: 1, maxLength: 70 }), (word) => {
        const { syllables } = syllablesOf(word);
        if (/\p{L}/u.test(word)) expect(syllables.length).toBeGreaterThan(0);
        for (const { phones } of syllables) {
          expect(phones.filter((phone) => VOWELS.has(phone)).length).toBe(1);
          for (const phone of phones) expect(PHONES).toContain(phone);
        }
        if (syllables.length > 0) expect(syllables.map(({ text }) => text).join('')).toBe(word);
      }),
      { numRuns: 150 },
    );
  });

  it('reads a word of four hundred letters', () => {
    expect(syllablesOf('abcdefghij'.repeat(40)).syllables.length).toBeGreaterThan(50);
  });
});

describe('splitting the letters', () => {
  it.each([
    ['morning', 'mor-ning'],
    ['tonight', 'to-night'],
    ['water', 'wa-ter'],
    ['loves', 'loves'],
    ['table', 'ta-ble'],
    ['beautiful', 'beau-ti-ful'],
    ['wanted', 'wan-ted'],
    ['better', 'bet-ter'],
    ['Forever', 'For-e-ver'],
    ['fire', 'fi-re'],
    ['someone', 'some-one'],
    ['horizon', 'hor-i-zon'],
    ['lonely', 'lone-ly'],
    ['exit', 'e-xit'],
    ['shadows', 'sha-dows'],
    ['señorita', 'se-ño-ri-ta'],
    ['hmm', 'hmm'],
  ])('%s', (word, expected) => {
    expect(texts(word)).toBe(expected);
  });
});

describe('rhymes', () => {
  it.each([
    ['night', 'light', 'perfect'],
    ['see', 'sea', 'identical'],
    ['love', 'move', null],
    ['love', 'above', 'perfect'],
    ['flying', 'dying', 'perfect'],
    ['light', 'type', 'family'],
    ['home', 'stone', 'family'],
    ['home', 'road', 'assonance'],
    ['remember', 'December', 'perfect'],
    ['ocean', 'motion', 'perfect'],
    ['day', 'night', null],
    ['...', 'night', null],
  ])('%s, %s: %s', (a, b, expected) => {
    expect(rhymeOf(a, b)).toBe(expected);
    expect(rhymeOf(b, a)).toBe(expected);
  });

  it('begin at the last stressed vowel', () => {
    expect(rhymePart('remember')).toEqual({ phones: ['eh', 'm', 'b', 'er'], onset: ['m'] });
    expect(rhymePart('the')).toEqual({ phones: ['ax'], onset: ['dh'] });
  });
});
