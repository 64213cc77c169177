import { type MixProfile, NEUTRAL_MIX, type Score } from '@songwright/music';
import { describe, expect, it } from 'vitest';
import { SAMPLE_RATE, type Stereo } from '../audio.ts';
import { Equaliser } from '../effects/equaliser.ts';
import { measureLevels } from '../measure/levels.ts';
import { type MasterResult, renderMaster, renderStems } from '../studio.ts';
import { mixSong } from './mix-song.ts';
import { beats, smallBand, testBand, testPart, testScore } from './test-band.ts';

const score = testScore(smallBand(2), 2);

/** Mastered so softly that the limiter has nothing to do. */
function master(change: Partial<MixProfile>, of: Score = score): MasterResult {
  const mix = mixSong(of, { profile: { ...NEUTRAL_MIX, ...change }, bpm: 120 });
  return renderMaster(of, { ...mix, bus: { ...mix.bus, target: -30 } }, testBand);
}

/** RMS in dBFS of the band between two frequencies. */
function band({ left, right }: Stereo, low: number, high: number): number {
  const l = left.slice();
  const r = right.slice();
  const q = Math.SQRT1_2;
  const pass = [
    { kind: 'high-pass' as const, frequency: low, gain: 0, q },
    { kind: 'low-pass' as const, frequency: high, gain: 0, q },
  ];
  new Equaliser([...pass, ...pass]).process(l, r, l.length);
  return 20 * Math.log10(measureLevels({ left: l, right: r }).rms + 1e-9);
}

function side({ left, right }: Stereo): number {
  const mid = left.map((x, i) => x + right[i]!);
  const sides = left.map((x, i) => x - right[i]!);
  return (
    20 *
    Math.log10(
      measureLevels({ left: sides, right: sides }).rms / measureLevels({ left: mid, right: mid }).rms,
    )
  );
}

