import { NEUTRAL_MIX, PPQ, type Score } from '@songwright/music';
import { describe, expect, it } from 'vitest';
import { SAMPLE_RATE, type Stereo } from '../audio.ts';
import { HOP } from '../control.ts';
import { fillIn, joinAt } from '../splice.ts';
import { renderMaster } from '../studio.ts';
import { gainsBefore, holdGains, notesAtCut, passGate } from './cut.ts';
import { mixSong } from './mix-song.ts';
import { beats, smallBand, testBand, testPart, testScore } from './test-band.ts';

const score = testScore(smallBand(4), 4);
const mix = mixSong(score, { profile: { ...NEUTRAL_MIX, vintage: 0.5, glue: 0.7 }, bpm: 120 });

const constant = (value: number, length: number): Stereo => ({
  left: new Float32Array(length).fill(value),
  right: new Float32Array(length).fill(value),
});

describe('a song that is left', () => {
  const whole = renderMaster(score, mix, testBand);

  it.each([4 * SAMPLE_RATE, 4 * SAMPLE_RATE + 17])(
    'is the whole song up to sample %i, and rings out after it',
    (at) => {
      const cut = { at, gains: gainsBefore(whole.curve, at) };
      const { audio } = renderMaster(score, whole.mix, { ...testBand, cut });
      expect(audio.left.subarray(0, at)).toEqual(whole.audio.left.subarray(0, at));
      expect(audio.right.subarray(0, at)).toEqual(whole.audio.right.subarray(0, at));
      expect(audio.left.length).toBeGreaterThan(at + SAMPLE_RATE / 4);
      expect(audio.left.length).toBeLessThanOrEqual(at + 6 * SAMPLE_RATE + HOP);
      const after = audio.left.subarray(at + SAMPLE_RATE);
      expect(after.every((x) => Math.abs(x) < 0.05)).toBe(true);
    },
  );

  it('has the gains of the whole song without having been played to its end', () => {
    const at = 3 * SAMPLE_RATE + 5;
    const look = renderMaster(score, whole.mix, { ...testBand, cut: { at: at + 2400, gains: [] } });
    expect(gainsBefore(look.curve, at)).toEqual(gainsBefore(whole.curve, at));
  });

  it('needs what the whole master found', () => {
    expect(() => renderMaster(score, mix, { ...testBand, cut: { at: 1000, gains: [] } })).toThrow(
      'only with the mix that came back',
    );
  });
});

describe('notes at a cut', () => {
  const written = (nudge: number): Score => {
    const part = testPart(
      'lead',
      'lead',
      'synth',
      beats(8).map((beat) => [beat, 0.8, 69]),
    );
    return testScore([{ ...part, notes: part.notes.map((note) => ({ ...note, nudge })) }], 2);
  };
  const at = (4 * PPQ * 60 * SAMPLE_RATE) / (120 * PPQ);

  it('that are written after it are left out, and played up to it where they come early', () => {
    const early = written(-0.004);
    const found = notesAtCut(early, early.parts[0]!, at);
    expect(found.left.filter(({ omit }) => omit)).toHaveLength(4);
    expect(found.early?.filter(({ omit }) => omit)).toHaveLength(3);
  });

  it('need no second player where none comes early', () => {
    const late = written(0.004);
    expect(notesAtCut(late, late.parts[0]!, at).early).toBeNull();
  });
});

describe('kept gains', () => {
  it('stand in their place, and the last one stays', () => {
    const curve = Float64Array.from({ length: 40 }, (_, k) => k);
    const gains = gainsBefore(curve, 20 * HOP + 3);
    const other = new Float64Array(40).fill(-1);
    holdGains(other, { at: 20 * HOP + 3, gains });
    expect([...other.subarray(12, 22)]).toEqual([12, 13, 14, 15, 16, 17, 18, 19, 20, 21]);
    expect([...other.subarray(22)]).toEqual(new Array(18).fill(21));
    expect(other[11]).toBe(-1);
  });
});

describe('a gate', () => {
  it('lets pass, fades and shuts', () => {
    const { left, right } = constant(1, 100);
    expect(passGate({ from: 130, length: 40 }, 0, left, right, 100)).toBe(false);
    expect(left.every((x) => x === 1)).toBe(true);
    expect(passGate({ from: 130, length: 40 }, 100, left, right, 100)).toBe(false);
    expect([left[29], left[30], left[70], left[99]]).toEqual([1, 1, 0, 0]);
    expect(passGate({ from: 130, length: 40 }, 200, left, right, 100)).toBe(true);
  });
});

describe('spliced songs', () => {
  it('begin as the head and have both where they overlap', () => {
    const joined = joinAt(constant(1, 300), constant(2, 400), 200);
    expect(joined.left.length).toBe(600);
    expect([joined.left[199], joined.left[200], joined.left[299], joined.left[300]]).toEqual([1, 3, 3, 2]);
    expect(joinAt(constant(1, 300), constant(2, 400), 200, 0).left[200]).toBe(1);
  });

  it('are the old song before a new stretch and after its fade', () => {
    const opening = { from: 1000, to: 2000, fade: 500, dip: 1, entry: 1 };
    const parts = { before: constant(0.1, 200), inside: constant(5, 1300), after: constant(0.25, 400) };
    const { left } = fillIn(constant(1, 4000), parts, opening);
    expect([left[999], left[2500], left[3999]]).toEqual([1, 1, 1]);
    expect(left[1000]).toBeCloseTo(5.1, 6);
    expect(left[1999]).toBeCloseTo(5, 6);
    // The music is back at once: its own level, its old tail taken out, the new one put in.
    expect(left[2000]).toBeCloseTo(1 - 0.25 + 5, 6);
    expect(left[2499]).toBeLessThan(1.1);
  });

  it('dip where they are told to, and nowhere else', () => {
    const opening = { from: 1000, to: 2000, fade: 500, dip: 0.5, entry: 1 };
    const { left } = fillIn(
      constant(1, 4000),
      { before: null, inside: constant(1, 1000), after: null },
      opening,
    );
    expect([left[1000], left[1999]! < 0.51, left[2000], left[2500]]).toEqual([1, true, 0.5, 1]);
  });
});
