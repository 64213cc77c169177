import { INSTRUMENT_IDS, INSTRUMENTS } from '@songwright/music';
import { describe, expect, it } from 'vitest';
import { notesOf } from '../testing/play.ts';
import { loadRecordings } from '../testing/recordings.ts';
import { recordingOf } from './recordings.ts';
import { samplesNeeded } from './samples-needed.ts';
import { type KnownSampleSet, pitchOf, SAMPLE_SETS } from './sets.ts';
import { nearestZone, zoneOf } from './zones.ts';

const SETS = Object.keys(SAMPLE_SETS) as KnownSampleSet[];

describe('samplesNeeded', () => {
  it('asks for each recording once and for those of the played notes only', () => {
    const notes = notesOf([
      [0, 1, 60, 0.6],
      [1, 1, 60, 0.6],
      [2, 1, 61, 0.65],
    ]);
    const keys = samplesNeeded('grand-piano', notes);
    expect(keys.length).toBeLessThanOrEqual(2);
    expect(new Set(keys.map(({ set, note }) => set + note)).size).toBe(keys.length);
    expect(keys.every(({ set }) => set === 'piano-medium')).toBe(true);
  });

  it('takes the layer of the velocity', () => {
    const set = (velocity: number): string =>
      samplesNeeded('grand-piano', notesOf([[0, 1, 60, velocity]]))[0]!.set;
    expect([set(0.2), set(0.6), set(0.95)]).toEqual(['piano-soft', 'piano-medium', 'piano-hard']);
  });

  it('asks for nothing for synthesised instruments and kits', () => {
    for (const id of ['warm-pad', 'acoustic-kit', 'marimba', 'fx-riser'] as const)
      expect(samplesNeeded(id, notesOf([[0, 1, 60]]))).toEqual([]);
  });

  it('names files that exist, for every note of every instrument', () => {
    for (const id of INSTRUMENT_IDS) {
      const [low, high] = INSTRUMENTS[id].range;
      for (let pitch = low; pitch <= high; pitch += 5) {
        for (const key of samplesNeeded(id, notesOf([[0, 1, pitch]])))
          expect(() => recordingOf(key)).not.toThrow();
      }
    }
  });
});

describe.each(SETS)('set %s', (set) => {
  it('loops and ends without a jump, at the common loudness', async () => {
    const { note, loop, length, pitch } = nearestZone(set, 60);
    const { left } = (await loadRecordings([{ set, note }])).get({ set, note });
    expect(left.length).toBe(length);
    const steps = left.map((v, i) => Math.abs(v - (left[i - 1] ?? 0)));
    const usual = [...steps].sort((a, b) => a - b)[Math.floor(steps.length * 0.999)]!;
    if (loop === null) expect(Math.abs(left.at(-1)!)).toBeLessThan(0.01);
    else expect(Math.abs(left[loop[0]]! - left[loop[1] - 1]!)).toBeLessThan(3 * usual + 0.005);
    expect(Math.abs(left[0]!)).toBeLessThan(0.01);
    const body = left.subarray(4410, 22_050);
    const rms = Math.sqrt(body.reduce((sum, v) => sum + v * v, 0) / body.length);
    expect(20 * Math.log10(rms), `${note} (${pitch})`).toBeGreaterThan(-34);
    expect(20 * Math.log10(rms)).toBeLessThan(-12);
  });
});

describe('names', () => {
  it('of notes are read with s or # for sharp', () => {
    expect([pitchOf('A4'), pitchOf('Fs2'), pitchOf('D#1'), pitchOf('C8')]).toEqual([69, 42, 27, 108]);
    expect(() => pitchOf('H2')).toThrow('"H2" is not the name of a recorded note');
  });

  it('of no recording are refused', () => {
    expect(() => zoneOf({ set: 'violin', note: 'B9' })).toThrow(
      'There is no recording "B9" in the sample set "violin"',
    );
  });
});
