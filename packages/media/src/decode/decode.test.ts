import { describe, expect, it } from 'vitest';
import { encodeWav } from '../wav/encode.ts';
import { decodeAudio } from './decode.ts';

describe('decoding any file', () => {
  it('reads a WAV file', async () => {
    const left = Float32Array.from({ length: 500 }, (_, i) => Math.sin(i / 9) * 0.5);
    const decoded = await decodeAudio(encodeWav({ left, right: left, sampleRate: 22_050 }, { bits: 24 }));
    expect(decoded.sampleRate).toBe(22_050);
    expect(decoded.left.length).toBe(500);
    for (let i = 0; i < 500; i++) expect(decoded.right[i]).toBeCloseTo(left[i]!, 5);
  });

  it.each([
    ['a page of text', new TextEncoder().encode('This is no music at all. '.repeat(50))],
    ['nothing', new Uint8Array(0)],
  ])('says that %s is no audio', async (_, bytes) => {
    await expect(decodeAudio(bytes)).rejects.toThrow(/no audio file|no sound/);
  });
});
