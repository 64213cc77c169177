import { describe, expect, it } from 'vitest';
import { SAMPLE_RATE } from '../audio.ts';
import { CHUNK } from './chunk.ts';
import { CubicClipper } from './clipper.ts';
import { LadderFilter } from './ladder.ts';
import { StateVariableFilter } from './svf.ts';

/** Level in dB of a sine of `frequency` after `process`, once it has settled. */
function gainAt(frequency: number, process: (x: Float64Array) => void, level = 0.01): number {
  const chunk = new Float64Array(CHUNK);
  let energy = 0;
  let input = 0;
  for (let at = 0; at < 44_100; at += CHUNK) {
    for (let i = 0; i < CHUNK; i++)
      chunk[i] = level * Math.sin((2 * Math.PI * frequency * (at + i)) / SAMPLE_RATE);
    const before = chunk.slice();
    process(chunk);
    if (at < 22_050) continue;
    for (let i = 0; i < CHUNK; i++) {
      energy += chunk[i]! * chunk[i]!;
      input += before[i]! * before[i]!;
    }
  }
  return 10 * Math.log10(energy / input);
}

describe('state-variable filter', () => {
  const at = (frequency: number, mode: 'low' | 'high' | 'band', q: number): number => {
    const filter = new StateVariableFilter();
    return gainAt(frequency, (x) => filter.process(x, mode, 1000, q, 0, CHUNK));
  };

  it('is 3 dB down at its cut-off and falls by 12 dB an octave', () => {
    expect(at(1000, 'low', Math.SQRT1_2)).toBeCloseTo(-3, 1);
    expect(at(100, 'low', Math.SQRT1_2)).toBeCloseTo(0, 1);
    expect(at(4000, 'low', Math.SQRT1_2)).toBeLessThan(-23);
    expect(at(100, 'high', Math.SQRT1_2)).toBeLessThan(-38);
  });

  it('peaks by its Q, and its band-pass is 0 dB in the middle', () => {
    expect(at(1000, 'low', 4)).toBeCloseTo(20 * Math.log10(4), 1);
    expect(at(1000, 'band', 4)).toBeCloseTo(0, 1);
  });
});

describe('ladder', () => {
  it('falls by 24 dB an octave and stays bounded at the edge of oscillation', () => {
    const filter = new LadderFilter();
    const octaves = [2000, 4000].map((f) => {
      const fresh = new LadderFilter();
      return gainAt(f, (x) => fresh.process(x, 500, 0, 0, CHUNK));
    });
    expect(octaves[0]! - octaves[1]!).toBeGreaterThan(20);
    const loud = gainAt(500, (x) => filter.process(x, 500, 3.9, 0, CHUNK), 1);
    expect(loud).toBeLessThan(12);
  });
});

describe('clipper', () => {
  it('leaves small signals alone and holds large ones', () => {
    const clipper = new CubicClipper();
    expect(gainAt(500, (x) => clipper.process(x, 1, 0, CHUNK))).toBeCloseTo(0, 1);
    const chunk = new Float64Array(CHUNK).fill(50);
    new CubicClipper().process(chunk, 1, 0, CHUNK);
    expect(Math.max(...chunk)).toBeLessThan(0.7);
  });

  it('stays silent in silence whatever its bias', () => {
    const chunk = new Float64Array(CHUNK);
    new CubicClipper(0.3).process(chunk, 20, 0, CHUNK);
    expect(chunk.every((v) => Math.abs(v) < 1e-12)).toBe(true);
  });

  it('folds less back than the bare curve', () => {
    // A sine at 7,350 Hz (a sixth of the rate): its fifth partial would fold to 7,350 Hz, its seventh too; a partial
    // at 5,880 Hz can come from folding only.
    const frequency = 5145;
    const fold = (process: (x: Float64Array) => void): number => {
      const x = Float64Array.from(
        { length: 44_100 },
        (_, i) => 4 * Math.sin((2 * Math.PI * frequency * i) / SAMPLE_RATE),
      );
      process(x);
      const probe = 44_100 - 7 * frequency;
      let re = 0;
      let im = 0;
      for (let i = 0; i < x.length; i++) {
        re += x[i]! * Math.cos((2 * Math.PI * probe * i) / SAMPLE_RATE);
        im += x[i]! * Math.sin((2 * Math.PI * probe * i) / SAMPLE_RATE);
      }
      return Math.hypot(re, im);
    };
    const bare = fold((x) => {
      for (let i = 0; i < x.length; i++) {
        const v = x[i]!;
        x[i] = v >= 1 ? 2 / 3 : v <= -1 ? -2 / 3 : v - (v * v * v) / 3;
      }
    });
    const smooth = fold((x) => new CubicClipper().process(x, 1, 0, x.length));
    expect(smooth).toBeLessThan(bare * 0.4);
  });
});
