import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeWav } from './decode.ts';
import { encodeWav } from './encode.ts';

const sine = (length: number, level = 0.5, sampleRate = 44_100) => ({
  left: Float32Array.from({ length }, (_, i) => level * Math.sin(i * 0.05)),
  right: Float32Array.from({ length }, (_, i) => level * Math.sin(i * 0.031)),
  sampleRate,
});

describe('WAV files', () => {
  it.each([
    // Two steps of dither and half a step of rounding; half a step; nothing.
    { bits: 16, error: 1.5 / 32767 },
    { bits: 24, error: 0.5 / 8388607 + 1e-9 },
    { bits: 32, error: 0 },
  ] as const)('give back $bits bits within $error', ({ bits, error }) => {
    const audio = sine(4000);
    const back = decodeWav(encodeWav(audio, { bits }));
    expect(back.sampleRate).toBe(44_100);
    expect(back.left.length).toBe(4000);
    for (let i = 0; i < 4000; i++) {
      expect(Math.abs(back.left[i]! - audio.left[i]!)).toBeLessThanOrEqual(error);
      expect(Math.abs(back.right[i]! - audio.right[i]!)).toBeLessThanOrEqual(error);
    }
  });

  it('hold any finite float exactly in 32 bits', () => {
    fc.assert(
      fc.property(
        fc.array(fc.float({ noNaN: true, noDefaultInfinity: true }), { minLength: 1 }),
        (values) => {
          const left = Float32Array.from(values);
          const back = decodeWav(encodeWav({ left, right: left, sampleRate: 48_000 }, { bits: 32 }));
          expect(back.left).toEqual(left);
        },
      ),
    );
  });

  it('clip at full scale instead of wrapping round', () => {
    const left = Float32Array.from([2, -2, 1, -1]);
    for (const bits of [16, 24] as const) {
      const back = decodeWav(encodeWav({ left, right: left, sampleRate: 44_100 }, { bits }));
      expect(Array.from(back.left, (value) => Math.sign(value))).toEqual([1, -1, 1, -1]);
      for (const value of back.left) expect(Math.abs(value)).toBeGreaterThan(0.9999);
    }
  });

  it('dither 16 bits by the seed, and leave digital silence alone', () => {
    const audio = sine(2000);
    const first = encodeWav(audio, { bits: 16, ditherSeed: 1 });
    expect(encodeWav(audio, { bits: 16, ditherSeed: 1 })).toEqual(first);
    expect(encodeWav(audio, { bits: 16, ditherSeed: 2 })).not.toEqual(first);
    const silence = encodeWav({ ...sine(50, 0) }, { bits: 16 });
    expect(silence.subarray(44).every((byte) => byte === 0)).toBe(true);
  });

  it('keep a tone below one step of 16 bits alive in the dither', () => {
    const level = 0.4 / 32767;
    const length = 88_200;
    const left = Float32Array.from({ length }, (_, i) => level * Math.sin(i * 0.1));
    const back = decodeWav(encodeWav({ left, right: left, sampleRate: 44_100 }, { bits: 16 }));
    let correlation = 0;
    for (let i = 0; i < length; i++) correlation += back.left[i]! * Math.sin(i * 0.1);
    expect((2 * correlation) / length / level).toBeCloseTo(1, 1);
  });

  it.each([
    [
      'not a number',
      { left: Float32Array.of(0, Number.NaN), right: new Float32Array(2), sampleRate: 44_100 },
      'sample 1',
    ],
    [
      'uneven channels',
      { left: new Float32Array(3), right: new Float32Array(2), sampleRate: 44_100 },
      '3 samples',
    ],
    [
      'no sample rate',
      { left: new Float32Array(1), right: new Float32Array(1), sampleRate: 0 },
      'sample rate is 0',
    ],
  ])('refuse audio with %s in a sentence', (_, audio, words) => {
    expect(() => encodeWav(audio, { bits: 24 })).toThrow(words);
  });
});

describe('reading WAV files', () => {
  const file = encodeWav(sine(100), { bits: 16 });

  it('skips chunks it does not know', () => {
    const extra = new Uint8Array(
      [...'LIST'].map((letter) => letter.charCodeAt(0)).concat([3, 0, 0, 0, 1, 2, 3, 0]),
    );
    const long = new Uint8Array(file.length + extra.length);
    long.set(file.subarray(0, 36));
    long.set(extra, 36);
    long.set(file.subarray(36), 36 + extra.length);
    expect(decodeWav(long)).toEqual(decodeWav(file));
  });

  it('reads what is there of a file cut short', () => {
    expect(decodeWav(file.subarray(0, 44 + 40)).left.length).toBe(10);
  });

  it.each([
    ['no RIFF', new Uint8Array(64), 'not a WAV file'],
    ['no data', file.subarray(0, 36), 'no data chunk'],
    ['another coding', Uint8Array.from(file, (byte, at) => (at === 20 ? 6 : byte)), 'format 6'],
  ])('says what is wrong with %s', (_, bytes, words) => {
    expect(() => decodeWav(bytes)).toThrow(words);
  });
});
