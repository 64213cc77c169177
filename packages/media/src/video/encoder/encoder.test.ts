import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeAudio } from '../../decode/decode.ts';
import { describeMovie } from '../mp4/describe-movie.ts';
import { decodePictures } from '../testing/decode-pictures.ts';
import { findFfmpeg } from './ffmpeg-encoder.ts';
import { loadNodeAv } from './node-av.ts';
import { type EncoderSources, openEncoder } from './open-encoder.ts';

const WIDTH = 320;
const HEIGHT = 180;
const RATE = 30;
const FRAMES = 60;
/** The picture that is white, and the moment of the click. */
const FLASH = 36;
const SAMPLE_RATE = 44_100;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'songwright-encoder-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Two seconds of black with one white picture, and of silence with one click at the same moment. */
async function film(name: string, sources?: EncoderSources): Promise<string> {
  const file = join(folder, name);
  const left = new Float32Array((FRAMES * SAMPLE_RATE) / RATE);
  const click = (FLASH * SAMPLE_RATE) / RATE;
  for (let i = 0; i < 200; i++) left[click + i] = 0.9 * Math.sin(i * 0.4) * Math.exp(-i / 60);
  const audio = { left, right: left, sampleRate: SAMPLE_RATE };
  const encoder = await openEncoder({ width: WIDTH, height: HEIGHT, frameRate: RATE, audio, file }, sources);
  for (let frame = 0; frame < FRAMES; frame++) {
    await encoder.write(new Uint8Array(WIDTH * HEIGHT * 4).fill(frame === FLASH ? 255 : 0));
  }
  await encoder.finish();
  return file;
}

async function expectSound(file: string): Promise<void> {
  const { fastStart, tracks } = describeMovie(await readFile(file));
  expect(fastStart).toBe(true);
  expect(tracks).toMatchObject([
    { kind: 'video', codec: 'avc1', width: WIDTH, height: HEIGHT, samples: FRAMES },
    { kind: 'audio', codec: 'mp4a' },
  ]);
  expect(Math.abs(tracks[0]!.duration - tracks[1]!.duration)).toBeLessThanOrEqual(0.04);
  const seen: number[] = [];
  await decodePictures(file, (index, picture) => {
    if (picture().data[0]! > 128) seen.push(index / RATE);
  });
  expect(seen).toHaveLength(1);
  const { left } = await decodeAudio(await readFile(file));
  const loudest = left.reduce((best, value, i) => (Math.abs(value) > Math.abs(left[best]!) ? i : best), 0);
  expect(Math.abs(loudest / SAMPLE_RATE - seen[0]!)).toBeLessThanOrEqual(0.04);
}

describe('an encoder of films', () => {
  it('writes H.264 and AAC side by side, the flash at the click, the same bytes each time', async () => {
    const [first, second] = [await film('a.mp4'), await film('b.mp4')];
    await expectSound(first);
    expect((await readFile(first)).equals(await readFile(second))).toBe(true);
  });

  it('uses the program ffmpeg where node-av is not installed', async ({ skip }) => {
    const program = await findFfmpeg();
    if (program === null) skip('This machine has no program ffmpeg.');
    await expectSound(await film('c.mp4', { nodeAv: async () => null, ffmpeg: async () => program }));
  });

  it('says what to install where there is neither', async () => {
    const none = { nodeAv: async () => null, ffmpeg: async () => null };
    await expect(film('d.mp4', none)).rejects.toThrow(/npm install node-av.*ffmpeg.*on the PATH/);
    expect(await findFfmpeg(folder)).toBeNull();
  });

  it('is installed here: the tests of videos need it', async () => {
    expect(await loadNodeAv()).not.toBeNull();
  });
});

describe('a description of a film', () => {
  it('refuses what is no MP4', () => {
    expect(() => describeMovie(new Uint8Array(64))).toThrow('no MP4 file');
    expect(() => describeMovie(new TextEncoder().encode('<html>not found</html>'))).toThrow('no MP4 file');
  });
});
