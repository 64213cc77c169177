import { createRng } from '@songwright/music';
import { describe, expect, it } from 'vitest';
import { SAMPLE_RATE } from '../audio.ts';
import { Noise } from '../dsp/noise.ts';
import { colourLine } from './colour.ts';
import { type Contour, frequencyOf } from './contour.ts';
import { CHARACTERS, type CharacterSound } from './data/characters.ts';
import type { SungLine } from './sung-line.ts';

const LENGTH = SAMPLE_RATE;
const PLAIN: CharacterSound = { ...CHARACTERS['clear-mezzo'], breath: -90, eq: [] };

/** One sound of a second, coloured as if it were one phone on one pitch. */
function coloured(samples: Float32Array, phone: string, pitch: number, sound = PLAIN): Float32Array {
  const note = { start: 0, end: LENGTH, pitch, velocity: 0.7, bends: false };
  const line: SungLine = {
    delivery: 'sung',
    words: [{ text: 'x', syllables: [{ phones: [phone], stress: 1 }] }],
    syllables: [{ phones: [phone], stress: 1, word: 0, lastOfWord: true, notes: [note] }],
  };
  const span = { index: 0, phone, syllable: 0, from: 0, to: LENGTH, first: 0, last: 1, held: false };
  const contour: Contour = { pitchAt: () => pitch, effortAt: () => 0.7 };
  const bare = { start: 0, samples: samples.slice(), spans: [span] };
  return colourLine(bare, line, sound, contour, createRng(1));
}

/** Sines of equal strength. */
function tone(...hertz: readonly number[]): Float32Array {
  return Float32Array.from({ length: LENGTH }, (_, i) =>
    hertz.reduce((sum, f) => sum + 0.05 * Math.sin((2 * Math.PI * f * i) / SAMPLE_RATE), 0),
  );
}

/** Level of one frequency in the middle half, in decibels (Goertzel's sums, written out). */
function levelAt(samples: Float32Array, hertz: number): number {
  let [c, s] = [0, 0];
  for (let i = LENGTH / 4; i < (3 * LENGTH) / 4; i++) {
    c += samples[i]! * Math.cos((2 * Math.PI * hertz * i) / SAMPLE_RATE);
    s += samples[i]! * Math.sin((2 * Math.PI * hertz * i) / SAMPLE_RATE);
  }
  return 20 * Math.log10(Math.hypot(c, s) + 1e-9);
}

describe('on high notes the first formant follows the pitch', () => {
  /** By how much the fundamental gains over the third partial against the same sound of a vowel that is open anyway. */
  function gained(phone: string, pitch: number): number {
    const f = frequencyOf(pitch);
    const sound = tone(f, 2 * f, 3 * f);
    const lift = (as: string): number => {
      const out = coloured(sound, as, pitch);
      return levelAt(out, f) - levelAt(out, 3 * f);
    };
    return lift(phone) - lift('f');
  }

  it.each([
    // First formants: iy 290, uw 330, eh 570, aa 790 Hz; pitches 262, 523 and 880 Hz.
    ['iy', 60, 0, 0.1],
    ['iy', 72, 2, 6],
    ['uw', 72, 2, 6],
    ['eh', 72, 0, 0.1],
    ['eh', 81, 2, 6],
    ['aa', 72, 0, 0.1],
    ['aa', 81, 0.5, 2],
  ] as const)('of "%s" on note %i', (phone, pitch, least, most) => {
    expect(gained(phone, pitch)).toBeGreaterThanOrEqual(least - 0.05);
    expect(gained(phone, pitch)).toBeLessThanOrEqual(most);
  });
});

describe('above 7 kHz', () => {
  // Speech has nothing there: 5 kHz comes up as 8.9.
  const shine = (air: number, hertz: number): number =>
    levelAt(coloured(tone(hertz), 'aa', 60, { ...PLAIN, air }), hertz + 3900) -
    levelAt(coloured(tone(hertz), 'aa', 60, { ...PLAIN, air }), hertz);

  it('shines with what lies below, as much as the character has', () => {
    expect(shine(-6, 5000)).toBeGreaterThan(-13);
    expect(shine(-6, 5000)).toBeLessThan(-2);
    expect(shine(-6, 5000) - shine(-18, 5000)).toBeCloseTo(12, 0);
  });

  it('does not whistle: what lies below 3 kHz stays there', () => {
    expect(shine(-6, 1000)).toBeLessThan(-30);
  });
});

it('takes sibilants back by 3 dB', () => {
  const hiss = new Noise(7).buffer(LENGTH).map((x) => 0.1 * x);
  const loudness = (phone: string): number => {
    const out = coloured(hiss, phone, 60);
    return 10 * Math.log10(out.reduce((sum, x) => sum + x * x, 0));
  };
  expect(loudness('f') - loudness('s')).toBeCloseTo(3, 1);
  expect(loudness('f') - loudness('sh')).toBeCloseTo(3, 1);
  expect(loudness('f')).toBeCloseTo(loudness('hh'), 3);
});
