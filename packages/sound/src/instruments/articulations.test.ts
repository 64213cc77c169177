import type { InstrumentId } from '@songwright/music';
import { describe, expect, it } from 'vitest';
import { SAMPLE_RATE, type Stereo } from '../audio.ts';
import type { SampledCurve } from '../player.ts';
import { fundamental } from '../testing/pitch.ts';
import { play, type Row } from '../testing/play.ts';

const at = (seconds: number): number => Math.round(seconds * SAMPLE_RATE);

function rms({ left }: Stereo, from: number, to: number): number {
  let sum = 0;
  for (let i = at(from); i < at(to); i++) sum += left[i]! * left[i]!;
  return Math.sqrt(sum / (at(to) - at(from)));
}

function brightness({ left }: Stereo, from: number, to: number): number {
  let steps = 0;
  let sum = 1e-12;
  for (let i = at(from) + 1; i < at(to); i++) {
    steps += (left[i]! - left[i - 1]!) * (left[i]! - left[i - 1]!);
    sum += left[i]! * left[i]!;
  }
  return Math.sqrt(steps / sum);
}

/** Semitones above `pitch` at a moment. */
function offsetAt(audio: Stereo, seconds: number, pitch: number): number {
  const expected = 440 * Math.exp(((pitch - 69) / 12) * Math.LN2);
  let best = 0;
  let most = -1;
  // The true pitch may lie some semitones off: look around each of them.
  for (let semitones = -3; semitones <= 3; semitones++) {
    const guess = expected * Math.exp((semitones / 12) * Math.LN2);
    const f = fundamental(audio.left, at(seconds), at(0.05), guess);
    const likeness = correlationAt(audio.left, at(seconds), at(0.03), SAMPLE_RATE / f);
    if (likeness > most + 0.002) {
      most = likeness;
      best = 12 * Math.log2(f / expected);
    }
  }
  return best;
}

function correlationAt(x: Float32Array, from: number, count: number, lag: number): number {
  const shift = Math.round(lag);
  let xy = 0;
  let xx = 1e-12;
  let yy = 1e-12;
  for (let i = from; i < from + count; i++) {
    xy += x[i]! * x[i + shift]!;
    xx += x[i]! * x[i]!;
    yy += x[i + shift]! * x[i + shift]!;
  }
  return xy / Math.sqrt(xx * yy);
}

const INSTRUMENTS: readonly InstrumentId[] = [
  'saw-lead',
  'violin',
  'fingered-bass',
  'acoustic-guitar',
  'picked-bass',
];

describe.each(INSTRUMENTS)('%s', (id) => {
  const pitch = id.includes('bass') ? 40 : 64;
  const one = (articulation: Row[4]): Promise<Stereo> =>
    play(id, [[0.01, 0.8, pitch, 0.7, articulation]], 1.2);

  it('plays staccato short', async () => {
    expect(rms(await one('staccato'), 0.5, 0.75)).toBeLessThan(rms(await one(null), 0.5, 0.75) * 0.3);
  });

  it('accents louder and ghosts softer', async () => {
    const plain = rms(await one(null), 0, 0.3);
    expect(rms(await one('accent'), 0, 0.3)).toBeGreaterThan(plain * 1.15);
    expect(rms(await one('ghost'), 0, 0.3)).toBeLessThan(plain * 0.6);
  });

  it('palm-mutes short and dull', async () => {
    const muted = await one('palm-mute');
    const plain = await one(null);
    expect(rms(muted, 0.5, 0.75)).toBeLessThan(rms(plain, 0.5, 0.75) * 0.4);
    expect(brightness(muted, 0.05, 0.2)).toBeLessThan(brightness(plain, 0.05, 0.2));
  });

  it('bends up to the note from a whole tone below', async () => {
    const bent = await one('bend');
    expect(offsetAt(bent, 0.02, pitch)).toBeLessThan(-0.9);
    expect(Math.abs(offsetAt(bent, 0.5, pitch))).toBeLessThan(0.6);
  });

  it('repeats or swells in a tremolo', async () => {
    const audio = await play(id, [[0.01, 1.6, pitch, 0.7, 'tremolo']], 2);
    const levels = Array.from({ length: 100 }, (_, i) => rms(audio, 0.4 + i * 0.01, 0.41 + i * 0.01));
    const turns = levels.filter(
      (v, i) => i > 0 && i < 99 && v > levels[i - 1]! && v >= levels[i + 1]!,
    ).length;
    expect(turns).toBeGreaterThan(8);
  });
});

describe.each(['saw-lead', 'violin', 'fretless-bass', 'flute'] as const)('%s', (id) => {
  const pitch = id === 'fretless-bass' ? 43 : 72;

  it('slides from the note before', async () => {
    const rows: Row[] = [
      [0.01, 0.5, pitch - 2, 0.7],
      [0.51, 0.7, pitch, 0.7, 'slide'],
    ];
    const audio = await play(id, rows, 1.4);
    expect(offsetAt(audio, 0.515, pitch)).toBeLessThan(-0.5);
    expect(Math.abs(offsetAt(audio, 0.95, pitch))).toBeLessThan(0.6);
  });

  it('joins legato notes without a gap', async () => {
    const joined = await play(
      id,
      [
        [0.01, 0.5, pitch],
        [0.51, 0.6, pitch + 2, 0.7, 'legato'],
      ],
      1.2,
    );
    const levels = Array.from({ length: 12 }, (_, i) => rms(joined, 0.46 + i * 0.01, 0.475 + i * 0.01));
    expect(Math.min(...levels)).toBeGreaterThan(rms(joined, 0.3, 0.45) * 0.3);
  });

  it('vibrates when asked to', async () => {
    const audio = await play(id, [[0.01, 2, pitch, 0.7, 'vibrato']], 2.2);
    const track = Array.from({ length: 40 }, (_, i) => offsetAt(audio, 1 + i * 0.02, pitch));
    expect(Math.max(...track) - Math.min(...track)).toBeGreaterThan(0.12);
  });
});

describe('curves', () => {
  const ramp = (control: SampledCurve['control'], from: number, to: number): SampledCurve => ({
    control,
    points: [
      { at: 0, value: from },
      { at: at(2), value: to },
    ],
  });
  const held: readonly Row[] = [[0, 2, 60]];

  it('swell with the expression', async () => {
    for (const id of ['warm-pad', 'violin', 'grand-piano'] as const) {
      const audio = await play(
        id,
        [
          [0, 2, 60],
          [1.5, 0.5, 60],
        ],
        2,
        [ramp('expression', 0, 1)],
      );
      expect(rms(audio, 1.6, 1.9)).toBeGreaterThan(4 * rms(audio, 0.02, 0.25));
    }
  });

  it('open the sound with the brightness', async () => {
    for (const id of ['warm-pad', 'saw-lead', 'electric-piano', 'trumpet'] as const) {
      const dark = await play(id, held, 1.5, [ramp('brightness', 0.05, 0.05)]);
      const bright = await play(id, held, 1.5, [ramp('brightness', 0.95, 0.95)]);
      expect(brightness(bright, 0.5, 1.2)).toBeGreaterThan(1.05 * brightness(dark, 0.5, 1.2));
    }
  });

  it('bend by semitones', async () => {
    for (const id of ['saw-lead', 'acoustic-guitar', 'picked-bass', 'trumpet'] as const) {
      const audio = await play(id, [[0, 2, 57]], 2.1, [ramp('bend', 2, 2)]);
      expect(offsetAt(audio, 0.4, 57)).toBeGreaterThan(1.7);
      expect(offsetAt(audio, 0.4, 57)).toBeLessThan(2.3);
    }
  });
});
