import { createRng } from '@songwright/music';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SAMPLE_RATE, type Stereo } from '../audio.ts';
import { HOP } from '../control.ts';
import { measureLevels } from '../measure/levels.ts';
import { measureLoudness } from '../measure/loudness.ts';
import { measureTruePeak } from '../measure/true-peak.ts';
import { applyGain } from './gain-curve.ts';
import { glueGains } from './glue.ts';
import { HopMeter } from './hop-meter.ts';
import { limiterGains } from './limiter.ts';
import { type MasterSettings, planMaster } from './master.ts';
import { rideCurve, ridesFor } from './ride.ts';

const settings: MasterSettings = {
  glue: 0.4,
  target: -14,
  ceiling: -1.6,
  found: null,
  body: 8 * SAMPLE_RATE,
  sections: [],
};

function mastered(audio: Stereo, change: Partial<MasterSettings> = {}): Stereo {
  const meter = new HopMeter(audio.left.length);
  meter.add(audio.left, audio.right, audio.left.length);
  const plan = planMaster(meter.levels(), [audio], { ...settings, ...change }, () => {});
  const copy = { left: audio.left.slice(0, plan.length), right: audio.right.slice(0, plan.length) };
  applyGain(copy, plan.curve);
  return copy;
}

/** Noise with bursts up to `crest` times as high. */
function bursts(seed: number, crest: number, gain: number): Stereo {
  const rng = createRng(seed);
  const length = Math.ceil((10 * SAMPLE_RATE) / HOP) * HOP;
  const make = () => {
    let low = 0;
    return new Float32Array(length).map((_, i) => {
      if (i > 8 * SAMPLE_RATE) return 0;
      low += 0.3 * (rng.next() - 0.5 - low);
      const burst = i % 11_025 < 600 ? crest : 1;
      return gain * burst * low;
    });
  };
  return { left: make(), right: make() };
}

describe('the master', () => {
  it('meets loudness and ceiling for any level and crest', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.double({ min: 1, max: 12, noNaN: true }),
        fc.double({ min: 0.1, max: 2, noNaN: true }),
        (seed, crest, gain) => {
          const audio = mastered(bursts(seed, crest, gain));
          expect(measureTruePeak(audio)).toBeLessThanOrEqual(-1.6);
          expect(Math.abs(measureLoudness(audio).integrated + 14)).toBeLessThan(0.2);
        },
      ),
      { numRuns: 6, endOnFailure: true },
    );
  });

  it('holds the ceiling between samples, where only true peaks are over', () => {
    // A quarter of the rate at 45 degrees: samples at 0.707 of the wave's height.
    const length = Math.ceil((9 * SAMPLE_RATE) / HOP) * HOP;
    const left = new Float32Array(length).map((_, i) =>
      i < 8 * SAMPLE_RATE ? 0.5 * Math.sin((Math.PI / 2) * i + Math.PI / 4) : 0,
    );
    const audio = mastered({ left, right: left.slice() }, { target: -3 });
    expect(measureTruePeak(audio)).toBeLessThanOrEqual(-1.6);
    expect(measureLevels(audio).peak).toBeLessThan(0.65);
  });

  it('changes nothing but level where nothing is over', () => {
    const audio = bursts(3, 1, 0.1);
    const out = mastered(audio, { glue: 0, target: -30 });
    const ratio = out.left[50_000]! / audio.left[50_000]!;
    for (let i = 44_100; i < 5 * SAMPLE_RATE; i += 997) {
      if (Math.abs(audio.left[i]!) > 0.001) expect(out.left[i]! / audio.left[i]!).toBeCloseTo(ratio, 3);
    }
  });

  it('keeps what an earlier master found', () => {
    const audio = bursts(5, 6, 0.3);
    const meter = new HopMeter(audio.left.length);
    meter.add(audio.left, audio.right, audio.left.length);
    const first = planMaster(meter.levels(), [audio], settings, () => {});
    const second = planMaster(meter.levels(), [audio], { ...settings, found: first.found }, () => {});
    expect(second).toEqual(first);
  });
});

describe('the limiter', () => {
  it('never exceeds what any hop allows, and never lifts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 1, maxLength: 200 }),
        (allowed) => {
          const gains = limiterGains(Float64Array.from(allowed));
          allowed.forEach((most, k) => {
            expect(gains[k]!).toBeLessThanOrEqual(most + 1e-12);
            expect(gains[k + 1]!).toBeLessThanOrEqual(most + 1e-12);
          });
        },
      ),
    );
  });

  it('is down before a peak, without a jump, and comes back', () => {
    const allowed = new Float64Array(2000).fill(1);
    allowed[500] = 0.5;
    const gains = limiterGains(allowed);
    expect(gains[480]).toBe(1);
    expect(gains[500]).toBeCloseTo(0.5, 9);
    for (let k = 1; k < gains.length; k++) expect(Math.abs(gains[k]! - gains[k - 1]!)).toBeLessThan(0.1);
    expect(gains[1999]).toBeGreaterThan(0.99);
  });
});

