import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { encodeWav } from '@songwright/media';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { computeHere } from '../../desk/compute-here.ts';
import { folderDesk } from '../../desk/folder-desk.ts';
import { createThreads } from '../../threads/pool.ts';
import { openUpload } from './open-upload.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'songwright-upload-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const tone = (seconds: number, rate = 44_100): Float32Array =>
  Float32Array.from(
    { length: Math.round(seconds * rate) },
    (_, i) => 0.5 * Math.sin((2 * Math.PI * 440 * i) / rate),
  );

async function put(name: string, bytes: Uint8Array): Promise<string> {
  await writeFile(join(folder, name), bytes);
  return pathToFileURL(join(folder, name)).href;
}

describe('opening an upload', () => {
  const desk = () => folderDesk(folder, { threads: computeHere() });

  it('gives the sound at 44.1 kHz, its length, and what the file is known by', async () => {
    const left = tone(6, 48_000);
    const url = await put('a.wav', encodeWav({ left, right: left, sampleRate: 48_000 }, { bits: 24 }));
    const { audio, duration, sha256, bytes } = await openUpload(url, desk(), { mv: 'V5' });
    expect(duration).toBeCloseTo(6, 4);
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(bytes.byteLength).toBeGreaterThan(6 * 48_000 * 6);
    const ideal = tone(6);
    for (let i = 1000; i < 200_000; i += 97) expect(audio.left[i]).toBeCloseTo(ideal[i]!, 3);
  });

  it('is not copied from thread to thread', async () => {
    const left = tone(5.5);
    const url = await put('b.wav', encodeWav({ left, right: left, sampleRate: 44_100 }, { bits: 16 }));
    const threads = createThreads({ threads: 1 });
    const { audio } = await openUpload(url, folderDesk(folder, { threads }), {});
    await threads.close();
    expect(audio.left.buffer).toBeInstanceOf(SharedArrayBuffer);
    expect(audio.right.length).toBe(left.length);
  });
});
