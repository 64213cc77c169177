import { createRng } from '@songwright/music';
import { describe, expect, it } from 'vitest';
import { evenBeats, isPulse, steadyBeats } from './steady-beats.ts';

/** Forty-eight beats whose tempo drifts by a share, each misheard by up to so many seconds. */
function beats(share: number, missed: number): { readonly true: number[]; readonly heard: number[] } {
  const rng = createRng(1);
  const played: number[] = [];
  let at = 0.3;
  for (let i = 0; i < 48; i++) {
    played.push(at);
    at += 0.5 * (1 + share * Math.sin((2 * Math.PI * i) / 24));
  }
  return { true: played, heard: played.map((time) => time + missed * (2 * rng.next() - 1)) };
}
const furthest = (a: readonly number[], b: readonly number[]): number =>
  Math.max(...a.map((time, i) => Math.abs(time - b[i]!)));
const usual = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, time, i) => sum + Math.abs(time - b[i]!), 0) / a.length;

describe('heard beats', () => {
  it('that drift are followed to a few milliseconds', () => {
    const { true: played, heard } = beats(0.04, 0);
    expect(furthest(steadyBeats(heard), played)).toBeLessThan(0.012);
    expect(isPulse(heard)).toBe(true);
  });

  it('that were heard with some error come nearer to what was played', () => {
    const { true: played, heard } = beats(0.02, 0.02);
    expect(usual(steadyBeats(heard), played)).toBeLessThan(0.75 * usual(heard, played));
  });

  it('that are guesses are known for it, and can be made even', () => {
    const { heard } = beats(0, 0.08);
    expect(isPulse(heard)).toBe(false);
    const even = evenBeats(heard);
    const gaps = even.slice(1).map((at, i) => at - even[i]!);
    expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThan(1e-9);
    expect(gaps[0]).toBeCloseTo(0.5, 2);
  });
});