describe('glue', () => {
  const power = Float64Array.from({ length: 8000 }, (_, k) => (k % 700 < 40 ? 0.3 : 0.02));
  const flat = new Float64Array(8001);

  it('at 0 is only the gain', () => {
    const curve = glueGains(power, 6, flat, { glue: 0, target: -14 });
    expect(Math.min(...curve)).toBeCloseTo(Math.exp((6 * Math.LN10) / 20), 6);
  });

  it('goes deeper the more there is of it, but never far', () => {
    const deepest = (glue: number) =>
      20 * Math.log10(Math.min(...glueGains(power, 0, flat, { glue, target: -14 }).subarray(4000)));
    expect(deepest(0.5)).toBeLessThan(-0.3);
    expect(deepest(1)).toBeLessThan(deepest(0.5));
    expect(deepest(1)).toBeGreaterThan(-4.01);
  });
});

describe('rides', () => {
  const sections = [0.2, 0.5, 0.9].map((energy, i) => ({
    start: i * 3000 * HOP,
    end: (i + 1) * 3000 * HOP,
    energy,
    kind: 'section',
  }));
  const power = Float64Array.from({ length: 9000 }, (_, k) => (k < 3000 ? 0.0003 : k < 6000 ? 0.01 : 0.02));

  it('bring sections nearer to the loudness that their energy asks for', () => {
    const [still, usual, driving] = ridesFor(power, sections, 0.5, []);
    expect(still).toBeGreaterThan(3);
    expect(Math.abs(usual!)).toBeLessThan(1.5);
    expect(Math.abs(driving!)).toBeLessThan(1.5);
  });

  it('lift a driving section that was played no louder than the others', () => {
    const flat = new Float64Array(9000).fill(0.01);
    const rides = ridesFor(flat, sections, 0.5, []);
    expect(rides[2]! - rides[1]!).toBeGreaterThan(1);
    expect(rides[1]! - rides[0]!).toBeGreaterThan(0.8);
  });

  it('do nothing where there is no glue, and nothing to silence', () => {
    expect(ridesFor(power, sections, 0, []).map(Math.abs)).toEqual([0, 0, 0]);
    expect(ridesFor(new Float64Array(9000), sections, 0.5, [])).toEqual([0, 0, 0]);
  });

  it('keep those known', () => {
    expect(ridesFor(power, sections, 0.5, [1.25]).slice(0, 1)).toEqual([1.25]);
  });

  it('move only shortly before the bar line', () => {
    const curve = rideCurve(sections, [4, 1, 0], 9000);
    expect(curve[0]).toBe(4);
    expect(curve[2400]).toBe(4);
    expect(curve[3000]).toBe(1);
    expect(curve[2990]).toBeGreaterThan(1);
    expect(curve[2990]).toBeLessThan(4);
    expect(curve[9000]).toBe(0);
  });
});

describe('light and shade', () => {
  /** Sections of twenty seconds, as hops of one power each. */
  const long = Math.round((20 * SAMPLE_RATE) / HOP);
  const song = (plan: readonly (readonly [kind: string, energy: number, power: number])[]) => ({
    power: Float64Array.from({ length: plan.length * long }, (_, k) => plan[Math.floor(k / long)]![2]),
    sections: plan.map(([kind, energy], i) => ({
      kind,
      energy,
      start: i * long * HOP,
      end: (i + 1) * long * HOP,
    })),
  });
  /** Loudness of each section with its ride, in LU beside the first. */
  const after = (plan: Parameters<typeof song>[0], glue = 0.5): number[] => {
    const { power, sections } = song(plan);
    const rides = ridesFor(power, sections, glue, []);
    return plan.map(([, , p], i) => 10 * Math.log10(p) + rides[i]!);
  };
  const range = (levels: readonly number[]): number => Math.max(...levels) - Math.min(...levels);

  it('gives a song that is played all alike the range of one with a form', () => {
    const levels = after([
      ['intro', 0.45, 0.01],
      ['verse', 0.5, 0.01],
      ['chorus', 0.6, 0.01],
      ['solo', 0.65, 0.01],
    ]);
    expect(range(levels)).toBeGreaterThan(4.5);
    expect(levels).toEqual([...levels].sort((a, b) => a - b));
  });

  it('draws together what lies too far apart, and keeps its order', () => {
    const wide = [
      ['intro', 0.3, 0.00002],
      ['theme', 0.5, 0.01],
      ['head', 0.6, 0.02],
      ['solo', 0.9, 0.03],
    ] as const;
    const levels = after(wide);
    expect(range(levels)).toBeLessThan(range(wide.map(([, , p]) => 10 * Math.log10(p))) - 10);
    expect(levels).toEqual([...levels].sort((a, b) => a - b));
  });

  it.each([
    ['played too softly', 0.006],
    ['played too loudly', 0.09],
  ])('brings a chorus that is %s to 1.5 to 4 LU over its verse', (_, power) => {
    const levels = after([
      ['intro', 0.4, 0.006],
      ['verse', 0.5, 0.012],
      ['chorus', 0.8, power],
      ['verse', 0.55, 0.012],
      ['chorus', 0.9, power],
    ]);
    const lift = (levels[2]! + levels[4]!) / 2 - (levels[1]! + levels[3]!) / 2;
    expect(lift).toBeGreaterThan(1.5);
    expect(lift).toBeLessThan(4);
  });

  it('leaves an open mix as wide as it was played', () => {
    const wide = [
      ['theme', 0.3, 0.0005],
      ['theme', 0.9, 0.03],
    ] as const;
    expect(range(after(wide, 0.05))).toBeGreaterThan(10);
  });
});
