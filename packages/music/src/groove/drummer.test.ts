import { describe, expect, it } from 'vitest';
import { compose } from '../compose.ts';
import { readDrums } from '../genres/notation/drums.ts';
import { createRng } from '../rng.ts';
import type { Note, Score } from '../score.ts';
import { briefFor } from '../testing.ts';
import { snareBuild } from './fills.ts';
import { atHalfTime } from './half-time.ts';

const FOUR = { beats: 4, unit: 4 } as const;
const BAR = 3840;
const KICK = 36;
const SNARE = 38;
const CRASH = 49;

const drumsOf = (score: Score): readonly Note[] =>
  score.parts.find((part) => part.role === 'drums')?.notes ?? [];

describe('drum grids', () => {
  it('reads strokes, ghosts, rolls and maybes at their places', () => {
    const [bar] = readDrums({ snare: '.... X..,', hat: '3.?.' }, FOUR, FOUR);
    expect(bar!.filter((s) => s.voice === 'snare').map((s) => [s.at, s.ghost])).toEqual([
      [1920, false],
      [3360, true],
    ]);
    expect(bar!.filter((s) => s.voice === 'hat').map((s) => [s.at, s.maybe])).toEqual([
      [0, false],
      [320, false],
      [640, false],
      [1920, true],
    ]);
  });

  it('plays a two-bar line against a one-bar line', () => {
    const bars = readDrums({ kick: 'x... | ..x.', hat: 'xxxx' }, FOUR, FOUR);
    expect(bars.map((bar) => bar.filter((s) => s.voice === 'kick').map((s) => s.at))).toEqual([[0], [1920]]);
    expect(bars.every((bar) => bar.filter((s) => s.voice === 'hat').length === 4)).toBe(true);
  });

  it('at half time moves the back beat to the third beat and leaves the hats', () => {
    const bars = atHalfTime(readDrums({ kick: 'x.x.', snare: '.x.x', hat: 'xxxx' }, FOUR, FOUR), BAR);
    expect(bars.length).toBe(2);
    for (const bar of bars) {
      expect(bar.filter((s) => s.voice === 'kick').map((s) => s.at)).toEqual([0]);
      expect(bar.filter((s) => s.voice === 'snare').map((s) => s.at)).toEqual([1920]);
      expect(bar.filter((s) => s.voice === 'hat').length).toBe(4);
    }
  });

  it('a snare build grows denser and louder bar by bar', () => {
    const bars = [0, 1, 2, 3].map((index) => snareBuild(index, 4, BAR).filter((s) => s.pitch === SNARE));
    expect(bars.map((bar) => bar.length)).toEqual([4, 4, 8, 16]);
    expect(bars[3]!.at(-1)!.velocity).toBeGreaterThan(bars[0]![0]!.velocity + 0.4);
  });
});

describe('a drummer in a song', () => {
  const songs = [1, 2, 3, 4, 5, 6].map((seed) => compose(briefFor('rock'), createRng(seed)));

  it('marks the arrival of choruses with a crash and leads into changes with fills', () => {
    let arrivals = 0;
    let crashes = 0;
    let fills = 0;
    for (const { score, plan } of songs) {
      const notes = drumsOf(score);
      plan.sections.forEach((section, index) => {
        const { start } = score.sections[index]!;
        if (section.kind === 'chorus') {
          arrivals++;
          if (notes.some((note) => note.at === start && note.pitch === CRASH)) crashes++;
        }
        if (section.into !== 'fill' && section.into !== 'big-fill') return;
        const before = notes.filter((note) => note.at >= start - BAR / 2 && note.at < start);
        if (before.filter((note) => [SNARE, 43, 47, 50].includes(note.pitch)).length >= 2) fills++;
      });
    }
    expect(crashes / arrivals).toBeGreaterThan(0.8);
    expect(fills).toBeGreaterThan(8);
  });

  it('plays no two bars of eight all alike', () => {
    for (const { score } of songs) {
      const chorus = score.sections.find(({ kind }) => kind === 'chorus')!;
      const bars = Array.from({ length: 8 }, (_, bar) =>
        drumsOf(score)
          .filter((note) => note.at >= chorus.start + bar * BAR && note.at < chorus.start + (bar + 1) * BAR)
          .map((note) => `${note.at % BAR}:${note.pitch}`)
          .join(' '),
      );
      expect(new Set(bars).size).toBeGreaterThanOrEqual(3);
    }
  });

  it('lays the snare back and has ghosts softer than back beats', () => {
    for (const { score } of songs) {
      const snares = drumsOf(score).filter((note) => note.pitch === SNARE);
      const mean = snares.reduce((sum, note) => sum + note.nudge, 0) / snares.length;
      const kicks = drumsOf(score).filter((note) => note.pitch === KICK);
      expect(mean).toBeGreaterThan(kicks.reduce((sum, note) => sum + note.nudge, 0) / kicks.length);
    }
  });

  it('counts half as fast when asked to', () => {
    const plain = compose(briefFor('rock', { duration: 60 }), createRng(1)).score;
    const half = compose(briefFor('rock', { duration: 60, halfTime: true }), createRng(1)).score;
    const snares = (score: Score): number =>
      drumsOf(score).filter((note) => note.pitch === SNARE && note.velocity > 0.5).length;
    expect(snares(half)).toBeLessThan(snares(plain) * 0.75);
  });
});
