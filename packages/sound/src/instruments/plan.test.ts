import { describe, expect, it } from 'vitest';
import type { NoteEvent } from '../player.ts';
import { notesOf } from '../testing/play.ts';
import { planNotes } from './plan.ts';

const solo = { mono: true, strikes: false };
const keys = { mono: false, strikes: true };
const note = (start: number, duration: number, articulation: NoteEvent['articulation'] = null): NoteEvent =>
  notesOf([[start, duration, 60, 0.6, articulation]])[0]!;

describe('planNotes', () => {
  it('ends a note of a one-voiced instrument where the next begins', () => {
    const [first] = planNotes([note(0, 2), note(1, 1)], solo);
    expect(first!.end).toBe(44_100);
  });

  it('lets chords and overlaps of others be', () => {
    const [first] = planNotes([note(0, 2), note(1, 1)], keys);
    expect(first!.end).toBe(88_200);
  });

  it('joins a legato note to the one before, which hands over to it', () => {
    const [first, second] = planNotes([note(0, 0.98), note(1, 1, 'legato')], solo);
    expect(first!.handsOver).toBe(true);
    expect(second).toMatchObject({ joined: true, from: 60 });
    expect(first!.end).toBeGreaterThan(second!.start);
  });

  it('does not join across a rest', () => {
    const [first, second] = planNotes([note(0, 0.5), note(1, 1, 'legato')], solo);
    expect(first!.handsOver).toBe(false);
    expect(second!.joined).toBe(false);
  });

  it('slides into a first note from below', () => {
    expect(planNotes([note(0, 1, 'slide')], solo)[0]!.from).toBe(58);
  });

  it('breaks a tremolo of a struck instrument into strokes that fill it', () => {
    const strokes = planNotes([note(0, 1, 'tremolo')], keys);
    expect(strokes.length).toBe(13);
    expect(strokes.at(-1)!.end).toBeCloseTo(44_100, -2);
    expect(strokes.every(({ articulation }) => articulation === null)).toBe(true);
  });

  it('never plans a note of no length', () => {
    for (const articulation of [null, 'staccato', 'tremolo', 'palm-mute'] as const)
      for (const planned of planNotes([note(0, 0, articulation)], keys))
        expect(planned.end).toBeGreaterThan(planned.start);
  });
});
