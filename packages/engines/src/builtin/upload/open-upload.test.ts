import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { encodeFlac, encodeMp3, encodeWav, type PcmAudio } from '@songwright/media';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { computeHere } from '../../desk/compute-here.ts';
import { folderDesk } from '../../desk/folder-desk.ts';
import { type Desk, ThreadSpent } from '../../engine.ts';
import { createThreads } from '../../threads/pool.ts';
import { openUpload, type UploadLimits } from './open-upload.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'songwright-upload-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const RATE = 44_100;
const tone = (seconds: number, level = 0.5, rate = RATE): PcmAudio => {
  const left = Float32Array.from(
    { length: Math.round(seconds * rate) },
    (_, i) => level * Math.sin((2 * Math.PI * 440 * i) / rate),
  );
  return { left, right: left, sampleRate: rate };
};
const wav = (audio: PcmAudio): Uint8Array => encodeWav(audio, { bits: 16 });
const mp3 = (seconds: number): Promise<Uint8Array> => encodeMp3(tone(seconds), { bitrate: 128 });

/** A WAV file of 32-bit floats, every channel the same tone. */
function floatWav(seconds: number, channels: number, level: number): Uint8Array {
  const frames = seconds * RATE;
  const file = Buffer.alloc(44 + frames * channels * 4);
  file.write('RIFF');
  file.writeUInt32LE(file.length - 8, 4);
  file.write('WAVEfmt ', 8);
  for (const [at, number] of [
    [16, 16],
    [24, RATE],
    [28, RATE * channels * 4],
  ] as const)
    file.writeUInt32LE(number, at);
  for (const [at, number] of [
    [20, 3],
    [22, channels],
    [32, channels * 4],
    [34, 32],
  ] as const)
    file.writeUInt16LE(number, at);
  file.write('data', 36);
  file.writeUInt32LE(file.length - 44, 40);
  const { left } = tone(seconds, level);
  for (let i = 0; i < frames * channels; i++) file.writeFloatLE(left[Math.floor(i / channels)]!, 44 + i * 4);
  return file;
}

let count = 0;
async function open(bytes: Uint8Array, limits: UploadLimits = { mv: 'V5' }) {
  const path = join(folder, `${++count}.mp3`); // whatever it is: a name tells nothing
  await writeFile(path, bytes);
  return openUpload(pathToFileURL(path).href, folderDesk(folder, { threads: computeHere() }), limits);
}

const peakOf = (side: Float32Array): number =>
  side.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0);

describe('an upload', () => {
  it('comes at 44.1 kHz, with its length and what it is known by', async () => {
    const file = encodeWav(tone(6, 0.5, 48_000), { bits: 24 });
    const { audio, duration, sha256, bytes, format } = await open(file);
    expect(duration).toBeCloseTo(6, 4);
    expect(format).toBe('wav');
    expect(sha256).toBe(createHash('sha256').update(file).digest('hex'));
    expect(Buffer.from(bytes).equals(file)).toBe(true);
    const ideal = tone(6).left;
    for (let i = 1000; i < 200_000; i += 97) expect(audio.left[i]).toBeCloseTo(ideal[i]!, 4);
  });

  it('of 44.1 kHz keeps every sample', async () => {
    const file = wav(tone(5.5));
    const { audio } = await open(file);
    const view = new DataView(file.buffer, file.byteOffset + 44);
    for (let i = 0; i < audio.left.length; i += 13)
      expect(audio.left[i]).toBe(view.getInt16(i * 4, true) / 32_768);
  });

  it('is decoded in a thread and not copied from there', async () => {
    await writeFile(join(folder, 'thread.wav'), wav(tone(5.5)));
    const threads = createThreads({ threads: 1 });
    const url = pathToFileURL(join(folder, 'thread.wav')).href;
    const { audio } = await openUpload(url, folderDesk(folder, { threads }));
    await threads.close();
    expect(audio.left.buffer).toBeInstanceOf(SharedArrayBuffer);
    expect(audio.right.length).toBe(5.5 * RATE);
  });

  it.each<[string, () => Uint8Array | Promise<Uint8Array>, number, number]>([
    ['mono', () => floatWav(6, 1, 0.5), 6, 0.5],
    ['of eight channels', () => floatWav(6, 8, 0.5), 6, 0.5],
    [
      'clipped all through',
      () => wav({ ...tone(6), left: tone(6, 3).left.map((one) => Math.max(-1, Math.min(1, one))) }),
      6,
      1,
    ],
    ['a little over full scale', () => floatWav(6, 2, 1.5), 6, 1.5],
    ['of another full scale', () => floatWav(6, 2, 20_000), 6, 1],
    ['cut off in the middle of a frame', async () => (await mp3(9)).slice(0, 128_000), 8, 0.5],
    ['cut off in the middle of a sample', () => wav(tone(12)).slice(0, 44 + 4 * RATE * 7 + 3), 7, 0.5],
    [
      'with garbage before and behind',
      async () => Buffer.concat([new Uint8Array(500), await mp3(6), Buffer.from('TAG'.padEnd(128, 'x'))]),
      6,
      0.5,
    ],
  ])('%s is taken', async (_what, make, seconds, peak) => {
    const { audio, duration } = await open(await make());
    expect(Math.abs(duration - seconds)).toBeLessThan(0.1);
    expect(Math.abs(peakOf(audio.left) - peak)).toBeLessThan(0.05);
    expect(audio.right.length).toBe(audio.left.length);
  });

  it('at the limit is taken, a little longer is not', async () => {
    expect((await open(wav(tone(8)), { maximumSeconds: 8 })).duration).toBe(8);
    await expect(open(wav(tone(8.3)), { maximumSeconds: 8 })).rejects.toThrow('lasts 0:09, and at most 0:08');
  });
});