describe('the mix profile', () => {
  it('level: a role is turned up or down by so much', () => {
    const loud = mixSong(score, { profile: { ...NEUTRAL_MIX, level: { pad: 4 } }, bpm: 120 });
    const usual = mixSong(score, { profile: NEUTRAL_MIX, bpm: 120 });
    const at = (mix: typeof usual, part: string) => mix.channels.find((c) => c.part === part)!.level;
    expect(at(loud, 'pad') - at(usual, 'pad')).toBeCloseTo(4, 9);
    expect(at(loud, 'lead')).toBe(at(usual, 'lead'));
  });

  it('reverb: wetter songs ring longer and dry ones not at all', () => {
    const short = testScore([testPart('lead', 'lead', 'synth', [[0, 1, 69]])], 1);
    const tail = (reverb: number) => {
      const { left, right } = master({ reverb, delay: 0 }, short).audio;
      const from = Math.round(0.9 * SAMPLE_RATE);
      return measureLevels({ left: left.subarray(from), right: right.subarray(from) }).rms;
    };
    expect(tail(0)).toBeLessThan(1e-4);
    expect(tail(0.4)).toBeGreaterThan(3e-4);
    expect(tail(1)).toBeGreaterThan(2 * tail(0.4));
  });

  it('space: room, plate and hall are three sounds', () => {
    const [room, plate, hall] = (['room', 'plate', 'hall'] as const).map((space) =>
      master({ space, reverb: 0.8 }),
    );
    expect(hall!.duration).toBeGreaterThan(plate!.duration);
    expect(plate!.duration).toBeGreaterThan(room!.duration);
  });

  it('delay: an echo of the tune comes three sixteenths later', () => {
    const short = testScore([testPart('lead', 'lead', 'synth', [[0, 0.25, 69]])], 1);
    const echo = (delay: number) => {
      const { left, right } = master({ delay, reverb: 0 }, short).audio;
      const [from, to] = [0.37, 0.5].map((s) => Math.round(s * SAMPLE_RATE)) as [number, number];
      return measureLevels({ left: left.subarray(from, to), right: right.subarray(from, to) }).rms;
    };
    expect(echo(0)).toBeLessThan(1e-4);
    expect(echo(0.8)).toBeGreaterThan(2 * echo(0.25));
  });

  it('duck: the pad goes down under every kick by its depth and comes back', () => {
    const parts = [
      testPart(
        'drums',
        'drums',
        'drums',
        beats(8).map((b) => [b, 0.25, 36, 1]),
      ),
      testPart('pad', 'pad', 'synth', [[0, 8, 72]]),
    ];
    const ducked = testScore(parts, 2);
    const level = (stem: Stereo, at: number) => {
      const from = Math.round(at * SAMPLE_RATE);
      return (
        20 *
        Math.log10(
          measureLevels({
            left: stem.left.subarray(from, from + 900),
            right: stem.right.subarray(from, from + 900),
          }).rms,
        )
      );
    };
    const depth = (duck: MixProfile['duck']) => {
      const { mix } = master({ duck, reverb: 0, delay: 0, glue: 0, width: 0 }, ducked);
      const pad = renderStems(ducked, mix, testBand).get('synth')!;
      return level(pad, 0.96) - level(pad, 1.005);
    };
    expect(Math.abs(depth(null))).toBeLessThan(1.5);
    const deep = depth({ depth: 9, release: 0.25 });
    expect(deep).toBeGreaterThan(7);
    expect(deep).toBeLessThan(11);
  });

  it('width: 0 is mono, more is wider', () => {
    expect(measureLevels(master({ width: 0 }).audio).correlation).toBeGreaterThan(0.9999);
    const sides = [0.3, 0.6, 1].map((width) => side(master({ width }).audio));
    expect(sides[1]!).toBeGreaterThan(sides[0]! + 2);
    expect(sides[2]!).toBeGreaterThan(sides[1]! + 1);
  });

  it('tilt: brighter above, darker below zero', () => {
    const balance = (tilt: number) => {
      const { audio } = master({ tilt });
      return band(audio, 2000, 8000) - band(audio, 60, 250);
    };
    expect(balance(3) - balance(0)).toBeGreaterThan(1.2);
    expect(balance(0) - balance(-3)).toBeGreaterThan(1.2);
  });

  it('low: the shelf under 90 Hz', () => {
    const low = (db: number) => {
      const { audio } = master({ low: db, glue: 0 });
      return band(audio, 30, 80) - band(audio, 300, 3000);
    };
    expect(low(4) - low(0)).toBeGreaterThan(2);
    expect(low(0) - low(-4)).toBeGreaterThan(2);
  });

  it('glue: a denser song has less distance between its loud and soft moments', () => {
    const parts = smallBand(4).map((part) => ({
      ...part,
      notes: part.notes.map((note) => ({ ...note, velocity: note.at < 2 * 4 * 960 ? 0.35 : 0.9 })),
    }));
    const swells = testScore(parts, 4, 2);
    const spread = (glue: number) => {
      const { sections } = master({ glue }, swells);
      return sections[1]!.loudness - sections[0]!.loudness;
    };
    expect(spread(0)).toBeGreaterThan(spread(0.5) + 1);
    expect(spread(0.5)).toBeGreaterThan(spread(1) + 0.3);
  });

  it('vintage: a narrow band, a drifting pitch, and crackle in the fx stem', () => {
    const clean = master({ vintage: 0 });
    const old = master({ vintage: 0.8 });
    expect(band(old.audio, 9000, 16_000) - band(old.audio, 500, 2000)).toBeLessThan(
      band(clean.audio, 9000, 16_000) - band(clean.audio, 500, 2000) - 6,
    );
    expect(old.mix.bus.wow).toBeGreaterThan(0.0005);
    const fx = renderStems(score, old.mix, testBand).get('fx')!;
    expect(measureLevels(fx).rms).toBeGreaterThan(2e-5);
    expect(renderStems(score, clean.mix, testBand).has('fx')).toBe(false);
  });
});
