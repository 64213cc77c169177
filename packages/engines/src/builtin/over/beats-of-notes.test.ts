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
/** Whoever leads is taken to be so much behind the beat. */
const BEHIND = 0.006;
const JIG = [2 / 3, 1 / 3, 1 / 3, 1 / 3, 1 / 3, 1, 2 / 3, 1 / 3];
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
    const own = beatsOfNotes(notes, duration)!.beats.map(({ at }) => at + BEHIND);
    const found = beats.filter((beat) =>
      own.some((at) => Math.abs(at - beat) <= Math.max(0.03, loose + 0.01)),
    );
    expect(found.length / beats.length).toBeGreaterThan(0.9);
    // Neither twice nor half as many.
    expect(own.length / beats.length).toBeGreaterThan(0.85);
    expect(own.length / beats.length).toBeLessThan(1.3);
  });

  it.each([
    ['a waltz', WALTZ, 112, { beats: 3, unit: 4 }],
    ['a march', [2, 1, 1], 110, { beats: 4, unit: 4 }],
    ['a jig', JIG, 84, { beats: 12, unit: 8 }],
  ])('fall into the bars of %s', (_, lengths, bpm, meter) => {
    const { notes, duration } = sing(tune(lengths, 45), bpm, 0, 0.005);
    const read = beatsOfNotes(notes, duration)!;
    expect(read.meter).toEqual(meter);
    expect(read.beats.find(({ inBar }) => inBar === 0)!.at).toBeCloseTo(0.4, 1);
    const rate = (60 * (read.beats.length - 1)) / (read.beats.at(-1)!.at - read.beats[0]!.at);
    expect(rate).toBeCloseTo(bpm, -1);
  });

  it('are those that the stronger notes are on, where a tune has nothing else to tell them by', () => {
    const { notes, duration } = sing(tune([0.5], 64), 100, 0.02, 0.01);
    for (const strong of [0, 1]) {
      const accented = notes.map((note, i) => ({ ...note, level: i % 2 === strong ? -20 : -25 }));
      const { beats } = beatsOfNotes(accented, duration)!;
      const onStrong = notes.filter(
        ({ start }, i) => i % 2 === strong && beats.some(({ at }) => Math.abs(at + BEHIND - start) < 0.04),
      );
      expect(onStrong.length).toBeGreaterThan(26);
    }
  });

  it('stay with a singer who now and then slips', () => {
    const { notes, beats, duration } = sing(tune(BALLAD, 63), 92, 0.03, 0.01);
    const slipped = notes.map((note, i) => (i % 9 === 4 ? { ...note, start: note.start + 0.09 } : note));
    const own = beatsOfNotes(slipped, duration)!.beats;
    const near = beats.filter((beat) => own.some(({ at }) => Math.abs(at + BEHIND - beat) < 0.03));
    expect(near.length / beats.length).toBeGreaterThan(0.93);
  });

  it('are not guessed from a few notes', () => {
    const { notes, duration } = sing(tune(MARCH, 7), 100, 0, 0);
    expect(beatsOfNotes(notes, duration)).toBeNull();
  });
});
