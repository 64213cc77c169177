import { describe, expect, it } from 'vitest';
import type { Draft } from '../arrangement/stage.ts';
import { compose } from '../compose.ts';
import { createRng } from '../rng.ts';
import { briefFor } from '../testing.ts';
import { barTicks } from '../theory/meter.ts';
import { applySilences } from './silences.ts';

const drafts: readonly Draft[] = [
  { at: 0, length: 3840, pitch: 48, velocity: 0.7 },
  { at: 2880, length: 480, pitch: 60, velocity: 0.7 },
];

describe('silences', () => {
  it('a stop cuts what sounds; a breath lets it ring', () => {
    const span = { from: 2880, to: 3840 };
    expect(applySilences(drafts, [{ ...span, rings: false }], 'comp').map(({ length }) => length)).toEqual([
      2880,
    ]);
    expect(applySilences(drafts, [{ ...span, rings: true }], 'comp').map(({ length }) => length)).toEqual([
      3840,
    ]);
    expect(applySilences(drafts, [{ ...span, rings: true }], 'lead')).toEqual(drafts);
  });

  it('a band with breath leaves out the last beat of some phrases, and only there', () => {
    const { score } = compose(briefFor('chiptune', { duration: 150 }), createRng(3));
    const bar = barTicks(score.meter[0]!.meter);
    const struck = score.parts
      .filter(({ role }) => role === 'drums' || role === 'arp' || role === 'bass')
      .flatMap(({ notes }) => notes.map(({ at }) => at));
    const quiet = score.sections.flatMap(({ start, end }) => {
      const bars = Math.round((end - start) / bar);
      return Array.from({ length: bars - 1 }, (_, index) => ({
        index,
        to: start + (index + 1) * bar,
      })).filter(
        ({ to }) =>
          !struck.some((at) => at >= to - 960 && at < to) && struck.some((at) => at >= to - bar && at < to),
      );
    });
    expect(quiet.length).toBeGreaterThan(1);
    expect(quiet.map(({ index }) => index % 4)).toEqual(quiet.map(() => 3));
  });
});
