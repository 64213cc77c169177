import { describe, expect, it } from 'vitest';
import { compose } from '../compose.ts';
import { createRng } from '../rng.ts';
import type { Note, Role, Score } from '../score.ts';
import { briefFor } from '../testing.ts';

const SEEDS = [1, 2, 3, 4, 5, 6];
const scoresOf = (genre: string): readonly Score[] =>
  SEEDS.map((seed) => compose(briefFor(genre, { duration: 80 }), createRng(seed)).score);
const notesOf = (score: Score, role: Role): readonly Note[] =>
  score.parts.filter((part) => part.role === role).flatMap(({ notes }) => notes);
const chordAt = (score: Score, at: number) => score.chords.findLast((chord) => chord.at <= at)!;

describe('how lines are struck', () => {
  it('basses of trap slide to the root or its octave', () => {
    const slides = scoresOf('trap').flatMap((score) =>
      notesOf(score, 'bass')
        .filter(({ articulation }) => articulation === 'slide')
        .map(({ at, pitch }) => (pitch - chordAt(score, at).bass + 120) % 12),
    );
    expect(slides.length).toBeGreaterThan(4);
    expect(new Set(slides)).toEqual(new Set([0]));
  });

  it('riffs and basses of rock have accents, and other notes besides', () => {
    for (const [genre, role] of [
      ['rock', 'bass'],
      ['hard-rock', 'riff'],
    ] as const) {
      const notes = scoresOf(genre).flatMap((score) => notesOf(score, role));
      const accents = notes.filter(({ articulation }) => articulation === 'accent').length;
      expect(accents).toBeGreaterThan(10);
      expect(accents).toBeLessThan(0.6 * notes.length);
    }
  });
});

describe('riffs', () => {
  it('do not grind against the chord they meet away from the tonic', () => {
    for (const score of scoresOf('hard-rock')) {
      const { tonic } = score.key[0]!.key;
      const grinding = notesOf(score, 'riff').filter(({ at, pitch }) => {
        const { root, tones } = chordAt(score, at);
        const beside = tones.includes((pitch + 1) % 12) || tones.includes((pitch + 11) % 12);
        return score.key.length === 1 && root !== tonic && !tones.includes(pitch % 12) && beside;
      });
      expect(grinding).toEqual([]);
    }
  });
});

describe('the last chord', () => {
  it('has no major seventh under a tune that rests on the tonic', () => {
    for (const genre of ['jazz-swing', 'bossa-nova', 'lofi', 'house']) {
      for (const score of scoresOf(genre)) expect(score.chords.at(-1)!.symbol).not.toMatch(/maj(7|9)/);
    }
  });
});
