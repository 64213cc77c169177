import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localTime } from './local-time.ts';

describe('time at a place in a recording', () => {
  it('has the tempo of the last beats to a few thousandths, though each is heard to 10 ms', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.3, max: 1, noNaN: true }),
        fc.array(fc.double({ min: -0.01, max: 0.01, noNaN: true }), { minLength: 24, maxLength: 24 }),
        (beat, slips) => {
          const beats = slips.map((slip, n) => 0.4 + n * beat + slip);
          const time = localTime(beats, beats[20]!);
          expect(Math.abs(time.beat / beat - 1)).toBeLessThan(0.009);
          expect(Math.abs(time.timeOf(20) - (0.4 + 20 * beat))).toBeLessThan(0.02);
          expect(time.beatAt(time.timeOf(17.5))).toBeCloseTo(17.5, 6);
        },
      ),
    );
  });

  it('is that of the place, not of the whole', () => {
    const slower = Array.from({ length: 40 }, (_, n) => (n < 20 ? n * 0.5 : 10 + (n - 20) * 0.6));
    expect(localTime(slower, 9).beat).toBeCloseTo(0.5, 6);
    expect(localTime(slower, slower[39]!).beat).toBeCloseTo(0.6, 6);
  });

  it('leaves out what was heard wrongly', () => {
    const beats = Array.from({ length: 30 }, (_, n) => 0.2 + n * 0.5 + (n >= 26 ? 0.02 * (n - 25) : 0));
    expect(localTime(beats, 20).beat).toBeCloseTo(0.5, 3);
    expect(localTime(beats, 20).timeOf(29)).toBeCloseTo(14.7, 1);
  });

  it('leaves out more where a recording rings out', () => {
    const beats = Array.from({ length: 40 }, (_, n) => 0.2 + n * 0.5 + (n >= 28 ? 0.03 * (n - 27) : 0));
    expect(localTime(beats, 30, true).timeOf(39)).toBeCloseTo(19.7, 2);
    expect(localTime(beats, 30).beat).toBeCloseTo(0.53, 3);
  });

  it('is there for two beats', () => {
    expect(localTime([1, 1.5], 0).beat).toBeCloseTo(0.5, 6);
  });
});
