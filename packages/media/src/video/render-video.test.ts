import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadImage } from '@napi-rs/canvas';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PcmAudio } from '../audio.ts';
import { drawCover } from '../cover/draw-cover.ts';
import { seeded } from '../cover/testing/seeded.ts';
import { decodeAudio } from '../decode/decode.ts';
import { describeMovie } from './mp4/describe-movie.ts';
import { renderVideo } from './render-video.ts';
import { createScene } from './scene/create-scene.ts';
import { COLUMN, FRAME_RATE, WIDTH } from './scene/stage.ts';
import { BANDS, hearSpectrum } from './spectrum.ts';
import type { Storyboard } from './storyboard.ts';
import { decodePictures } from './testing/decode-pictures.ts';

const SAMPLE_RATE = 44_100;
/** Deliberately between two pictures. */
const CHANGE = 2.011;
const LENGTH = 3.31;

const STORY: Storyboard = {
  title: 'Silver Road',
  author: 'The Ferrymen',
  domain: 'songs.example.org',
  duration: LENGTH,
  sections: [
    { label: 'Verse', start: 0, energy: 0.3 },
    { label: 'Chorus', start: CHANGE, energy: 1 },
  ],
  beats: [{ at: 0.5, strength: 1 }],
  lines: [
    {
      words: [
        { text: 'Carry', start: 0.4, end: 0.6 },
        { text: 'me', start: 0.8, end: 1 },
        { text: 'homeward', start: 1.2, end: 1.5 },
      ],
    },
  ],
  notes: [],
};
const COVER = drawCover(
  { title: 'Silver Road', genre: 'ambient', tags: [], mood: { valence: 0, energy: 0.2, tension: 0.2 } },
  seeded(4),
).jpeg;

/** Silence but for one click at the change of sections. */
function click(): PcmAudio {
  const left = new Float32Array(Math.round(LENGTH * SAMPLE_RATE));
  const at = Math.round(CHANGE * SAMPLE_RATE);
  for (let i = 0; i < 300; i++) left[at + i] = 0.9 * Math.sin(i * 0.4) * Math.exp(-i / 80);
  return { left, right: left, sampleRate: SAMPLE_RATE };
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How many pixels of a box are nearly white. */
function white(data: Uint8Array, { x, y, width, height }: Box): number {
  let count = 0;
  for (let row = y; row < y + height; row++) {
    for (let column = x; column < x + width; column++) {
      const i = 4 * (row * WIDTH + column);
      if (Math.min(data[i]!, data[i + 1]!, data[i + 2]!) > 225) count++;
    }
  }
  return count;
}

function brightness(data: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < data.length; i += 4 * 61) sum += data[i]! + data[i + 1]! + data[i + 2]!;
  return sum;
}

describe('a film', () => {
  let folder: string;
  let bytes: Uint8Array;
  /** Most that the process grew by while it was made. */
  let grown = 0;
  const lit: number[] = [];
  const levels: number[] = [];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'songwright-film-'));
    const before = process.memoryUsage().rss;
    const onProgress = (): void => {
      grown = Math.max(grown, process.memoryUsage().rss - before);
    };
    bytes = await renderVideo({ story: STORY, audio: click(), cover: COVER }, { onProgress });
    await writeFile(join(folder, 'film.mp4'), bytes);
    await decodePictures(join(folder, 'film.mp4'), (_, picture) => {
      const { data } = picture();
      lit.push(white(data, COLUMN));
      levels.push(brightness(data));
    });
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true }));

  it('is an MP4 of H.264 and AAC, 1280 by 720 at 30 pictures a second, that can be streamed', () => {
    const { fastStart, tracks } = describeMovie(bytes);
    expect(fastStart).toBe(true);
    expect(tracks).toMatchObject([
      { kind: 'video', codec: 'avc1', width: 1280, height: 720, samples: Math.ceil(LENGTH * 30) },
      { kind: 'audio', codec: 'mp4a' },
    ]);
    const [video, audio] = tracks.map(({ duration }) => duration);
    expect(Math.abs(video! - audio!)).toBeLessThanOrEqual(0.04);
    expect(Math.abs(video! - LENGTH)).toBeLessThanOrEqual(0.04);
  });

  it('keeps no picture once it is encoded', () => {
    const pictures = Math.ceil(LENGTH * FRAME_RATE) * WIDTH * 720 * 4;
    expect(grown).toBeGreaterThan(0);
    // Encoder and prepared layers take some 200 MB; all pictures together would come on top of it.
    expect(grown).toBeLessThan(1.25 * pictures);
  });

  it('flashes where the section changes, within 40 ms of the click that is heard there', async () => {
    const jumps = levels.map((level, i) => level - (levels[i - 1] ?? level));
    const flash = jumps.indexOf(Math.max(...jumps)) / FRAME_RATE;
    const { left } = await decodeAudio(bytes);
    const onset = left.findIndex((value) => Math.abs(value) > 0.25) / SAMPLE_RATE;
    expect(Math.abs(onset - CHANGE)).toBeLessThan(0.03);
    expect(Math.abs(flash - onset)).toBeLessThanOrEqual(0.04);
  });

  it('lights each word of a line when it is sung', () => {
    const at = (seconds: number): number => lit[Math.floor(seconds * FRAME_RATE)]!;
    const [none, one, two, all] = [at(0.3), at(0.75), at(1.15), at(1.7)];
    expect(none).toBeLessThan(20);
    expect(one).toBeGreaterThan(400);
    expect(two).toBeGreaterThan(one * 1.2);
    expect(all).toBeGreaterThan(two * 1.5);
    // A word's first letters are lit in the picture of its start, not earlier.
    expect(at(0.4 - 0.04)).toBeLessThan(20);
    expect(at(0.4 + 0.04)).toBeGreaterThan(20);
  });
});

