import { describe, expect, it } from 'vitest';
import { SAMPLE_RATE } from '../audio.ts';
import { measureTruePeak, TruePeakMeter, truePeakIn } from './true-peak.ts';

/** A sine at the rate divided by `divisor`, faded in and out so that only its own peaks count. */
function sine(divisor: number, degrees: number, amplitude: number): Float32Array {
  const length = SAMPLE_RATE;
  return new Float32Array(length).map((_, i) => {
    const fade = Math.min(1, i / 2000, (length - i) / 2000);
    return amplitude * fade * Math.sin((2 * Math.PI * i) / divisor + (degrees * Math.PI) / 180);
  });
}

describe('true peak', () => {
  it.each([
    ['case 15', sine(4, 0, 0.5), -6],
    ['case 16', sine(4, 45, 0.5), -6],
    ['case 17', sine(6, 60, 0.5), -6],
    ['case 18', sine(8, 67.5, 0.5), -6],
    ['case 19', sine(4, 45, 1.41), 3],
  ])('of EBU Tech 3341 %s', (_, left, expected) => {
    const peak = measureTruePeak({ left, right: new Float32Array(left.length) });
    expect(peak).toBeGreaterThan(expected - 0.4);
    expect(peak).toBeLessThan(expected + 0.2);
  });

  it('is never under the sample peak, and reads the right channel too', () => {
    const right = new Float32Array(100);
    right[50] = -0.5;
    expect(measureTruePeak({ left: new Float32Array(100), right })).toBeGreaterThanOrEqual(
      20 * Math.log10(0.5),
    );
  });

  it('finds the same peak whether it is asked at once or in stretches', () => {
    const x = sine(7, 20, 0.8);
    let peak = 0;
    for (let at = 0; at < x.length; at += 30) peak = truePeakIn(x, at, Math.min(x.length, at + 30), peak);
    expect(peak).toBe(truePeakIn(x, 0, x.length, 0));
  });

  it.each([[1], [5], [7], [8], [15], [16], [500], [44_100]])(
    'is the same to the bit when it comes in pieces of %i',
    (size) => {
      // Noise that peaks at the very ends of pieces, and of the whole.
      const left = sine(5, 30, 0.6).subarray(1999, 2599);
      const right = Float32Array.from({ length: left.length }, (_, i) => (i % 16 < 2 ? 0.9 : -0.9) * (i % 3));
      const meter = new TruePeakMeter();
      for (let at = 0; at < left.length; at += size) {
        meter.add(left.subarray(at, at + size), right.subarray(at, at + size));
      }
      expect(meter.length).toBe(left.length);
      expect(meter.finish()).toBe(measureTruePeak({ left, right }));
    },
  );

  it('of silence is none', () => {
    expect(measureTruePeak({ left: new Float32Array(64), right: new Float32Array(64) })).toBe(-Infinity);
  });
});
