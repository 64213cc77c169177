import { type MixProfile, NEUTRAL_MIX, type Score, STEMS } from '@songwright/music';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SAMPLE_RATE, type Stereo } from './audio.ts';
import { measureLevels } from './measure/levels.ts';
import { measureLoudness } from './measure/loudness.ts';
import { measureTruePeak } from './measure/true-peak.ts';
import type { Mix } from './mix/mix.ts';
import { mixSong } from './mix/mix-song.ts';
import { beats, smallBand, testBand, testPart, testScore } from './mix/test-band.ts';
import { renderMaster, renderMix, renderStems } from './studio.ts';

const mixOf = (score: Score, change: Partial<MixProfile> = {}): Mix =>
  mixSong(score, { profile: { ...NEUTRAL_MIX, ...change }, bpm: 120 });

/** Level in dBFS of what is left when the stems are taken from the master. */
function remainder(master: Stereo, stems: Iterable<Stereo>): number {
  const left = master.left.slice();
  const right = master.right.slice();
  for (const stem of stems) {
    for (let i = 0; i < left.length; i++) {
      left[i]! -= stem.left[i]!;
      right[i]! -= stem.right[i]!;
    }
  }
  return 20 * Math.log10(measureLevels({ left, right }).rms + 1e-12);
}

const same = (a: Stereo, b: Stereo): boolean =>
  a.left.length === b.left.length &&
  a.left.every((x, i) => x === b.left[i]) &&
  a.right.every((x, i) => x === b.right[i]);

describe('a master', () => {
  const score = testScore(smallBand(4), 4);
  const master = renderMaster(score, mixOf(score), testBand);

  it('is as loud as asked, and says so', () => {
    expect(Math.abs(measureLoudness(master.audio).integrated + 14)).toBeLessThan(0.2);
    expect(master.loudness.integrated).toBeCloseTo(measureLoudness(master.audio).integrated, 6);
  });

  it('stays under its true-peak ceiling', () => {
    expect(measureTruePeak(master.audio)).toBeLessThanOrEqual(-1.6);
    expect(master.loudness.truePeak).toBe(measureTruePeak(master.audio));
  });

  it('is clean: no offset, no clipped or broken sample, no gap, no silence before it', () => {
    const levels = measureLevels(master.audio);
    expect(levels).toMatchObject({ clipped: 0, broken: 0 });
    expect(20 * Math.log10(levels.offset + 1e-12)).toBeLessThan(-60);
    expect(levels.longestGap).toBeLessThan(0.5);
    expect(levels.leadIn).toBeLessThan(0.05);
  });

  it('rings out after the last bar and ends in silence', () => {
    expect(master.duration).toBeGreaterThan(8);
    expect(master.duration).toBeLessThanOrEqual(14);
    expect(master.audio.left.length).toBe(Math.round(master.duration * SAMPLE_RATE));
    const end = master.audio.left.subarray(-50).map(Math.abs);
    expect(Math.max(...end)).toBeLessThan(0.001);
  });

  it('is bit-exact, and bit-exact again under the mix it came back with', () => {
    expect(same(renderMaster(score, mixOf(score), testBand).audio, master.audio)).toBe(true);
    const stored = JSON.parse(JSON.stringify(master.mix)) as Mix;
    expect(same(renderMaster(score, stored, testBand).audio, master.audio)).toBe(true);
  });

  it('can be made again under a lower ceiling without playing again', () => {
    const mixed = renderMix(score, mixOf(score), testBand);
    expect(same(mixed.master().audio, master.audio)).toBe(true);
    const lower = mixed.master({ ceiling: -3 });
    expect(lower.loudness.truePeak).toBeLessThanOrEqual(-3);
    expect(Math.abs(lower.loudness.integrated + 14)).toBeLessThan(0.2);
    expect(same(mixed.master().audio, master.audio)).toBe(true);
  });

  it('tells the loudness of each section', () => {
    const parts = [
      testPart(
        'lead',
        'lead',
        'synth',
        beats(16).map((b) => [b, 0.9, 60, b < 8 ? 0.2 : 0.9]),
      ),
    ];
    const two = testScore(parts, 4, 2);
    const { sections } = renderMaster(two, mixOf(two), testBand);
    expect(sections.map(({ label }) => label)).toEqual(['Part 1', 'Part 2']);
    expect(sections[1]!.loudness - sections[0]!.loudness).toBeGreaterThan(3);
  });

  it('of nothing is silence, not an error', () => {
    const empty = testScore([testPart('lead', 'lead', 'synth', [])], 2);
    const { audio, loudness } = renderMaster(empty, mixOf(empty), testBand);
    expect(loudness.integrated).toBe(-Infinity);
    expect(audio.left.every((x) => x === 0)).toBe(true);
  });
});

