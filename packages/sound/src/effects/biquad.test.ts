import { describe, expect, it } from 'vitest';
import { SAMPLE_RATE } from '../audio.ts';
import { designBiquad, type EqBand, FLAT_Q, responseAt } from './biquad.ts';
import { Equaliser } from './equaliser.ts';

const band = (kind: EqBand['kind'], frequency: number, gain = 0, q = FLAT_Q): EqBand => ({
  kind,
  frequency,
  gain,
  q,
});

const decibelsAt = (filter: EqBand, frequency: number): number =>
  20 * Math.log10(responseAt(designBiquad(filter), frequency));

describe('a band of the equaliser', () => {
  it.each([
    ['a high-pass is 3 dB down at its corner', band('high-pass', 100), 100, -3.01],
    ['and 12 dB per octave below', band('high-pass', 100), 25, -24.1],
    ['and open above', band('high-pass', 100), 2000, 0],
    ['a low-pass is 3 dB down at its corner', band('low-pass', 5000), 5000, -3.01],
    ['a bell has its gain at its middle', band('bell', 1000, -4, 1), 1000, -4],
    ['and none far away', band('bell', 1000, -4, 1), 30, 0],
    ['a low shelf lifts what is below', band('low-shelf', 200, 6), 20, 6],
    ['half of it at its middle', band('low-shelf', 200, 6), 200, 3],
    ['and nothing above', band('low-shelf', 200, 6), 8000, 0],
    ['a high shelf lifts what is above', band('high-shelf', 3000, -5), 18_000, -5],
    ['and nothing below', band('high-shelf', 3000, -5), 100, 0],
  ])('%s', (_, filter, frequency, expected) => {
    expect(decibelsAt(filter, frequency)).toBeCloseTo(expected, 1);
  });
});

describe('an equaliser', () => {
  it.each([1, 2, 3, 5])('of %i bands does to a sine what the responses say', (count) => {
    const bands = [
      band('high-pass', 80),
      band('bell', 900, 5, 0.9),
      band('low-shelf', 150, -4),
      band('bell', 400, 3, 2),
      band('high-shelf', 5000, 2),
    ].slice(0, count);
    const equaliser = new Equaliser(bands);
    const left = new Float32Array(SAMPLE_RATE).map((_, i) => Math.sin((2 * Math.PI * 440 * i) / SAMPLE_RATE));
    const right = left.map((x) => 0.5 * x);
    equaliser.process(left, right, left.length);
    const expected = bands.reduce((gain, one) => gain * responseAt(designBiquad(one), 440), 1);
    expect(Math.max(...left.subarray(30_000))).toBeCloseTo(expected, 3);
    expect(Math.max(...right.subarray(30_000))).toBeCloseTo(0.5 * expected, 3);
  });

  it('settles after its input has ended, and not before', () => {
    const equaliser = new Equaliser([band('high-pass', 30)]);
    const left = new Float32Array(480).fill(0.5);
    equaliser.process(left, left.slice(), 480);
    expect(equaliser.settle()).toBe(false);
    for (let i = 0; i < 200; i++) equaliser.process(new Float32Array(480), new Float32Array(480), 480);
    expect(equaliser.settle()).toBe(true);
  });
});
