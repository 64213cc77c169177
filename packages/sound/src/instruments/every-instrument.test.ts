import { INSTRUMENT_IDS, INSTRUMENTS, type InstrumentId } from '@songwright/music';
import { describe, expect, it } from 'vitest';
import { SAMPLE_RATE, type Stereo } from '../audio.ts';
import { calibrationOf } from '../testing/calibration.ts';
import { meanFundamental, partialNear } from '../testing/pitch.ts';
import { play, type Row } from '../testing/play.ts';

const DRUM_HITS: readonly Row[] = [
  [0.01, 0.1, 36],
  [0.2, 0.1, 38],
  [0.333, 0.1, 42],
  [0.5, 0.1, 63],
  [0.62, 0.1, 82],
  [0.75, 0.1, 39],
];

function phrase(id: InstrumentId, velocity = 0.7): readonly Row[] {
  const { voices, comfort } = INSTRUMENTS[id];
  if (voices === 'drums') return DRUM_HITS.map(([at, length, key]) => [at, length, key, velocity]);
  const [low, high] = comfort;
  return [0.2, 0.5, 0.8].map((part, i) => [
    0.013 + i * 0.31,
    0.27,
    Math.round(low + (high - low) * part),
    velocity,
  ]);
}

const pitched = (id: InstrumentId): boolean =>
  INSTRUMENTS[id].voices !== 'drums' && INSTRUMENTS[id].family !== 'fx';

describe.each(INSTRUMENT_IDS)('%s', (id) => {
  it('is brought to the common loudness with room for its peaks', async () => {
    const { loudness, peak, target } = await calibrationOf(id);
    expect(loudness).toBeLessThan(target + 1.5);
    // Short sounds are held back by their peaks.
    if (peak < 0.3) expect(loudness).toBeGreaterThan(target - 1.5);
    expect(peak).toBeLessThan(0.66);
    expect(loudness).toBeGreaterThan(target - 9);
  });

  it('gives the same bits however the song is cut into blocks, and no bad numbers', async () => {
    const rows = phrase(id);
    const whole = await play(id, rows, 1.6, [], 4096);
    const small = await play(id, rows, 1.6, [], 64);
    const odd = await play(id, rows, 1.6, [], 331);
    expect(firstDifference(small, whole)).toBe(-1);
    expect(firstDifference(odd, whole)).toBe(-1);
    expect(whole.left.every(Number.isFinite)).toBe(true);
    expect(denormals(whole)).toBe(0);
  });

  it('is louder and not duller when played harder', async () => {
    const soft = await play(id, phrase(id, 0.35), 1.6);
    const hard = await play(id, phrase(id, 0.95), 1.6);
    const difference = 10 * Math.log10(energyOf(hard) / energyOf(soft));
    // An organ's key is a switch, and a driven amplifier has only so much to give.
    const { family } = INSTRUMENTS[id];
    expect(difference).toBeGreaterThan(family === 'organ' || family === 'electric-guitar' ? 0.05 : 1.5);
    expect(difference).toBeLessThan(30);
    expect(brightnessOf(hard)).toBeGreaterThan(brightnessOf(soft) * 0.97);
  });

  it('ends in silence', async () => {
    const rows = phrase(id).map(([at, length, key]): Row => [at, length, key, 0.9]);
    const audio = await play(id, rows, 14);
    const end = audio.left.subarray(13.5 * SAMPLE_RATE);
    expect(end.every((v) => v === 0)).toBe(true);
  });
});

describe.each(INSTRUMENT_IDS.filter(pitched))('%s', (id) => {
  it('is in tune over its range', async () => {
    const [low, high] = INSTRUMENTS[id].comfort;
    for (const part of [0.15, 0.5, 0.85]) {
      const pitch = Math.round(low + (high - low) * part);
      const expected = 440 * Math.exp(((pitch - 69) / 12) * Math.LN2);
      const audio = await play(id, [[0.005, 1, pitch]], 1);
      const mono = audio.left.map((v, i) => (v + audio.right[i]!) / 2);
      const from = Math.round(0.08 * SAMPLE_RATE);
      const heard = VIBRATED.has(id)
        ? meanFundamental(mono, from, mono.length, expected)
        : partialNear(mono, from, Math.round(0.7 * SAMPLE_RATE), expected);
      const cents = 1200 * Math.log2(heard / expected);
      expect(Math.abs(cents), `${id} at ${pitch}: ${cents.toFixed(1)} cents`).toBeLessThan(
        TOLERANCE[id] ?? 5,
      );
    }
  });
});

