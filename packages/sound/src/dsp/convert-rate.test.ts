import { describe, expect, it } from 'vitest';
import { createRateConverter } from './convert-rate.ts';

function convert(input: Float32Array, from: number, to: number, block = input.length): Float32Array {
  const converter = createRateConverter(from, to);
  const blocks: Float32Array[] = [];
  for (let at = 0; at < input.length; at += block)
    blocks.push(converter.push(input.subarray(at, at + block)));
  blocks.push(converter.finish());
  return Float32Array.from(blocks.flatMap((part) => [...part]));
}

const sine = (hertz: number, rate: number, seconds: number): Float32Array =>
  Float32Array.from({ length: Math.round(rate * seconds) }, (_, i) =>
    Math.sin((2 * Math.PI * hertz * i) / rate),
  );

/** Largest difference from the same sine at the other rate, away from the ends, in decibels. */
function errorOf(hertz: number, from: number, to: number): number {
  const output = convert(sine(hertz, from, 0.2), from, to);
  const ideal = sine(hertz, to, 0.2);
  let most = 0;
  for (let i = to / 50; i < ideal.length - to / 50; i++) {
    most = Math.max(most, Math.abs(output[Math.floor(i)]! - ideal[Math.floor(i)]!));
  }
  return 20 * Math.log10(most);
}

describe('changing the sample rate', () => {
  it.each([
    [48_000, 440],
    [48_000, 18_000],
    [96_000, 15_000],
    [192_000, 1000],
    [88_200, 19_000],
    [32_000, 13_000],
    [22_050, 9000],
    [8000, 3000],
    [44_099, 12_000],
    [47_999, 17_000],
  ])('from %i Hz keeps a tone of %i Hz where and as loud as it was', (from, hertz) => {
    expect(errorOf(hertz, from, 44_100)).toBeLessThan(-80);
  });

  it.each([
    [96_000, 23_000],
    [96_000, 40_000],
    [48_000, 22_500],
    [192_000, 88_000],
  ])('from %i Hz lets no tone of %i Hz fold over', (from, hertz) => {
    const output = convert(sine(hertz, from, 0.2), from, 44_100).subarray(1000, -1000);
    const loudest = output.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
    expect(20 * Math.log10(loudest)).toBeLessThan(-80);
  });

  it.each([
    [48_000, 44_100],
    [22_050, 44_100],
    [44_099, 44_100],
    [96_000, 44_100],
  ])('from %i to %i Hz gives the same samples in blocks of any size', (from, to) => {
    const input = sine(300, from, 0.05);
    const whole = convert(input, from, to);
    expect(whole.length).toBe(Math.ceil((input.length * to) / from));
    for (const block of [1, 7, 1000]) expect(convert(input, from, to, block)).toEqual(whole);
  });

  it('keeps a constant, and the same rate as it is', () => {
    const ones = new Float32Array(3000).fill(1);
    for (const sample of convert(ones, 48_000, 44_100).subarray(300, -300)) expect(sample).toBeCloseTo(1, 5);
    expect(convert(ones, 44_100, 44_100, 100)).toEqual(ones);
  });

  it('of nothing is nothing', () => {
    expect(convert(new Float32Array(0), 48_000, 44_100)).toHaveLength(0);
  });

  it.each([0, -1, 44_100.5, Number.NaN])('refuses %d Hz', (rate) => {
    expect(() => createRateConverter(rate, 44_100)).toThrow('no sample rate');
  });
});
