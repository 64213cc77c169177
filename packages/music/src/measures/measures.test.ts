import { describe, expect, it } from 'vitest';
import { compose } from '../compose.ts';
import { GENRES } from '../genres/index.ts';
import { createRng } from '../rng.ts';
import type { Note, Part, Score } from '../score.ts';
import { briefFor } from '../testing.ts';
import {
  feelOf,
  groovingSimilarity,
  intervalShares,
  longestExactRepeat,
  melodyOverlap,
  pitchClassEntropy,
  scaleConsistency,
  sectionWeight,
} from './index.ts';

function scoreOf(pitches: readonly (readonly [at: number, pitch: number])[], bars: number): Score {
  const notes: Note[] = pitches.map(([at, pitch]) => ({ at, length: 240, pitch, velocity: 0.5, nudge: 0 }));
  const part: Part = {
    id: 'lead',
    name: 'Lead',
    role: 'lead',
    stem: 'synth',
    instrument: 'soft-lead',
    notes,
    curves: [],
  };
  return {
    tempo: [{ at: 0, bpm: 120 }],
    meter: [{ at: 0, meter: { beats: 4, unit: 4 } }],
    key: [{ at: 0, key: { tonic: 0, mode: 'major' } }],
    sections: [{ kind: 'verse', label: 'Verse', start: 0, end: bars * 3840, energy: 0.5 }],
    chords: [],
    parts: [part],
    lyric: null,
    end: bars * 3840,
  };
}

describe('the measures themselves', () => {
  it('entropy: one pitch class is 0 bits, four alike are 2', () => {
    expect(
      pitchClassEntropy(
        scoreOf(
          [
            [0, 60],
            [960, 72],
          ],
          1,
        ),
        1,
      ),
    ).toBe(0);
    expect(
      pitchClassEntropy(
        scoreOf(
          [
            [0, 60],
            [960, 62],
            [1920, 64],
            [2880, 65],
          ],
          1,
        ),
        1,
      ),
    ).toBeCloseTo(2, 12);
  });

  it('groove: equal bars are 1, bars that share no onset of two are 12/16', () => {
    expect(
      groovingSimilarity(
        scoreOf(
          [
            [0, 60],
            [1920, 60],
            [3840, 60],
            [5760, 60],
          ],
          2,
        ),
      ),
    ).toBe(1);
    expect(
      groovingSimilarity(
        scoreOf(
          [
            [0, 60],
            [1920, 60],
            [4800, 60],
            [6720, 60],
          ],
          2,
        ),
      ),
    ).toBeCloseTo(12 / 16, 12);
  });

  it('scale: one foreign note of four is 0.75', () => {
    expect(
      scaleConsistency(
        scoreOf(
          [
            [0, 60],
            [240, 61],
            [480, 62],
            [720, 64],
          ],
          1,
        ),
      ),
    ).toBe(0.75);
  });

  it('intervals: a repeat, a step and a leap are a third each', () => {
    const shares = intervalShares(
      scoreOf(
        [
          [0, 60],
          [240, 60],
          [480, 62],
          [720, 69],
        ],
        1,
      ),
    );
    expect(shares).toEqual({ repeats: 1 / 3, steps: 1 / 3, leaps: 1 / 3 });
  });

  it('overlap: the same tune in another key is the same tune', () => {
    const tune = [
      [0, 60],
      [240, 62],
      [480, 64],
      [720, 60],
      [960, 67],
    ] as const;
    const moved = tune.map(([at, pitch]) => [at, pitch + 5] as const);
    expect(melodyOverlap(scoreOf(tune, 1), scoreOf(moved, 1))).toBe(1);
    expect(
      melodyOverlap(
        scoreOf(tune, 1),
        scoreOf(
          [
            [0, 60],
            [240, 59],
            [480, 57],
            [720, 50],
          ],
          1,
        ),
      ),
    ).toBe(0);
  });

  it('repeats: a bar said three times in a row', () => {
    const bar = (index: number): readonly (readonly [number, number])[] => [
      [index * 3840, 60],
      [index * 3840 + 960, 64],
    ];
    expect(longestExactRepeat(scoreOf([...bar(0), ...bar(1), ...bar(2)], 4), 1)).toBe(3);
  });
});