describe('stems', () => {
  it('sum to the master for any band, profile and score', () => {
    const profile = fc.record({
      reverb: fc.double({ min: 0, max: 1, noNaN: true }),
      space: fc.constantFrom('room' as const, 'plate' as const, 'hall' as const),
      delay: fc.double({ min: 0, max: 1, noNaN: true }),
      duck: fc.constantFrom(null, { depth: 8, release: 0.2 }),
      width: fc.double({ min: 0, max: 1, noNaN: true }),
      glue: fc.double({ min: 0, max: 1, noNaN: true }),
      vintage: fc.constantFrom(0, 0.6),
    });
    const role = fc.constantFrom('lead', 'pad', 'comp', 'arp', 'counter', 'riff', 'vocal', 'backing', 'fx');
    const note = fc.tuple(
      fc.integer({ min: 0, max: 7 }),
      fc.constantFrom(0.5, 1, 3),
      fc.integer({ min: 40, max: 84 }),
      fc.double({ min: 0.1, max: 1, noNaN: true }),
    );
    const part = fc.record({
      role,
      stem: fc.constantFrom(...STEMS),
      notes: fc.array(note, { minLength: 1, maxLength: 6 }),
    });
    fc.assert(
      fc.property(profile, fc.array(part, { minLength: 1, maxLength: 5 }), (change, drawn) => {
        const parts = drawn.map(({ role, stem, notes }, i) => testPart(`part-${i}`, role, stem, notes));
        const score = testScore([...smallBand(2).slice(0, 2), ...parts], 2);
        const master = renderMaster(score, mixOf(score, change), testBand);
        const stems = renderStems(score, master.mix, testBand);
        for (const stem of stems.values()) expect(stem.left.length).toBe(master.audio.left.length);
        expect(remainder(master.audio, stems.values())).toBeLessThan(-90);
      }),
      { numRuns: 6, endOnFailure: true },
    );
  }, 120_000);

  it('are the stems of the parts, each with its own sound only', () => {
    const score = testScore(smallBand(2), 2);
    const master = renderMaster(score, mixOf(score), testBand);
    const stems = renderStems(score, master.mix, testBand);
    expect([...stems.keys()]).toEqual(['bass', 'drums', 'synth', 'woodwinds']);
    for (const stem of stems.values()) expect(measureLoudness(stem).integrated).toBeGreaterThan(-40);
  });

  it('have the same gain curve: a part that plays alone has the same sound in the master', () => {
    const parts = smallBand(4).map((part) => ({
      ...part,
      notes: part.notes.filter(({ at }) => (part.role === 'lead' ? at >= 8 * 960 : at < 4 * 960)),
    }));
    const score = testScore(parts, 4);
    const mix = mixOf(score, { reverb: 0, delay: 0 });
    const master = renderMaster(
      score,
      { ...mix, channels: mix.channels.map((c) => ({ ...c, sends: {} })) },
      testBand,
    );
    const lead = renderStems(score, master.mix, testBand).get('woodwinds')!;
    for (let i = 4.5 * SAMPLE_RATE; i < 5 * SAMPLE_RATE; i++) {
      expect(Math.abs(lead.left[i]! - master.audio.left[i]!)).toBeLessThan(1e-5);
    }
  });
});

describe('a longer version of a song', () => {
  it('is the same, sample for sample, until it is longer', () => {
    const short = testScore(smallBand(2), 2);
    const first = renderMaster(short, mixOf(short), testBand);
    const long = { ...testScore(smallBand(4), 4, 2), sections: testScore([], 4, 2).sections };
    const second = renderMaster(long, first.mix, testBand);
    expect(second.duration).toBeGreaterThan(first.duration + 3);
    // The hand on the fader moves a third of a second before the bar line.
    const until = Math.round(3.6 * SAMPLE_RATE);
    expect(second.audio.left.subarray(0, until)).toEqual(first.audio.left.subarray(0, until));
    expect(second.audio.right.subarray(0, until)).toEqual(first.audio.right.subarray(0, until));
  });
});

describe('rendering', () => {
  const score = testScore(smallBand(4), 4);

  it('tells its progress from 0 to 1, never backwards', () => {
    const seen: number[] = [];
    renderMaster(score, mixOf(score), { ...testBand, onProgress: (done) => seen.push(done) });
    expect(seen.length).toBeGreaterThan(20);
    expect(seen[0]).toBe(0);
    expect(seen.at(-1)).toBe(1);
    for (let i = 1; i < seen.length; i++) expect(seen[i]!).toBeGreaterThanOrEqual(seen[i - 1]!);
  });

  it('stops when it is told to', () => {
    let looks = 0;
    const signal = {
      get aborted() {
        return ++looks > 10;
      },
    };
    expect(() => renderMaster(score, mixOf(score), { ...testBand, signal })).toThrowError(
      /stopped on request/,
    );
    expect(looks).toBe(11);
  });

  it('refuses a mix that was made for another score', () => {
    const other = testScore([testPart('flute', 'lead', 'woodwinds', [[0, 1, 70]])], 1);
    expect(() => renderMaster(score, mixOf(other), testBand)).toThrowError(/no channel for the part "drums"/);
  });
});
