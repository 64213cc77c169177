import { describe, expect, it } from 'vitest';
import { SAMPLE_RATE, type Stereo } from './audio.ts';
import { ringOut } from './ring-out.ts';

const tone = (hertz: number): Stereo => {
  const left = Float32Array.from(
    { length: 3 * SAMPLE_RATE },
    (_, i) => 0.4 * Math.sin((2 * Math.PI * hertz * i) / SAMPLE_RATE),
  );
  return { left, right: left };
};

const rms = (x: Float32Array, from: number, to: number): number => {
  const part = x.subarray(Math.round(from * SAMPLE_RATE), Math.round(to * SAMPLE_RATE));
  return Math.sqrt(part.reduce((sum, v) => sum + v * v, 0) / part.length);
};

describe('what rings on', () => {
  const at = Math.round(2.3 * SAMPLE_RATE);

  it('comes in without a step, well below what was played, and dies', () => {
    const { left } = ringOut(tone(440), at);
    expect(left[0]).toBe(0);
    for (let i = 1; i < 300; i++) expect(Math.abs(left[i]! - left[i - 1]!)).toBeLessThan(0.02);
    expect(rms(left, 0.02, 0.2)).toBeGreaterThan(0.01);
    expect(rms(left, 0.02, 0.2)).toBeLessThan(0.2);
    expect(rms(left, 1.3, 1.5)).toBeLessThan(0.1 * rms(left, 0.02, 0.2));
  });

  it('knows nothing of what comes after the stop, and adds up as the recording does', () => {
    const [a, b] = [tone(330), tone(554)];
    const sum = { left: a.left.map((v, i) => v + b.left[i]!), right: a.right.map((v, i) => v + b.right[i]!) };
    const [ra, rb, rs] = [a, b, sum].map((audio) => ringOut(audio, at).left);
    expect(rs!.every((v, i) => Math.abs(v - ra![i]! - rb![i]!) < 1e-6)).toBe(true);
    const cut = { left: a.left.slice(0, at), right: a.right.slice(0, at) };
    expect(ringOut(cut, at).left).toEqual(ra);
  });

  it('is there for a stop at the very beginning', () => {
    expect(ringOut(tone(440), 100).left.every(Number.isFinite)).toBe(true);
  });
});
