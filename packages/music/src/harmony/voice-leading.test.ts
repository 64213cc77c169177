import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { VoicingStyle } from '../genres/genre.ts';
import { readChord } from '../theory/chord.ts';
import { leadVoices } from './voice-leading.ts';

const STYLES: readonly VoicingStyle[] = [
  'close',
  'open',
  'drop2',
  'spread',
  'rootless',
  'shell',
  'power',
  'triad',
  'quartal',
  'guitar',
  'octave',
  'four-part',
];
const NUMERALS = [
  'I',
  'ii7',
  'iii7',
  'IVmaj9',
  'V13',
  'vi9',
  'bVII',
  'V7b9/vi',
  'Vsus4',
  'viio7',
  'I69',
  'IV/3',
];
const chordsOf = (numerals: readonly string[], tonic = 0) =>
  numerals.map((n) => readChord(n, { tonic, mode: 'major' }));

describe('voice leading', () => {
  it('moves the common progression by steps and common notes', () => {
    const voiced = leadVoices(chordsOf(['I', 'vi', 'IV', 'V', 'I']), {
      style: 'close',
      range: [48, 84],
      centres: [62, 62, 62, 62, 62],
    });
    for (let i = 1; i < voiced.length; i++) {
      const moves = voiced[i]!.map((pitch, voice) => Math.abs(pitch - voiced[i - 1]![voice]!));
      expect(Math.max(...moves)).toBeLessThanOrEqual(4);
    }
  });

  it('stays in range, ascends, holds only chord and scale notes, for every style and key', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...STYLES),
        fc.array(fc.constantFrom(...NUMERALS), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 0, max: 11 }),
        fc.integer({ min: 50, max: 70 }),
        (style, numerals, tonic, centre) => {
          const chords = chordsOf(numerals, tonic);
          const voiced = leadVoices(chords, { style, range: [40, 84], centres: chords.map(() => centre) });
          expect(voiced.length).toBe(chords.length);
          voiced.forEach((pitches, index) => {
            const { tones, scale, root } = chords[index]!;
            pitches.forEach((pitch, voice) => {
              expect(pitch >= 40 && pitch <= 84).toBe(true);
              if (voice > 0) expect(pitch).toBeGreaterThan(pitches[voice - 1]!);
              const pc = pitch % 12;
              expect([...tones, ...scale, root, (root + 7) % 12]).toContain(pc);
            });
          });
        },
      ),
      { numRuns: 150 },
    );
  });

  it('follows a centre that rises', () => {
    const chords = chordsOf(['I', 'IV', 'V', 'I']);
    const voiced = leadVoices(chords, { style: 'close', range: [40, 90], centres: [55, 55, 76, 76] });
    const middle = (pitches: readonly number[]): number => (pitches[0]! + pitches.at(-1)!) / 2;
    expect(middle(voiced[3]!)).toBeGreaterThan(middle(voiced[0]!) + 3);
  });
});
