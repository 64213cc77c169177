import { createRng } from '@songwright/music';
import { describe, expect, it } from 'vitest';
import { beatsOfNotes } from './beats-of-notes.ts';

/** Lengths in beats of the notes of a tune, said again to `count` notes. */
function tune(lengths: readonly number[], count: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => lengths[i % lengths.length]!);
}

/** The tune sung at a tempo that drifts, each note up to so many seconds early or late. */
function sing(lengths: readonly number[], bpm: number, share: number, loose: number) {
  const rng = createRng('singer');
  const period = 60 / bpm;
  const timeOf = (beat: number): number =>
    0.4 + period * (beat + (share * 24 * (1 - Math.cos((2 * Math.PI * beat) / 24))) / (2 * Math.PI));
  let beat = 0;
  const notes = lengths.map((length) => {
    const start = timeOf(beat) + loose * (2 * rng.next() - 1);
    beat += length;
    return { start, end: timeOf(beat) - 0.05, pitch: 60, confidence: 1 };
  });
  const beats = Array.from({ length: Math.floor(beat) }, (_, i) => timeOf(i));
  return { notes, beats, duration: timeOf(beat) };
}

const MARCH = [1, 1, 1, 1, 1, 1, 2];
const BALLAD = [0.5, 0.5, 1, 0.5, 0.5, 1, 1.5, 0.5, 2];
const SYNCOPATED = [0.5, 1, 0.5, 1, 1, 0.75, 0.25, 1, 2];
const WALTZ = [2, 1, 1, 1, 1, 2, 0.5, 0.5, 3];

describe('the beats of a melody alone', () => {
  it.each([
    ['a march', MARCH, 112, 0, 0.01],
    ['a march that drifts', MARCH, 96, 0.04, 0.01],
    ['a ballad that drifts', BALLAD, 84, 0.04, 0.02],
    ['a ballad, loosely sung', BALLAD, 100, 0.02, 0.035],
    ['a syncopated tune', SYNCOPATED, 118, 0.03, 0.015],
  ])('are those of %s', (_, lengths, bpm, share, loose) => {
    const { notes, beats, duration } = sing(tune(lengths, 54), bpm, share, loose);
    const own = beatsOfNotes(notes, duration)!.map(({ at }) => at);
    const found = beats.filter((beat) =>
      own.some((at) => Math.abs(at - beat) <= Math.max(0.03, loose + 0.01)),
    );
    expect(found.length / beats.length).toBeGreaterThan(0.9);
    // Neither twice nor half as many.
    expect(own.length / beats.length).toBeGreaterThan(0.85);
    expect(own.length / beats.length).toBeLessThan(1.3);
  });

  it('fall into bars where the long notes begin', () => {
    const downbeatOf = (lengths: readonly number[], bars: readonly number[]) => {
      const { notes, duration } = sing(tune(lengths, 45), 110, 0, 0.005);
      const beats = beatsOfNotes(notes, duration, bars)!;
      return {
        first: beats.find(({ inBar }) => inBar === 0)!.at,
        length: Math.max(...beats.map(({ inBar }) => inBar)) + 1,
      };
    };
    expect(downbeatOf(WALTZ, [4, 3]).length).toBe(3);
    expect(downbeatOf([2, 1, 1], [4, 3])).toEqual({ first: expect.closeTo(0.4, 1), length: 4 });
  });

  it('are looked for near the tempo that was heard, where there is one', () => {
    // Swung eighths: alone they are as well read as straight ones of three beats for two.
    const { notes, duration } = sing(tune([0.62, 0.38, 1], 60), 76, 0, 0);
    const tempo = (heard: number | null): number => {
      const beats = beatsOfNotes(notes, duration, [4], heard)!;
      return (60 * (beats.length - 1)) / (beats.at(-1)!.at - beats[0]!.at);
    };
    expect(tempo(null)).toBeCloseTo(1.5 * 76, 0);
    expect(tempo(76)).toBeCloseTo(76, 0);
  });

  it('are not guessed from a few notes', () => {
    const { notes, duration } = sing(tune(MARCH, 7), 100, 0, 0);
    expect(beatsOfNotes(notes, duration)).toBeNull();
  });
});
