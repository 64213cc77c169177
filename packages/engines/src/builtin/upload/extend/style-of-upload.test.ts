import type { Hearing } from '@songwright/listen';
import { describe, expect, it } from 'vitest';
import { styleOfUpload } from './style-of-upload.ts';

/** Eight bars of four with so many strokes to a beat. */
function heard(bpm: number, kicks: number, others: number, loudness: number): Hearing {
  const beats = Array.from({ length: 32 }, (_, n) => ({ at: (n * 60) / bpm, inBar: n % 4 }));
  const strokes = (kind: 'kick' | 'hat', count: number) =>
    Array.from({ length: Math.round(32 * count) }, (_, n) => ({ at: n, kind, strength: 1 }));
  return {
    duration: (32 * 60) / bpm,
    beats,
    bpm,
    pulse: 0.9,
    meter: { beats: 4, unit: 4 },
    key: { tonic: 0, mode: 'minor' },
    keyConfidence: 1,
    tuning: 0,
    chords: [],
    sections: [],
    melody: [],
    voiced: 0,
    drums: [...strokes('kick', kicks), ...strokes('hat', others)],
    loudness,
  };
}

/** Octaves from 31.5 Hz to 16 kHz, given at 63 Hz and at 8 kHz. */
const levels = (low: number, high: number): number[] => [0, low, 2, 2, 1, 0, -2, -4, high, high - 6];

describe('the style an upload sounds like', () => {
  it.each([
    ['techno', heard(134, 1, 2, -9), levels(14, -8)],
    ['lofi', heard(76, 0.5, 1.5, -18), levels(8, -26)],
    ['drum and bass', heard(174, 0.5, 2, -9), levels(12, -4)],
    ['solo piano', heard(80, 0, 0.1, -22), levels(-14, -40)],
    ['metal', heard(180, 2, 3, -7), levels(2, -2)],
  ])('is %s', (style, hearing, octaves) => {
    expect(styleOfUpload(hearing, octaves)).toBe(style);
  });

  it('is the same where the ear counts half as fast', () => {
    expect(styleOfUpload(heard(87, 1, 4, -9), levels(12, -4))).toBe('drum and bass');
  });
});
