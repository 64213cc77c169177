import type { Part, Score } from '@songwright/music';
import { describe, expect, it } from 'vitest';
import { sungScore } from '../testing/sung-score.ts';
import type { Channel } from './mix.ts';
import { vocalRides } from './vocal-rides.ts';

const LINE = [
  ['sail', 's ey l', 1, 60],
  ['low', 'l ow', 1, 64],
  ['to', 't uw', 1, 62],
  ['me', 'm iy', 1, 67],
] as const;

const channel = (part: Part, level: number): Channel => ({
  part: part.id,
  trim: 0,
  group: null,
  eq: [],
  drive: 0,
  compressor: null,
  level,
  pan: 0,
  width: 1,
  duck: null,
  yields: 0,
  sends: {},
});

/** The line twice, in a verse and in a chorus, with a piano that plays in the chorus alone. */
function song(): { score: Score; vocal: Part; piano: Part } {
  const verse = sungScore(LINE);
  const [part] = verse.parts;
  const again = part!.notes.map((note) => ({ ...note, at: note.at + verse.end }));
  const vocal = { ...part!, notes: [...part!.notes, ...again] };
  const piano: Part = {
    ...part!,
    id: 'piano',
    role: 'comp',
    instrument: 'grand-piano',
    stem: 'keyboard',
    notes: again,
  };
  const sections = [
    { kind: 'verse', label: 'Verse', start: 0, end: verse.end, energy: 0.4 },
    { kind: 'chorus', label: 'Chorus', start: verse.end, end: 2 * verse.end, energy: 0.8 },
    { kind: 'outro', label: 'Outro', start: 2 * verse.end, end: 3 * verse.end, energy: 0.4 },
  ];
  return { score: { ...verse, sections, parts: [vocal, piano], end: 3 * verse.end }, vocal, piano };
}

const audition = { loudness: -20, octaves: new Float64Array(10), velocity: 0.7, coverage: 1 };

function ridesWith(pianoLevel: number): readonly number[] {
  const { score, vocal, piano } = song();
  const heard = [
    { part: vocal, channel: channel(vocal, 0), audition },
    { part: piano, channel: channel(piano, pianoLevel), audition },
  ];
  return vocalRides(score, heard, -20)!;
}

describe("the singer's fader", () => {
  it('lifts the voice over what plays in each section, and stays where nobody sings or plays', () => {
    const [verse, chorus, outro] = ridesWith(0);
    expect(chorus).toBeGreaterThan(2);
    expect(chorus).toBeLessThan(6);
    expect([verse, outro]).toEqual([0, 0]);
  });

  it('goes with the band, and not too far', () => {
    expect(ridesWith(3)[1]! - ridesWith(0)[1]!).toBeCloseTo(3, 1);
    expect(ridesWith(40)[1]).toBeLessThanOrEqual(9);
    expect(ridesWith(-40)[1]).toBeGreaterThanOrEqual(-9);
  });

  it('is not touched where nobody sings', () => {
    const { score, piano } = song();
    expect(vocalRides(score, [{ part: piano, channel: channel(piano, 0), audition }], -20)).toBeNull();
  });
});
