import { describe, expect, it } from 'vitest';
import { designBiquad, responseAt } from '../effects/biquad.ts';
import { OCTAVES } from '../measure/spectrum.ts';
import { correctionFor, octaveLevels } from './correction.ts';

/** Octave powers that are balanced but for some octaves, given in dB. */
function spectrum(off: Partial<Record<number, number>>): Float64Array {
  const balanced = [-4, 6, 5, 4, 2, 0, -2, -4.5, -8.5, -15];
  return Float64Array.from(OCTAVES, (frequency, k) =>
    Math.exp(((balanced[k]! + (off[frequency] ?? 0)) * Math.LN10) / 10),
  );
}

const effectAt = (octaves: Float64Array, frequency: number): number =>
  correctionFor(octaves).reduce(
    (sum, band) => sum + 20 * Math.log10(responseAt(designBiquad(band), frequency)),
    0,
  );

describe('the correction of the sum', () => {
  it('of a balanced spectrum is none, however loud', () => {
    expect(correctionFor(spectrum({}))).toEqual([]);
    expect(correctionFor(spectrum({}).map((power) => 1000 * power))).toEqual([]);
  });

  it.each([
    [63, 50],
    [125, 130],
    [250, 270],
    [4000, 4000],
  ])('takes a part of what is too much at %i Hz', (octave, frequency) => {
    const effect = effectAt(spectrum({ [octave]: 5 }), frequency);
    expect(effect).toBeLessThan(-2);
    expect(effect).toBeGreaterThan(-5);
  });

  it('lifts what is a little weak, but not what is not there at all', () => {
    expect(effectAt(spectrum({ 8000: -4, 16000: -4 }), 14_000)).toBeGreaterThan(1.5);
    expect(effectAt(spectrum({ 8000: -40, 16000: -40 }), 14_000)).toBeCloseTo(0, 1);
  });

  it('of silence is none', () => {
    expect(correctionFor(new Float64Array(10)).every(({ gain }) => Math.abs(gain) < 5)).toBe(true);
  });
});

describe('the correction towards other music', () => {
  it('leads to its spectrum, and is none for music that has it', () => {
    const dull = spectrum({ 8000: -9, 16000: -9 });
    const likeness = octaveLevels(dull);
    expect(likeness[5]).toBe(0);
    expect(correctionFor(dull, likeness)).toEqual([]);
    const bands = correctionFor(spectrum({}), likeness);
    const at = (frequency: number): number =>
      bands.reduce((sum, band) => sum + 20 * Math.log10(responseAt(designBiquad(band), frequency)), 0);
    expect(at(12_000)).toBeLessThan(-6);
    expect(Math.abs(at(1000))).toBeLessThan(1);
  });
});
