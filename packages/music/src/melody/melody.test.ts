import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compose } from '../compose.ts';
import { melodyOf } from '../measures/index.ts';
import { createRng } from '../rng.ts';
import { briefFor } from '../testing.ts';
import { readChord } from '../theory/chord.ts';
import { choosePitches, type LineSlot, type LineTaste } from './pitch-line.ts';
import { mutate, readRhythm } from './rhythm.ts';

const FOUR = { beats: 4, unit: 4 } as const;
const BAR = 3840;
const C = readChord('I', { tonic: 0, mode: 'major' });
const scale = [60, 62, 64, 65, 67, 69, 71, 72, 74, 76];
const slot = (changes: Partial<LineSlot> = {}): LineSlot => ({
  chord: C,
  strength: 0.5,
  target: 67,
  motif: null,
  afterRest: false,
  candidates: scale,
  bias: scale.map(() => 0),
  ...changes,
});
const TASTE: LineTaste = {
  leap: 0.3,
  contourPull: 0.2,
  motifPull: 0.5,
  repeatCost: 0.3,
  habits: Array.from({ length: 25 }, () => 0),
  colourCost: 0.9,
};

describe('choosing pitches', () => {
  it('puts chord notes where it matters', () => {
    const line = choosePitches(
      [slot({ strength: 1 }), slot({ strength: 0 }), slot({ strength: 1 })],
      null,
      TASTE,
    );
    expect(C.tones).toContain(line[0]! % 12);
    expect(C.tones).toContain(line[2]! % 12);
  });

  it('follows its contour', () => {
    const targets = [60, 64, 67, 72, 67, 64, 60];
    const line = choosePitches(
      targets.map((target) => slot({ target, strength: 0.3 })),
      null,
      { ...TASTE, contourPull: 0.6 },
    );
    expect(line[3]).toBe(Math.max(...line));
    expect(line[0]!).toBeLessThan(line[3]!);
  });

  it('keeps a motif in sight', () => {
    const motif = [2, 2, -4, 5];
    const slots = [null, ...motif].map((interval) => slot({ motif: interval, strength: 0.1 }));
    const line = choosePitches(slots, null, { ...TASTE, motifPull: 3 });
    expect(line.slice(1).map((pitch, i) => Math.sign(pitch - line[i]!))).toEqual(motif.map(Math.sign));
  });
});

describe('rhythms', () => {
  const rhythm = readRhythm('x--x --x- x-x- x--- | x--- ---- .... ....', FOUR, FOUR, BAR);

  it('changes little by little, staying in its bars', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        let changed = rhythm;
        for (let i = 0; i < 4; i++) changed = mutate(changed, FOUR, BAR, createRng(seed).fork(i));
        expect(changed.length).toBeGreaterThanOrEqual(2);
        for (const [i, onset] of changed.entries()) {
          expect(onset.at).toBeGreaterThanOrEqual(0);
          expect(onset.length).toBeGreaterThan(0);
          expect(onset.at + onset.length).toBeLessThanOrEqual(changed[i + 1]?.at ?? 2 * BAR);
        }
      }),
    );
  });
});

describe('tunes', () => {
  it('sing choruses higher than verses', () => {
    let higher = 0;
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const { score } = compose(briefFor('pop', { duration: 120 }), createRng(seed));
      const pitchIn = (kind: string): number => {
        const spans = score.sections.filter((section) => section.kind === kind);
        const notes = melodyOf(score).filter((note) =>
          spans.some(({ start, end }) => note.at >= start && note.at < end),
        );
        return notes.reduce((sum, note) => sum + note.pitch, 0) / notes.length;
      };
      if (pitchIn('chorus') > pitchIn('verse') + 1) higher++;
    }
    expect(higher).toBeGreaterThanOrEqual(7);
  });

  it('are not moved by who else plays', () => {
    const lead = (drumless: boolean) =>
      melodyOf(
        compose(briefFor('lofi', { drumless, unwanted: drumless ? ['sub-bass'] : [] }), createRng(4)).score,
      ).map(({ at, pitch }) => `${at}:${pitch}`);
    expect(lead(true)).toEqual(lead(false));
  });
});