/** Bytes in the second half of a file replaced by others. */
function spoilt(bytes: Uint8Array, from: number): Uint8Array {
  const copy = bytes.slice();
  for (let i = Math.floor(copy.length * from); i < copy.length; i++) copy[i] = (i * 2_654_435_761) >>> 24;
  return copy;
}

describe('an upload that cannot be used', () => {
  it.each<[string, () => Uint8Array | Promise<Uint8Array>, UploadLimits, string]>([
    ['an empty file', () => new Uint8Array(0), {}, 'The upload is empty'],
    [
      'text called .mp3',
      () => Buffer.from('la la la '.repeat(900)),
      {},
      'The upload is not an audio file this service can read: it is text. Give an MP3',
    ],
    ['a web page', () => Buffer.from('<!doctype html><title>Sign in</title>'), {}, 'it is a web page'],
    [
      'a picture',
      () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
      {},
      'it is a PNG picture',
    ],
    [
      'noise of no kind',
      () => spoilt(new Uint8Array(20_000), 0),
      {},
      'its first bytes are those of no file of sound',
    ],
    [
      'a head without a body',
      async () => (await encodeFlac(tone(6), { bits: 16 })).slice(0, 42),
      {},
      'The upload is a FLAC file that cannot be used.',
    ],
    ['silence', () => wav(tone(6, 0)), {}, 'silent from beginning to end'],
    ['the noise of a converter', () => wav(tone(6, 0.0001)), {}, 'silent from beginning to end'],
    ['one second', () => wav(tone(1)), {}, 'The upload lasts 1.0 s, and at least 5 s are needed'],
    [
      'over a minute with V4_5ALL',
      () => wav(tone(70)),
      { mv: 'V4_5ALL' },
      'The upload lasts 1:10, and at most 1:00 are taken with input.mv V4_5ALL: cut it.',
    ],
    [
      'an MP3 that does not say how long it is',
      () => mp3(8),
      { maximumSeconds: 6 },
      'The upload is longer than the 0:06 that are taken: cut it.',
    ],
    [
      'longer than a job has use for',
      () => wav(tone(9)),
      { maximumSeconds: 8 },
      'at most 0:08 are taken: cut it.',
    ],
    [
      'a FLAC file that is noise from its middle on',
      async () => spoilt(await encodeFlac(tone(6), { bits: 16 }), 0.02),
      {},
      'The upload',
    ],
  ])('%s is told in a sentence', async (_what, make, limits, sentence) => {
    await expect(open(await make(), limits)).rejects.toMatchObject({
      name: 'InputFault',
      message: expect.stringContaining(sentence),
    });
  });

  it('because it takes too much is the user’s, not a fault to try again', async () => {
    const spent = (error: Error): Pick<Desk, 'fetch' | 'compute'> => ({
      fetch: async () => new Uint8Array(9),
      compute: () => Promise.reject(error),
    });
    const fault = openUpload('https://example.com/a', spent(new ThreadSpent('decodeUpload took too long.')));
    await expect(fault).rejects.toMatchObject({
      name: 'InputFault',
      message: expect.stringContaining('far more time or memory'),
    });
    const ours = new Error('The disk is broken.');
    await expect(openUpload('https://example.com/a', spent(ours))).rejects.toBe(ours);
  });
});
