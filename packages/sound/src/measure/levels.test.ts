import { describe, expect, it } from 'vitest';
import { SAMPLE_RATE } from '../audio.ts';
import { measureLevels } from './levels.ts';

const tone = (seconds: number, gain: number, from = 0): Float32Array =>
  new Float32Array(Math.round(seconds * SAMPLE_RATE)).map((_, i) => gain * Math.sin(0.1 * (i + from)) + 0);

describe('levels of a recording', () => {
  it('are those of a sine', () => {
    const left = tone(2, 0.5);
    const levels = measureLevels({ left, right: left });
    expect(levels.peak).toBeCloseTo(0.5, 3);
    expect(levels.rms).toBeCloseTo(0.5 * Math.SQRT1_2, 3);
    expect(levels.offset).toBeLessThan(1e-4);
    expect(levels.correlation).toBeCloseTo(1, 6);
    expect(levels).toMatchObject({ clipped: 0, broken: 0 });
  });

  it('tell of an offset, clipped samples and samples that are no numbers', () => {
    const left = tone(1, 0.2).map((x) => x + 0.1);
    left[10] = 1;
    left[11] = -1;
    left[12] = Number.NaN;
    left[13] = Number.POSITIVE_INFINITY;
    const levels = measureLevels({ left, right: tone(1, 0.2) });
    expect(levels.offset).toBeCloseTo(0.1, 3);
    expect(levels.clipped).toBe(2);
    expect(levels.broken).toBe(2);
  });

  it('tell of silence before and between sounds, not after', () => {
    const left = new Float32Array(5 * SAMPLE_RATE);
    left.set(tone(1, 0.5, 7), SAMPLE_RATE / 2);
    left.set(tone(1, 0.5, 7), 3 * SAMPLE_RATE);
    const levels = measureLevels({ left, right: new Float32Array(left.length) });
    expect(levels.leadIn).toBeCloseTo(0.5, 2);
    expect(levels.longestGap).toBeCloseTo(1.5, 2);
  });

  it('tell opposite channels from equal ones', () => {
    const left = tone(1, 0.5);
    expect(measureLevels({ left, right: left.map((x) => -x) }).correlation).toBeCloseTo(-1, 6);
  });
});