describe('a film that is no longer wanted', () => {
  it('ends with the reason and leaves nothing behind', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'songwright-aborted-'));
    const before = process.env['TMPDIR'];
    process.env['TMPDIR'] = folder;
    try {
      const stop = new AbortController();
      const film = renderVideo(
        { story: STORY, audio: click(), cover: COVER },
        { signal: stop.signal, onProgress: (fraction) => fraction > 0.02 && stop.abort(new Error('enough')) },
      );
      await expect(film).rejects.toThrow('enough');
      expect(await readdir(folder)).toEqual([]);
    } finally {
      if (before === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = before;
      await rm(folder, { recursive: true });
    }
  });
});

describe('a scene', () => {
  const draw = async (story: Partial<Storyboard>, frame: number): Promise<Uint8Array> => {
    const audio = click();
    const spectrum = hearSpectrum(audio, Math.ceil(LENGTH * FRAME_RATE), FRAME_RATE);
    const scene = createScene({ ...STORY, ...story }, await loadImage(Buffer.from(COVER)), spectrum);
    return scene.draw(frame).slice();
  };
  const differs = (a: Uint8Array, b: Uint8Array, { x, y, width, height }: Box): boolean => {
    for (let row = y; row < y + height; row++) {
      const from = 4 * (row * WIDTH + x);
      if (Buffer.compare(a.subarray(from, from + 4 * width), b.subarray(from, from + 4 * width)) !== 0)
        return true;
    }
    return false;
  };
  const HEAD_LEFT = { x: 80, y: 30, width: 500, height: 60 };
  const HEAD_RIGHT = { x: 900, y: 30, width: 320, height: 60 };

  it('names author and address, and is the same each time', async () => {
    const plain = await draw({}, 20);
    expect(differs(plain, await draw({}, 20), { x: 0, y: 0, width: WIDTH, height: 720 })).toBe(false);
    const anonymous = await draw({ author: '', domain: '' }, 20);
    expect(differs(plain, anonymous, HEAD_LEFT)).toBe(true);
    expect(differs(plain, anonymous, HEAD_RIGHT)).toBe(true);
    expect(differs(anonymous, await draw({ author: '', domain: 'b.example' }, 20), HEAD_LEFT)).toBe(false);
  });

  it('swells on a beat', async () => {
    const cover = { x: 76, y: 300, width: 8, height: 1 };
    const moves = async (frame: number): Promise<boolean> =>
      differs(await draw({ beats: [] }, frame), await draw({}, frame), cover);
    expect([await moves(10), await moves(15)]).toEqual([false, true]);
  });

  it('of an instrumental shows title, section and the notes that sound', async () => {
    const notes = [{ start: 1, end: 2, pitch: 60, lead: true }];
    const rollBox = { x: COLUMN.x, y: 340, width: COLUMN.width, height: 190 };
    const scene = { lines: [], notes };
    const [before, during] = [await draw(scene, 20), await draw(scene, 45)];
    expect(white(during, rollBox)).toBeGreaterThan(white(before, rollBox) + 200);
    const headBox = { x: COLUMN.x, y: 96, width: COLUMN.width, height: 90 };
    expect(differs(before, await draw({ ...scene, title: 'Golden Road' }, 20), headBox)).toBe(true);
  });
});

describe('the spectrum', () => {
  it('of silence is flat', () => {
    const left = new Float32Array(SAMPLE_RATE);
    const spectrum = hearSpectrum({ left, right: left, sampleRate: SAMPLE_RATE }, 30, FRAME_RATE);
    expect(Math.max(...spectrum.at(15))).toBe(0);
  });

  it('rises at the picture of a sound, in the band of its pitch, and falls slowly', () => {
    const left = Float32Array.from({ length: 2 * SAMPLE_RATE }, (_, i) =>
      i > SAMPLE_RATE && i < 1.3 * SAMPLE_RATE ? 0.5 * Math.sin((2 * Math.PI * 1000 * i) / SAMPLE_RATE) : 0,
    );
    const spectrum = hearSpectrum({ left, right: left, sampleRate: SAMPLE_RATE }, 60, FRAME_RATE);
    const loudest = (frame: number) => spectrum.at(frame).indexOf(Math.max(...spectrum.at(frame)));
    const band = loudest(34);
    expect(Math.abs(band / BANDS - Math.log(1000 / 45) / Math.log(11_000 / 45))).toBeLessThan(0.05);
    const height = (frame: number) => spectrum.at(frame)[band]!;
    expect(height(27)).toBe(0);
    expect(height(31)).toBeGreaterThan(0.9);
    expect(height(42)).toBeGreaterThan(0.1);
    expect(height(42)).toBeLessThan(height(38));
    expect(height(59)).toBeLessThan(0.05);
  });
});
