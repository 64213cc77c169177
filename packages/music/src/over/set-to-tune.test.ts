import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SungSyllable } from '../singing/phrases.ts';
import { PPQ } from '../units.ts';
import { tuneOf } from './material.fixture.ts';
import { setToTune } from './set-to-tune.ts';

const syllables = (text: string): readonly SungSyllable[] =>
  text.split(' ').map((token, index) => ({
    text: token.toLowerCase(),
    word: index,
    index: 0,
    stress: token === token.toUpperCase() ? 1 : 0,
    wordEnd: true,
    pause: false,
    open: true,
    backing: false,
  }));
const METER = { beats: 4, unit: 4 } as const;
const told = (text: string, tune: string): string =>
  setToTune(syllables(text), tuneOf(tune), METER)
    .map(({ at, pitch, syllable, turned }) => `${at / PPQ} ${turned ? '~' : syllable.text} ${pitch}`)
    .join(' | ');

describe('syllables on the notes of a tune', () => {
  it.each([
    ['one each', 'AH be CE', '60 62 64', '0 ah 60 | 1 be 62 | 2 ce 64'],
    ['tied where a pitch is said again', 'AH be', '60 60 62', '0 ah 60 | 2 be 62'],
    ['carried on where there are fewer', 'AH be', '60 62 64', '0 ah 60 | 1 be 62 | 2 ~ 64'],
    [
      'said again on the longest note where there are more',
      'AH be CE',
      '60 - 62 .',
      '0 ah 60 | 1 be 60 | 2 ce 62',
    ],
  ])('are %s', (_, text, tune, expected) => {
    expect(told(text, tune)).toBe(expected);
  });

  it('are not carried over a rest', () => {
    const set = setToTune(syllables('AH BE'), tuneOf('60 62 . 64'), METER);
    expect(set.find(({ at }) => at === 3 * PPQ)!.turned).toBe(false);
  });

  it('are all sung once and in order, one note at a time, whatever the numbers', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 24 }),
        fc.array(fc.tuple(fc.integer({ min: 48, max: 80 }), fc.integer({ min: 1, max: 8 }), fc.boolean()), {
          minLength: 1,
          maxLength: 20,
        }),
        (count, notes) => {
          let at = 0;
          const tune = notes.map(([pitch, units, rest]) => {
            const note = { at, length: units * 240, pitch };
            at += note.length + (rest ? 480 : 0);
            return note;
          });
          const words = syllables(Array.from({ length: count }, (_, i) => `s${i}`).join(' '));
          const set = setToTune(words, tune, METER);
          expect(set.filter(({ turned }) => !turned).map(({ syllable }) => syllable.word)).toEqual(
            words.map(({ word }) => word),
          );
          set.forEach((note, index) => {
            expect(note.length).toBeGreaterThan(0);
            const next = set[index + 1];
            if (next) expect(note.at + note.length).toBeLessThanOrEqual(next.at);
          });
        },
      ),
      { numRuns: 200 },
    );
  });
});
