import fc from 'fast-check';
import { Note, Chord as TonalChord } from 'tonal';
import { describe, expect, it } from 'vitest';
import type { Mode } from '../score.ts';
import { readChord } from './chord.ts';
import { scaleOf } from './modes.ts';
import { readProgression, squeeze } from './progression.ts';

describe('chords from numerals', () => {
  it.each([
    ['I', 0, 'major', 'C'],
    ['ii7', 0, 'major', 'Dm7'],
    ['V7/ii', 0, 'major', 'A7'],
    ['bVI', 0, 'major', 'Ab'],
    ['VI', 0, 'minor', 'Ab'],
    ['V', 9, 'minor', 'E'],
    ['bII', 9, 'minor', 'Bb'],
    ['nVIIo7', 9, 'minor', 'G#dim7'],
    ['I/3', 5, 'major', 'F/A'],
    ['V/3', 9, 'minor', 'E/G#'],
    ['IVmaj7@1', 7, 'major', 'Cmaj7/G'],
    ['iiø7', 2, 'minor', 'Em7b5'],
    ['IV', 2, 'dorian', 'G'],
    ['#ivo7', 0, 'major', 'F#dim7'],
  ] as const)('%s with tonic %i %s is %s', (numeral, tonic, mode, symbol) => {
    expect(readChord(numeral, { tonic, mode }).symbol).toBe(symbol);
  });

  it('means the same notes to other programs, in every key', () => {
    const numerals = [
      'I',
      'ii9',
      'IVmaj9',
      'V13',
      'bVII',
      'V7b9/vi',
      'vi7',
      'iii7',
      'IVadd9',
      'Vsus4',
      'iv6',
      'bVImaj7',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...numerals), fc.integer({ min: 0, max: 11 }), (numeral, tonic) => {
        const chord = readChord(numeral, { tonic, mode: 'major' });
        const theirs = TonalChord.get(chord.symbol).notes.map((name) => Note.chroma(name));
        expect([...chord.tones].sort()).toEqual([...theirs].sort());
      }),
    );
  });

  it('bends the scale to hold the chord, and keeps seven notes', () => {
    const modes: readonly Mode[] = ['major', 'minor', 'dorian', 'mixolydian', 'lydian', 'phrygian'];
    for (const mode of modes) {
      const key = { tonic: 3, mode };
      for (const numeral of ['I', 'iv', 'V7', 'bII', 'V7/vi']) {
        const chord = readChord(numeral, key);
        expect(new Set(chord.scale).size).toBe(7);
        for (const tone of chord.tones) expect(chord.scale).toContain(tone);
      }
      expect(readChord(mode === 'major' ? 'I' : 'v', key).scale.length).toBe(scaleOf(key).length);
    }
  });

  it.each([
    ['V7', 'minor', 'A B C D E F G#'],
    ['V7/ii', 'major', 'A B C# D E F G'],
    ['V7/V', 'major', 'D E F# G A B C'],
    ['V7/vi', 'major', 'E F G# A B C D'],
    ['bVII', 'major', 'Bb C D E F G A'],
    ['iv', 'major', 'F G Ab B C D E'],
    ['bII', 'minor', 'Bb C D E F G A'],
    ['#ivo7', 'major', 'F# G A B C D Eb'],
  ] as const)('over %s in %s a line has %s', (numeral, mode, notes) => {
    const tonic = mode === 'minor' ? 9 : 0;
    const wanted = notes.split(' ').map((name) => Note.chroma(name));
    expect([...readChord(numeral, { tonic, mode }).scale].sort()).toEqual(wanted.sort());
  });

  it.each([
    ['H7', /no chord numeral/],
    ['Iwobbly', /no chord quality/],
    ['I/7', /in the bass/],
    ['iV', /upper and lower case/],
  ])('says what is wrong with %s', (numeral, message) => {
    expect(() => readChord(numeral, { tonic: 0, mode: 'major' })).toThrow(message);
  });
});

describe('progressions', () => {
  it('shares a bar among its chords', () => {
    const { bars, spans } = readProgression('I | V/3 vi | % | IV . . V', 4);
    expect(bars).toBe(4);
    expect(spans.map(({ numeral, bar, beat, beats }) => [numeral, bar, beat, beats])).toEqual([
      ['I', 0, 0, 4],
      ['V/3', 1, 0, 2],
      ['vi', 1, 2, 2],
      ['V/3', 2, 0, 2],
      ['vi', 2, 2, 2],
      ['IV', 3, 0, 3],
      ['V', 3, 3, 1],
    ]);
  });

  it('gives the front of an odd bar more', () => {
    expect(readProgression('I V', 3).spans.map(({ beats }) => beats)).toEqual([2, 1]);
  });

  it('is squeezed into bars of fewer beats', () => {
    expect(squeeze('I vi ii V | IV . . V | I', 2)).toBe('I ii | IV . | I');
    expect(readProgression(squeeze('I vi ii V | I', 3), 3).spans.length).toBe(4);
  });

  it.each([
    ['% | I', /starts with %/],
    ['I | | V', /empty bar 2/],
    ['I V I V I', /only 4 beats/],
  ])('says what is wrong with "%s"', (text, message) => {
    expect(() => readProgression(text, 4)).toThrow(message);
  });
});
