import { describe, expect, it } from 'vitest';
import type { Draft } from '../arrangement/stage.ts';
import type { Feel } from '../genres/genre.ts';
import { createRng } from '../rng.ts';
import { humanise, swing } from './humanise.ts';

const FEEL: Feel = {
  swing: { unit: 16, ratio: 0.5 },
  timing: { default: [0, 6], snare: [10, 4], comp: [5, 6] },
  velocitySpread: 10,
  accent: 0.5,
  drift: 0.7,
};
const notes = (count: number, pitch = 60): Draft[] =>
  Array.from({ length: count }, (_, index) => ({ at: index * 480, length: 400, pitch, velocity: 0.7 }));
const play = (drafts: readonly Draft[], feel = FEEL, drums = false) =>
  humanise(drafts, {
    feel,
    role: drums ? 'drums' : 'comp',
    drums,
    meter: { beats: 4, unit: 4 },
    bar: 3840,
    rng: createRng(1),
  });
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

describe('feel', () => {
  it('leans on the mean of its voice, within the spread', () => {
    const nudges = play(notes(800)).map((note) => note.nudge * 1000);
    expect(mean(nudges)).toBeGreaterThan(3);
    expect(mean(nudges)).toBeLessThan(7);
    const deviation = Math.sqrt(mean(nudges.map((n) => (n - mean(nudges)) * (n - mean(nudges)))));
    expect(deviation).toBeGreaterThan(4.5);
    expect(deviation).toBeLessThan(7.5);
  });

  it('gives each limb of a drummer its own place', () => {
    const snare = play(notes(300, 38), FEEL, true).map((note) => note.nudge);
    const hat = play(notes(300, 42), FEEL, true).map((note) => note.nudge);
    expect(mean(snare) - mean(hat)).toBeGreaterThan(0.006);
  });

  it('moves a chord as one and opens it by its strum', () => {
    const chord = [60, 64, 67].map((pitch, index) => ({
      at: 960,
      length: 400,
      pitch,
      velocity: 0.7,
      spread: index * 0.01,
    }));
    const [a, b, c] = play(chord);
    expect(b!.nudge - a!.nudge).toBeCloseTo(0.01, 4);
    expect(c!.nudge - a!.nudge).toBeCloseTo(0.02, 4);
  });

  it('plays strong beats stronger', () => {
    const played = play(notes(800));
    const on = played.filter((note) => note.at % 3840 === 0).map((note) => note.velocity);
    const off = played.filter((note) => note.at % 960 === 480).map((note) => note.velocity);
    expect(mean(on)).toBeGreaterThan(mean(off) + 0.03);
  });

  it.each([
    [0, 0],
    [240, 288],
    [480, 480],
    [720, 768],
    [120, 144],
    [320, 320],
  ])('swings sixteenths: tick %i to %i', (at, swung) => {
    expect(swing(at, { swing: { unit: 16, ratio: 0.6 } })).toBe(swung);
  });

  it('keeps the order of the notes it swings', () => {
    for (const unit of [8, 16] as const) {
      const swung = Array.from({ length: 64 }, (_, index) =>
        swing(index * 120, { swing: { unit, ratio: 0.667 } }),
      );
      expect(swung).toEqual([...swung].sort((a, b) => a - b));
    }
  });
});
