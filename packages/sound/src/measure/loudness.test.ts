import { init, lufsInterleaved } from '@libraz/libsonare';
import { createRng } from '@songwright/music';
import { describe, expect, it } from 'vitest';
import { SAMPLE_RATE, type Stereo } from '../audio.ts';
import { gainOf } from '../dsp/math.ts';
import { kWeighting } from './k-weighting.ts';
import { measureLoudness } from './loudness.ts';

/** A 1 kHz sine in both channels, each stretch at a level in dBFS for some seconds. */
function tones(...stretches: readonly (readonly [number, number])[]): Stereo {
  const total = stretches.reduce((sum, [, seconds]) => sum + Math.round(seconds * SAMPLE_RATE), 0);
  const left = new Float32Array(total);
  let at = 0;
  for (const [level, seconds] of stretches) {
    const end = at + Math.round(seconds * SAMPLE_RATE);
    for (; at < end; at++) left[at] = gainOf(level) * Math.sin((2 * Math.PI * 1000 * at) / SAMPLE_RATE);
  }
  return { left, right: left.slice() };
}

describe('K-weighting', () => {
  it('is the table of BS.1770-4 at 48 kHz', () => {
    const [shelf, cut] = kWeighting(48_000);
    expect(shelf.b0).toBeCloseTo(1.53512485958697, 6);
    expect(shelf.b1).toBeCloseTo(-2.69169618940638, 6);
    expect(shelf.b2).toBeCloseTo(1.19839281085285, 6);
    expect(shelf.a1).toBeCloseTo(-1.69065929318241, 6);
    expect(shelf.a2).toBeCloseTo(0.73248077421585, 6);
    expect(cut.a1).toBeCloseTo(-1.99004745483398, 6);
    expect(cut.a2).toBeCloseTo(0.99007225036621, 6);
  });
});

describe('integrated loudness', () => {
  it.each([
    ['a steady tone (EBU Tech 3341, case 1)', tones([-23, 20]), -23],
    ['a soft tone (case 2)', tones([-33, 20]), -33],
    ['soft ends (case 3)', tones([-36, 10], [-23, 60], [-36, 10]), -23],
    [
      'ends under the absolute gate (case 4)',
      tones([-72, 10], [-36, 10], [-23, 60], [-36, 10], [-72, 10]),
      -23,
    ],
    ['a louder middle (case 5)', tones([-26, 20], [-20, 20.1], [-26, 20]), -23],
  ])('of %s', (_, audio, expected) => {
    expect(Math.abs(measureLoudness(audio).integrated - expected)).toBeLessThan(0.1);
  });

  it('of silence and of less than one gating block is none', () => {
    expect(measureLoudness(tones([-200, 2])).integrated).toBe(-Infinity);
    expect(measureLoudness(tones([-10, 0.3])).integrated).toBe(-Infinity);
  });

  it('is -3.01 for a full-scale 997 Hz sine in one channel', () => {
    const left = new Float32Array(SAMPLE_RATE * 5).map((_, i) =>
      Math.sin((2 * Math.PI * 997 * i) / SAMPLE_RATE),
    );
    expect(measureLoudness({ left, right: new Float32Array(left.length) }).integrated).toBeCloseTo(-3.01, 1);
  });
});

describe('loudness range', () => {
  it.each([
    ['case 1', tones([-20, 20], [-30, 20]), 10],
    ['case 2', tones([-20, 20], [-15, 20]), 5],
    ['case 3', tones([-40, 20], [-20, 20]), 20],
    ['case 4', tones([-50, 20], [-35, 20], [-20, 20], [-35, 20], [-50, 20]), 15],
  ])('of EBU Tech 3342 %s', (_, audio, expected) => {
    expect(Math.abs(measureLoudness(audio).range - expected)).toBeLessThan(1);
  });
});

describe('momentary and short-term loudness', () => {
  it('are windows of 0.4 and 3 s at every 0.1 s', () => {
    const { momentary, shortTerm } = measureLoudness(tones([-23, 5], [-33, 5]));
    expect(momentary.length).toBe(97);
    expect(shortTerm.length).toBe(71);
    expect(momentary[0]).toBeCloseTo(-23, 1);
    expect(momentary[96]).toBeCloseTo(-33, 1);
    expect(Math.max(...shortTerm)).toBeCloseTo(-23, 1);
  });
});

describe('beside a reference meter', () => {
  it.each([1, 2, 3])('the figures agree on shaped noise %i', async (seed) => {
    await init();
    const rng = createRng(seed);
    const length = 30 * SAMPLE_RATE;
    const left = new Float32Array(length);
    const right = new Float32Array(length);
    const both = new Float32Array(2 * length);
    let low = 0;
    for (let i = 0; i < length; i++) {
      const swell = 0.3 + 0.25 * Math.sin((i / SAMPLE_RATE) * seed);
      low += 0.1 * (rng.next() - 0.5 - low);
      left[i] = swell * (low + 0.2 * (rng.next() - 0.5));
      right[i] = swell * low * 0.8;
      both[2 * i] = left[i]!;
      both[2 * i + 1] = right[i]!;
    }
    const reference = lufsInterleaved(both, 2, SAMPLE_RATE);
    const own = measureLoudness({ left, right });
    expect(Math.abs(own.integrated - reference.integratedLufs)).toBeLessThan(0.05);
    expect(Math.abs(Math.max(...own.shortTerm) - reference.maxShortTermLufs)).toBeLessThan(0.05);
    expect(Math.abs(own.range - reference.loudnessRange)).toBeLessThan(0.3);
  });
});
