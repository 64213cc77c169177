import { expect, it } from 'vitest';
import type { Note, Score } from '../score.ts';
import { wordTimes } from './word-times.ts';

const note = (at: number, length: number, word: number, index = 0, nudge = 0): Note => ({
  at,
  length,
  pitch: 60,
  velocity: 0.7,
  nudge,
  syllable: { text: index === 0 ? 'la' : null, word, index, stress: 1 },
});

const word = (text: string) => ({ text, spoken: text, syllables: [], line: 0 });

it('reads from the notes when each word is sung: tempo changes, melismas and feel included', () => {
  const notes = [note(0, 480, 0), note(480, 480, 0, 1), note(960, 960, 1, 0, 0.02), note(1920, 960, 3)];
  const score: Score = {
    tempo: [
      { at: 0, bpm: 120 },
      { at: 1920, bpm: 60 },
    ],
    meter: [{ at: 0, meter: { beats: 4, unit: 4 } }],
    key: [],
    sections: [],
    chords: [],
    parts: [
      {
        id: 'vocal',
        name: 'Voice',
        role: 'vocal',
        stem: 'vocal',
        instrument: 'soft-lead',
        notes,
        curves: [],
      },
    ],
    lyric: { lines: [], words: ['Silver ', 'road ', 'never ', 'ends'].map(word), known: 1 },
    end: 3840,
  };
  expect(wordTimes(score)).toEqual([
    { start: 0, end: 0.5 },
    { start: 0.52, end: 1.02 },
    null,
    { start: 1, end: 2 },
  ]);
  expect(wordTimes({ ...score, lyric: null })).toEqual([]);
});
