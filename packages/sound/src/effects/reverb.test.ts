import { createRng } from '@songwright/music';
import { describe, expect, it } from 'vitest';
import { SAMPLE_RATE } from '../audio.ts';
import { BLOCK } from '../control.ts';
import { measureLevels } from '../measure/levels.ts';
import { HALL, ROOM } from './data/spaces.ts';
import { Doubler } from './doubler.ts';
import { Echo } from './echo.ts';
import type { Effect } from './effect.ts';
import { Equaliser } from './equaliser.ts';
import { FeedbackNetwork, type ReverbSettings } from './feedback-network.ts';
import { Plate } from './plate.ts';

/** Left and right answer to a click. */
function answer(effect: Effect, seconds: number): [Float32Array, Float32Array] {
  const length = Math.ceil((seconds * SAMPLE_RATE) / BLOCK) * BLOCK;
  const left = new Float32Array(length);
  const right = new Float32Array(length);
  left[0] = 1;
  right[0] = 1;
  for (let at = 0; at < length; at += BLOCK) {
    effect.process(left.subarray(at, at + BLOCK), right.subarray(at, at + BLOCK), BLOCK, at);
  }
  return [left, right];
}

/** Decay time around a frequency: Schroeder's backward integration, from -5 to -35 dB, times two. */
function decayTime(response: Float32Array, frequency: number): number {
  const x = response.slice();
  const filter = { frequency, gain: 0, q: Math.SQRT1_2 };
  const octave = new Equaliser([
    { ...filter, kind: 'high-pass', frequency: frequency / Math.SQRT2 },
    { ...filter, kind: 'low-pass', frequency: frequency * Math.SQRT2 },
  ]);
  octave.process(x, x.slice(), x.length);
  let total = 0;
  for (const v of x) total += v * v;
  let rest = total;
  let from = 0;
  for (let i = 0; i < x.length; i++) {
    rest -= x[i]! * x[i]!;
    const level = 10 * Math.log10(Math.max(rest, 1e-30) / total);
    if (from === 0 && level < -5) from = i;
    if (level < -35) return (2 * (i - from)) / SAMPLE_RATE;
  }
  return Number.POSITIVE_INFINITY;
}

const spaces: readonly [string, (settings: ReverbSettings) => Effect, number, number][] = [
  ['room', (settings) => new FeedbackNetwork(ROOM, settings), 0.5, 0.1],
  ['hall', (settings) => new FeedbackNetwork(HALL, settings), 2.6, 0.12],
  ['plate', (settings) => new Plate(settings), 1.6, 0.3],
];

describe.each(spaces)('the %s', (_, make, decay, dense) => {
  const settings = { decay, preDelay: 0.02, damping: 5000 };
  const [left, right] = answer(make(settings), 2.2 * decay + 0.3);

  it('decays by 60 dB in the time asked at 1 kHz', () => {
    expect(decayTime(left, 1000) / decay).toBeGreaterThan(0.8);
    expect(decayTime(left, 1000) / decay).toBeLessThan(1.2);
  });

  it('loses its highs sooner', () => {
    expect(decayTime(left, 6000) / decayTime(left, 1000)).toBeLessThan(0.75);
  });

  it('is silent before its pre-delay and speaks soon after', () => {
    const before = left.subarray(0, Math.round(0.02 * SAMPLE_RATE));
    expect(before.every((x) => x === 0)).toBe(true);
    const first = left.findIndex((x) => Math.abs(x) > 1e-4);
    expect(first / SAMPLE_RATE).toBeLessThan(0.05);
  });

  it('is wide', () => {
    let lr = 0;
    let ll = 0;
    let rr = 0;
    for (let i = 4410; i < left.length; i++) {
      lr += left[i]! * right[i]!;
      ll += left[i]! * left[i]!;
      rr += right[i]! * right[i]!;
    }
    expect(Math.abs(lr / Math.sqrt(ll * rr))).toBeLessThan(0.35);
    expect(Math.abs(10 * Math.log10(ll / rr))).toBeLessThan(1.5);
  });

  it('is dense: some tenths of a second in, its samples are spread like noise', () => {
    // Abel and Huang 2006: the share of samples outside one deviation, 1 for Gaussian noise.
    const start = Math.round(dense * SAMPLE_RATE);
    const window = left.subarray(start, start + 1024);
    const deviation = Math.sqrt(window.reduce((sum, x) => sum + x * x, 0) / window.length);
    const outside = window.filter((x) => Math.abs(x) > deviation).length / window.length;
    expect(outside / 0.3173).toBeGreaterThan(0.7);
  });

  it('does not ring: no single pitch stands out of its late tail', () => {
    expect(loudestPartial(left, Math.round(0.45 * decay * SAMPLE_RATE))).toBeLessThan(14);
  });

  it('forgets all when cleared', () => {
    const effect = make(settings);
    answer(effect, 0.2);
    effect.clear();
    const left = new Float32Array(BLOCK);
    const right = new Float32Array(BLOCK);
    for (let i = 0; i < 40; i++) effect.process(left, right, BLOCK, i * BLOCK);
    expect(left.every((x) => x === 0)).toBe(true);
  });
});

