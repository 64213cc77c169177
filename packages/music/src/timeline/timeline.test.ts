import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeline } from './timeline.ts';

const four = { at: 0, meter: { beats: 4, unit: 4 } } as const;

describe('timeline', () => {
  it('counts seconds through tempo changes', () => {
    const time = timeline({
      tempo: [
        { at: 0, bpm: 120 },
        { at: 3840, bpm: 60 },
      ],
      meter: [four],
      end: 7680,
    });
    expect(time.secondsAt(3840)).toBeCloseTo(2, 12);
    expect(time.secondsAt(7680)).toBeCloseTo(6, 12);
    expect(time.length).toBeCloseTo(6, 12);
    expect(time.ticksAt(4)).toBeCloseTo(5760, 9);
  });

  it('counts bars through meter changes', () => {
    const time = timeline({
      tempo: [{ at: 0, bpm: 100 }],
      meter: [four, { at: 7680, meter: { beats: 3, unit: 4 } }],
      end: 7680 + 2880 * 2,
    });
    expect(time.barAt(7679)).toEqual({ bar: 1, offset: 3839 });
    expect(time.barAt(7680)).toEqual({ bar: 2, offset: 0 });
    expect(time.barAt(7680 + 2880 + 5)).toEqual({ bar: 3, offset: 5 });
    expect(time.barStart(3)).toBe(7680 + 2880);
    expect(time.bars).toBe(4);
  });

  it('goes there and back without loss', () => {
    const tempos = fc.array(
      fc.record({ gap: fc.integer({ min: 1, max: 9000 }), bpm: fc.integer({ min: 30, max: 260 }) }),
      {
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(tempos, fc.integer({ min: 0, max: 60_000 }), (steps, at) => {
        let tick = 0;
        const tempo = [{ at: 0, bpm: 120 }, ...steps.map(({ gap, bpm }) => ({ at: (tick += gap), bpm }))];
        const time = timeline({ tempo, meter: [four], end: 60_000 });
        expect(time.ticksAt(time.secondsAt(at))).toBeCloseTo(at, 6);
      }),
    );
  });
});