/** Bands of music-facts E3, wider where a style is known to lie outside (harmony of jazz, one-chord music). */
const BANDS: Readonly<Record<string, { readonly h1?: readonly [number, number]; readonly scale?: number }>> =
  {
    'jazz-swing': { h1: [1.6, 2.7], scale: 0.85 },
    'jazz-ballad': { h1: [1.6, 2.7], scale: 0.85 },
    lofi: { h1: [1.6, 2.5] },
    'bossa-nova': { h1: [1.6, 2.6], scale: 0.88 },
    'classical-piano': { scale: 0.88 },
  };
const SEEDS = [1, 2, 3];

describe.each([...GENRES.values()].map((genre) => [genre.id, genre] as const))('songs of %s', (id, genre) => {
  const scores = SEEDS.map((seed) => compose(briefFor(id), createRng(seed)).score);
  const mean = (measure: (score: Score) => number): number =>
    scores.reduce((sum, score) => sum + measure(score), 0) / scores.length;
  const human = genre.feel.velocitySpread >= 8;

  it('have as many pitches in a bar and in four as music has', () => {
    const [low, high] = BANDS[id]?.h1 ?? [1.5, 2.4];
    expect(mean((score) => pitchClassEntropy(score, 1))).toBeGreaterThanOrEqual(low);
    expect(mean((score) => pitchClassEntropy(score, 1))).toBeLessThanOrEqual(high);
    expect(mean((score) => pitchClassEntropy(score, 4))).toBeGreaterThanOrEqual(2.1);
    expect(mean((score) => pitchClassEntropy(score, 4))).toBeLessThanOrEqual(3.1);
  });

  it('keep to their key but for what the style borrows', () => {
    expect(mean(scaleConsistency)).toBeGreaterThanOrEqual(BANDS[id]?.scale ?? 0.92);
  });

  it('groove: bars of a section are alike and not the same', () => {
    expect(mean(groovingSimilarity)).toBeGreaterThanOrEqual(0.83);
    expect(mean(groovingSimilarity)).toBeLessThanOrEqual(0.985);
  });

  it('are played as people play, or as machines do', () => {
    const feels = scores.map(feelOf);
    for (const feel of feels) {
      if (human) {
        expect(feel.offset * 1000).toBeGreaterThanOrEqual(3);
        expect(feel.offset * 1000).toBeLessThanOrEqual(16);
        expect(feel.velocitySpread).toBeGreaterThanOrEqual(8);
        expect(feel.drift).toBeGreaterThan(0.3);
      } else expect(feel.offset * 1000).toBeLessThanOrEqual(5);
      expect(feel.velocitySpread).toBeLessThanOrEqual(20);
    }
  });

  it('move mostly by step, and repeat no eight bars more than twice unless loops are the style', () => {
    expect(mean((score) => intervalShares(score).leaps)).toBeLessThanOrEqual(0.42);
    expect(mean((score) => intervalShares(score).steps)).toBeGreaterThanOrEqual(0.4);
    if (!genre.loops) for (const score of scores) expect(longestExactRepeat(score, 8)).toBeLessThanOrEqual(2);
  });

  it('are different melodies', () => {
    for (const [i, one] of scores.entries()) {
      for (const other of scores.slice(i + 1)) expect(melodyOverlap(one, other)).toBeLessThanOrEqual(0.55);
    }
  });

  it('rise: the strongest section is denser and stronger than the first sung or played one', () => {
    for (const score of scores) {
      const first = score.sections.findIndex(({ kind }) =>
        ['verse', 'theme', 'head', 'groove'].includes(kind),
      );
      const peak = score.sections.reduce((a, b, i) => (b.energy > score.sections[a]!.energy ? i : a), 0);
      expect(sectionWeight(score, peak).strength).toBeGreaterThan(
        sectionWeight(score, Math.max(0, first)).strength,
      );
    }
  });
});