/** How far (dB) the strongest of 400 pitches from 200 to 4000 Hz rises over the mean of its neighbours. */
function loudestPartial(x: Float32Array, from: number): number {
  const length = 8192;
  const levels = Array.from({ length: 400 }, (_, k) => {
    const w = (2 * Math.PI * 200 * Math.exp((Math.log(20) * k) / 400)) / SAMPLE_RATE;
    let re = 0;
    let im = 0;
    for (let i = 0; i < length; i++) {
      const hann = 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / length);
      re += x[from + i]! * hann * Math.cos(w * i);
      im += x[from + i]! * hann * Math.sin(w * i);
    }
    return re * re + im * im;
  });
  let most = 0;
  for (let k = 20; k < 380; k++) {
    const near = levels.slice(k - 20, k + 21).reduce((sum, level) => sum + level, 0) / 41;
    most = Math.max(most, 10 * Math.log10(levels[k]! / near));
  }
  return most;
}

describe('the echo', () => {
  const time = 0.375;
  const delay = Math.round(time * SAMPLE_RATE);
  const settings = { time, feedback: 0.5, highPass: 20, lowPass: 20_000 };
  const [left, right] = answer(new Echo(settings), 2);
  const strongest = (x: Float32Array, from: number, to: number): number => {
    let best = from;
    for (let i = from; i < to; i++) if (Math.abs(x[i]!) > Math.abs(x[best]!)) best = i;
    return best;
  };

  it('comes to the sample, left first, then right, then left', () => {
    expect(strongest(left, 0, 1.5 * delay)).toBe(delay);
    expect(strongest(right, 0, 2.5 * delay)).toBe(2 * delay);
    expect(strongest(left, 1.5 * delay, 3.5 * delay)).toBe(3 * delay);
  });

  it('falls by its feedback', () => {
    expect(Math.abs(right[2 * delay]! / left[delay]!)).toBeCloseTo(0.5, 0);
    expect(Math.abs(left[3 * delay]!)).toBeLessThan(Math.abs(right[2 * delay]!));
  });

  it('grows duller with every bounce', () => {
    const [dull] = answer(new Echo({ ...settings, lowPass: 2000 }), 2);
    const slope = (at: number): number => Math.abs(dull[at + 1]! / dull[at]!);
    expect(slope(3 * delay)).toBeGreaterThan(slope(delay));
  });
});

describe('all effects', () => {
  it('are linear: what comes of a sum is the sum of what comes', () => {
    const rng = createRng(1);
    for (const [, make, decay] of spaces) {
      const settings = { decay, preDelay: 0.01, damping: 5000 };
      const inputs = [0, 1, 2].map(() => new Float32Array(20 * BLOCK).map(() => rng.next() - 0.5));
      inputs[2] = inputs[0]!.map((x, i) => x + 0.5 * inputs[1]![i]!);
      const [one, two, both] = inputs.map((input) => {
        const effect = make(settings);
        const right = input.slice();
        for (let at = 0; at < input.length; at += BLOCK) {
          effect.process(input.subarray(at, at + BLOCK), right.subarray(at, at + BLOCK), BLOCK, at);
        }
        return input;
      });
      for (let i = 0; i < both!.length; i++) {
        expect(Math.abs(both![i]! - one![i]! - 0.5 * two![i]!)).toBeLessThan(1e-5);
      }
    }
  });
});

describe('the doubler', () => {
  const settings = { times: [0.017, 0.023] as const, drift: 0.001, rate: 0.5 };

  it('gives one late copy to each side', () => {
    const [left, right] = answer(new Doubler(settings), 0.1);
    const place = (x: Float32Array) => x.findIndex((v) => Math.abs(v) > 0.3) / SAMPLE_RATE;
    expect(place(left)).toBeGreaterThanOrEqual(0.017);
    expect(place(left)).toBeLessThan(0.0195);
    expect(place(right)).toBeGreaterThanOrEqual(0.023);
    expect(place(right)).toBeLessThan(0.0255);
  });

  it('makes one voice wide', () => {
    const effect = new Doubler(settings);
    const left = new Float32Array(100 * BLOCK);
    for (let i = 0; i < left.length; i++)
      left[i] = Math.sin(0.05 * i) + Math.sin(0.083 * i) + Math.sin(0.121 * i);
    const right = left.slice();
    for (let at = 0; at < left.length; at += BLOCK) {
      effect.process(left.subarray(at, at + BLOCK), right.subarray(at, at + BLOCK), BLOCK, at);
    }
    expect(Math.abs(measureLevels({ left, right }).correlation)).toBeLessThan(0.8);
  });
});
