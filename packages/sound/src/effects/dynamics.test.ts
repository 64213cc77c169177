import { describe, expect, it } from 'vitest';
import { SAMPLE_RATE } from '../audio.ts';
import { HOP } from '../control.ts';
import { Compressor, type CompressorSettings, reductionAt } from './compressor.ts';
import { duckingShape } from './ducking.ts';
import { presenceShape } from './presence.ts';
import { saturate } from './saturation.ts';

const settings: CompressorSettings = {
  threshold: -20,
  ratio: 4,
  knee: 6,
  attack: 0.01,
  release: 0.1,
  makeup: 0,
};
const hops = (seconds: number): number => Math.round((seconds * SAMPLE_RATE) / HOP);

describe('a compressor', () => {
  it.each([
    [-40, 0],
    [-23, 0],
    [-20, 0.5625],
    [-17, 2.25],
    [-8, 9],
  ])('takes from a steady %f dB what its curve says', (level, expected) => {
    expect(reductionAt(level, settings)).toBeCloseTo(expected, 6);
    const compressor = new Compressor(settings);
    let gain = 1;
    for (let k = 0; k < hops(1); k++) gain = compressor.next(Math.exp((level * Math.LN10) / 10));
    expect(-20 * Math.log10(gain)).toBeCloseTo(expected, 1);
  });

  it('goes down within its attack and up within its release', () => {
    const compressor = new Compressor(settings);
    const at = (seconds: number, power: number): number => {
      let gain = 1;
      for (let k = 0; k < hops(seconds); k++) gain = compressor.next(power);
      return -20 * Math.log10(gain);
    };
    expect(at(0.002, 0.1)).toBeLessThan(2);
    expect(at(0.1, 0.1)).toBeGreaterThan(7);
    expect(at(0.02, 0)).toBeGreaterThan(4);
    expect(at(0.5, 0)).toBeLessThan(0.2);
  });

  it('lets go during silence it does not see', () => {
    const seen = new Compressor(settings);
    const unseen = new Compressor(settings);
    for (let k = 0; k < hops(0.5); k++) {
      seen.next(0.1);
      unseen.next(0.1);
    }
    for (let k = 0; k < hops(0.4); k++) seen.next(0);
    unseen.rest(hops(0.4));
    expect(unseen.next(0)).toBeCloseTo(seen.next(0), 2);
  });
});

describe('saturation', () => {
  it('leaves quiet sounds alone, rounds loud ones and stays odd', () => {
    const left = Float32Array.of(0.001, 0.5, -0.5, 4, -4);
    const right = left.slice();
    saturate(left, right, left.length, 1, 2);
    expect(left[0]).toBeCloseTo(0.001, 6);
    expect(left[1]!).toBeLessThan(0.42);
    expect(left[2]).toBe(-left[1]!);
    expect(left[3]).toBe(0.5);
    expect(right).toEqual(left);
  });
});

describe('the ducking shape', () => {
  const release = 0.25;
  const kick = SAMPLE_RATE;
  const shape = duckingShape([{ at: kick, velocity: 1 }], release, hops(3));

  it('is fully down at the kick and not before its run-up', () => {
    expect(shape[hops(1)]).toBe(1);
    expect(shape[hops(1) - hops(0.01)]).toBe(0);
  });

  it('is half up in the middle of the release and up at its end', () => {
    expect(shape[hops(1 + 0.03 + release / 2)]).toBeCloseTo(0.5, 1);
    expect(shape[hops(1 + 0.03 + release) + 2]).toBe(0);
  });

  it('is shallower for a softer kick, and the deeper of two counts', () => {
    const soft = duckingShape([{ at: kick, velocity: 0.5 }], release, hops(3));
    expect(soft[hops(1)]).toBeCloseTo(0.75, 6);
    const both = duckingShape(
      [
        { at: kick, velocity: 1 },
        { at: kick + 1000, velocity: 0.2 },
      ],
      release,
      hops(3),
    );
    expect(both[hops(1)]).toBe(1);
  });
});

describe('the presence of the tune', () => {
  const shape = presenceShape([{ start: SAMPLE_RATE, duration: SAMPLE_RATE }], hops(4));

  it('is full while a note sounds and none long before and after', () => {
    expect(shape[hops(1)]).toBe(1);
    expect(shape[hops(1.9)]).toBe(1);
    expect(shape[hops(0.8)]).toBe(0);
    expect(shape[hops(2.5)]).toBe(0);
  });

  it('rises before the note and falls after it without a jump', () => {
    expect(shape[hops(0.94)]).toBeCloseTo(0.5, 1);
    expect(shape[hops(2.2)]).toBeCloseTo(0.5, 1);
    for (let k = 1; k < shape.length; k++) expect(Math.abs(shape[k]! - shape[k - 1]!)).toBeLessThan(0.01);
  });
});