describe.each(INSTRUMENT_IDS.filter(pitched))('%s', (id) => {
  it('lets go of a note without a click', async () => {
    const { comfort } = INSTRUMENTS[id];
    const pitch = Math.round((comfort[0] + comfort[1]) / 2);
    const { left } = await play(id, [[0.01, 0.6, pitch, 0.8]], 0.9);
    const end = Math.round(0.61 * SAMPLE_RATE);
    const before = sharpest(left, end - 0.12 * SAMPLE_RATE, end);
    const after = sharpest(left, end, end + 0.15 * SAMPLE_RATE);
    expect(after).toBeLessThan(before * 1.6 + 4e-4);
  });
});

/** The largest second difference: what a jump in the wave or in its slope stands out by. */
function sharpest(x: Float32Array, from: number, to: number): number {
  let most = 0;
  for (let i = Math.round(from); i < to; i++)
    most = Math.max(most, Math.abs(x[i]! - 2 * x[i - 1]! + x[i - 2]!));
  return most;
}

/** Recorded players: their pitch moves, its mean counts. */
const VIBRATED: ReadonlySet<InstrumentId> = new Set([
  'violin',
  'viola',
  'cello',
  'contrabass',
  'flute',
  'clarinet',
  'oboe',
  'bassoon',
  'trumpet',
  'muted-trumpet',
  'trombone',
  'french-horn',
  'tuba',
  'alto-sax',
  'tenor-sax',
  'tin-whistle',
  'church-organ',
]);

/** Sections, unisons, vibratos and stiff strings have no single pitch: a moment of theirs may lie this far off. */
const TOLERANCE: Partial<Record<InstrumentId, number>> = {
  'upright-piano': 9,
  'grand-piano': 8,
  'clean-guitar': 10,
  'overdriven-guitar': 10,
  'distorted-guitar': 10,
  'pizzicato-strings': 8,
  violin: 12,
  viola: 12,
  cello: 8,
  contrabass: 8,
  'string-section': 20,
  'tremolo-strings': 20,
  'brass-section': 12,
  'choir-pad': 14,
  'backing-singers': 14,
  'reese-bass': 20,
  'wobble-bass': 35,
  supersaw: 14,
  stab: 14,
  pluck: 10,
  'warm-pad': 12,
  'sweep-pad': 16,
  'dark-pad': 14,
  'glass-pad': 8,
  'synth-strings': 12,
  'synth-brass': 10,
  accordion: 10,
  'saw-lead': 12,
  'arp-synth': 8,
  'steel-drum': 6,
};

/** Where two sounds begin to differ; -1: nowhere. Far quicker than comparing arrays by `toEqual`. */
function firstDifference(a: Stereo, b: Stereo): number {
  return a.left.findIndex((v, i) => v !== b.left[i] || a.right[i] !== b.right[i]);
}

function energyOf({ left, right }: Stereo): number {
  let sum = 1e-12;
  for (let i = 0; i < left.length; i++) sum += left[i]! * left[i]! + right[i]! * right[i]!;
  return sum;
}

/** Energy of the differences to that of the signal: the mean frequency, in effect. */
function brightnessOf({ left }: Stereo): number {
  let steps = 0;
  let sum = 1e-12;
  for (let i = 1; i < left.length; i++) {
    const d = left[i]! - left[i - 1]!;
    steps += d * d;
    sum += left[i]! * left[i]!;
  }
  return Math.sqrt(steps / sum);
}

function denormals({ left, right }: Stereo): number {
  const tiny = (v: number): boolean => v !== 0 && Math.abs(v) < 1.2e-38;
  return left.filter(tiny).length + right.filter(tiny).length;
}
