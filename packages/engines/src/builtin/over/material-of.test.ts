import { type Hearing, hearingOfScore } from '@songwright/listen';
import { PPQ, type Score, timeline } from '@songwright/music';
import { describe, expect, it } from 'vitest';
import { composeTrack } from '../compose-track.ts';
import { musicRequest } from '../music-request.ts';
import { beatGrid } from './beat-grid.ts';
import { materialOf } from './material-of.ts';
import type { OverOrder } from './over-order.ts';

const asked = (style: string, more: object = {}) =>
  musicRequest({
    custom_mode: true,
    instrumental: true,
    mv: 'V5',
    prompt: '',
    title: 'Over',
    negative_tags: '',
    style,
    ...more,
  });

const source = composeTrack({ request: asked('pop', { duration: 24 }), title: 'A', seed: 3, variant: 1 });
const heard = hearingOfScore(source.score);

/** A hearing as it would be of a player whose time drifts by up to a share, who begins a little late. */
function drifting(hearing: Hearing, share: number, late: number): Hearing {
  // The integral of 1 + share · sin: smooth, and never backwards.
  const swing = 2 * Math.PI * (3 / hearing.duration);
  const at = (time: number): number => late + time + (share / swing) * (1 - Math.cos(swing * time));
  return {
    ...hearing,
    duration: at(hearing.duration),
    beats: hearing.beats.map((beat) => ({ ...beat, at: at(beat.at) })),
    chords: hearing.chords.map((chord) => ({ ...chord, start: at(chord.start), end: at(chord.end) })),
    sections: hearing.sections.map((section, index) => ({
      ...section,
      start: index === 0 ? 0 : at(section.start),
      end: at(section.end),
    })),
    melody: hearing.melody.map((note) => ({ ...note, start: at(note.start), end: at(note.end) })),
  };
}

const over = (hearing: Hearing, writes: OverOrder['writes']): OverOrder => ({
  hearing,
  writes,
  faithfulness: 1,
  wordsMayBeCut: false,
  upload: writes === 'song' ? null : { name: 'upload', key: 'songs/upload.flac', bytes: new Uint8Array() },
});

describe('the beats of a hearing', () => {
  it('are one grid of bars, though a bar was counted otherwise', () => {
    const beats = heard.beats.map((beat, index) =>
      index < 21 ? beat : { ...beat, inBar: (beat.inBar + 3) % 4 },
    );
    const slipped = [...heard.beats.slice(0, 24), ...beats.slice(24, 29), ...heard.beats.slice(29)];
    const grid = beatGrid({ ...heard, beats: slipped });
    expect(grid.firstBar).toBeCloseTo(0, 6);
    expect(grid.ticksAt(heard.beats[32]!.at)).toBeCloseTo(32 * PPQ, 6);
    expect(grid.bpm).toBeCloseTo(source.brief.bpm, 1);
  });
});

describe('a hearing as material', () => {
  it('of a steady song is that song again', () => {
    const material = materialOf(heard, { bpm: source.brief.bpm, follows: false });
    expect(material.sections.map(({ bars }) => bars)).toEqual(
      source.score.sections.map(({ start, end }) => (end - start) / (4 * PPQ)),
    );
    expect(material.chords.map(({ at, root }) => [Math.round(at / 10), root])).toEqual(
      source.score.chords.map(({ at, root }) => [Math.round(at / 10), root]),
    );
  });

  it.each([
    [2, 2 * PPQ],
    [0.5, PPQ / 2],
  ])('for a style that counts %f times as fast has a quarter of %i ticks', (times, quarter) => {
    const bpm = times * source.brief.bpm;
    const material = materialOf(heard, { bpm, follows: false });
    expect(material.quarter).toBe(quarter);
    const last = heard.chords.at(-1)!;
    const seconds = (material.chords.at(-1)!.at * 60) / (PPQ * bpm);
    expect(Math.abs(seconds - last.start)).toBeLessThan(0.02);
  });
});

describe('a band around a recording', () => {
  it.each([
    [0.04, 0],
    [0.04, 0.63],
    [-0.04, 0.2],
  ])('whose time drifts by %f and that begins at %f s plays on its beats', (share, late) => {
    const hearing = drifting(heard, share, late);
    const track = composeTrack({
      request: asked('acoustic pop with drums'),
      title: 'B',
      seed: 5,
      variant: 1,
      over: over(hearing, 'band'),
    });
    const { secondsAt, length } = timeline(track.score);
    const errors = hearing.beats
      .slice(0, -1)
      .map(({ at }) => Math.min(...onBeats(track.score).map((ticks) => Math.abs(secondsAt(ticks) - at))));
    expect(Math.max(...errors)).toBeLessThan(0.01);
    expect(Math.abs(length - hearing.duration)).toBeLessThan(0.6);
    expect(struckOnBeats(track.score)).toBeGreaterThan(8);
    const recorded = track.score.parts.find(({ recorded }) => recorded !== undefined)!;
    expect([recorded.recorded, recorded.stem, recorded.role]).toEqual(['upload', 'vocal', 'vocal']);
  });
});

/** Every beat of a score, in ticks. */
const onBeats = ({ end }: Score): readonly number[] => Array.from({ length: end / PPQ }, (_, i) => i * PPQ);

/** Strokes of drums and bass that are written on a beat and played within 30 ms of it. */
function struckOnBeats({ parts }: Score): number {
  const low = parts.filter(({ role }) => role === 'drums' || role === 'bass').flatMap(({ notes }) => notes);
  const written = low.filter(({ at }) => at % PPQ === 0);
  for (const { nudge } of written) expect(Math.abs(nudge)).toBeLessThan(0.03);
  return written.length;
}
