import { describe, expect, it } from 'vitest';
import { openUploads, saveUpload, writeUpload } from './uploads.ts';

const context = { signal: new AbortController().signal, onProgress: () => {} };

describe('an upload that a song plays', () => {
  const left = Float32Array.from({ length: 5000 }, (_, i) => 0.7 * Math.sin(i / 9));
  const right = Float32Array.from({ length: 5000 }, (_, i) => 0.3 * Math.cos(i / 23));

  it('comes back as it was kept, within the rounding of twenty-four bits, by the name of its content', async () => {
    const bytes = await writeUpload({ left, right }, context);
    const saved = await saveUpload(bytes, {
      save: async ({ kind, id, extension }) => ({ key: `songs/task/${kind}_${id}.${extension}`, url: '' }),
    });
    const audio = (await openUploads([saved])).get(saved.name)!;
    expect(saved.key).toBe(`songs/task/upload_${saved.name}.flac`);
    expect(audio.left.length).toBe(left.length);
    const worst = left.reduce((most, x, i) => {
      return Math.max(most, Math.abs(x - audio.left[i]!), Math.abs(right[i]! - audio.right[i]!));
    }, 0);
    expect(worst).toBeLessThan(2 ** -23);
    // Kept once more, not a bit moves.
    expect(Buffer.compare(await writeUpload(audio, context), bytes)).toBe(0);
  });
});
