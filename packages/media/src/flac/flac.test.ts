import { describe, expect, it } from 'vitest';
import { decodeAudio } from '../decode/decode.ts';
import { decodeWav } from '../wav/decode.ts';
import { encodeWav } from '../wav/encode.ts';
import { encodeFlac } from './encode.ts';

/** A tone, the same tone a little softer beside it, and something of noise. */
function stereo(length: number, level = 0.5) {
  let state = 1;
  const noise = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647 - 0.5;
  };
  const left = Float32Array.from({ length }, (_, i) => level * Math.sin(i / 20) + 0.01 * noise());
  return { left, right: left.map((x) => 0.8 * x + 0.005 * noise()), sampleRate: 44_100 };
}

describe('a FLAC file', () => {
  it.each([
    { bits: 16, length: 4096 * 3, what: 'whole blocks' },
    { bits: 24, length: 4096 * 2 + 777, what: 'a short last block' },
    { bits: 24, length: 1, what: 'one sample' },
    { bits: 16, length: 4096 * 130, what: 'more than 127 frames' },
  ] as const)('of $bits bits and $what holds the very numbers of the WAV file', async ({ bits, length }) => {
    const audio = stereo(length);
    const wav = decodeWav(encodeWav(audio, { bits }));
    const flac = await decodeAudio(await encodeFlac(audio, { bits }));
    expect(flac.left.length).toBe(length);
    const steps = 2 ** (bits - 1);
    for (const side of ['left', 'right'] as const) {
      // Decoders scale by another half step: what counts is the number.
      const worst = flac[side].reduce(
        (most, x, i) => Math.max(most, Math.abs(Math.round(x * steps) - Math.round(wav[side][i]! * steps))),
        0,
      );
      expect(worst).toBeLessThanOrEqual(1);
    }
  });

  it('is smaller than the WAV file, and silence is next to nothing', async () => {
    const audio = stereo(44_100);
    const flac = await encodeFlac(audio, { bits: 16 });
    expect(flac.length).toBeLessThan(0.8 * encodeWav(audio, { bits: 16 }).length);
    const silent = new Float32Array(44_100);
    const nothing = await encodeFlac({ left: silent, right: silent, sampleRate: 44_100 }, { bits: 24 });
    expect(nothing.length).toBeLessThan(500);
  });

  it('is the same every time', async () => {
    const audio = stereo(10_000);
    expect(await encodeFlac(audio, { bits: 16 })).toEqual(await encodeFlac(audio, { bits: 16 }));
  });

  it('holds full scale', async () => {
    const left = Float32Array.from({ length: 5000 }, (_, i) => (i % 2 === 0 ? 1 : -1));
    const { left: back } = await decodeAudio(
      await encodeFlac({ left, right: left, sampleRate: 48_000 }, { bits: 24 }),
    );
    expect(back.every((x, i) => Math.abs(x - left[i]!) < 1e-6)).toBe(true);
  });
});
