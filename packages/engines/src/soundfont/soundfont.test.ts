import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BasicSoundBank } from 'spessasynth_core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { musicRequest } from '../builtin/music-request.ts';
import { type MadeTrack, makeTrack } from '../builtin/render-track.ts';
import { renderSong, renderSongStems } from '../song/render-song.ts';
import { createThreads } from '../threads/pool.ts';
import { parseFamilies, useSoundFont } from './house-soundfont.ts';

const context = { signal: new AbortController().signal, onProgress: () => {} };
const order = {
  request: musicRequest({
    prompt: 'gentle duet of piano and cello',
    custom_mode: false,
    instrumental: true,
    mv: 'V5',
    style: '',
    title: '',
    negative_tags: '',
    duration: 10,
  }),
  title: 'Bank',
  seed: 3,
  variant: 1,
} as const;

let folder: string;
let path: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'songwright-soundfont-'));
  path = join(folder, 'saw.sf2');
  // One preset, a sawtooth at program 0: the grand piano's.
  await writeFile(path, new Uint8Array(BasicSoundBank.getSampleSoundBankFile()));
});
afterEach(() => useSoundFont(null));
afterAll(() => rm(folder, { recursive: true }));

describe('parseFamilies', () => {
  it.each([
    ['all', 'all'],
    [' ', 'all'],
    ['piano', ['piano']],
    ['Piano, strings,', ['piano', 'strings']],
    ['piano,all', 'all'],
  ])('"%s"', (text, families) => {
    expect(parseFamilies(text)).toEqual(families);
  });

  it('lists the names there are', () => {
    expect(() => parseFamilies('piano,kazoo')).toThrow(/"kazoo" is no family.*strings/);
    expect(() => parseFamilies('singer')).toThrow('"singer" is no family');
  });
});

describe('a song played with a SoundFont', { timeout: 180_000 }, () => {
  let made: MadeTrack;
  beforeAll(async () => {
    useSoundFont({ path, families: 'all' });
    made = await makeTrack(order, context);
  }, 180_000);

  const byFont = () => made.song.mix.channels.filter(({ soundFont }) => soundFont !== undefined);

  it('says which of its parts are, and by which bank', () => {
    const { parts } = made.song.score;
    const pianos = parts.filter(
      ({ instrument }) => instrument === 'grand-piano' || instrument === 'felt-piano',
    );
    expect(pianos.length).toBeGreaterThan(0);
    expect(pianos.length).toBeLessThan(parts.length);
    expect(byFont().map(({ part }) => part)).toEqual(pianos.map(({ id }) => id));
    expect(byFont()[0]!.soundFont).toMatch(/^[0-9a-f]{64}$/);
  });

  it('has the same master again, and stems that sum to it', async () => {
    // Whichever families are set now: the song knows who played.
    useSoundFont({ path, families: ['brass'] });
    const again = await renderSong(made.song, context);
    expect(Buffer.compare(bytesOf(again.left), bytesOf(made.master.audio.left))).toBe(0);
    const stems = [...(await renderSongStems(made.song, context)).values()];
    let worst = 0;
    made.master.audio.left.forEach((value, i) => {
      worst = Math.max(worst, Math.abs(stems.reduce((sum, { left }) => sum + left[i]!, 0) - value));
    });
    // -90 dBFS.
    expect(worst).toBeLessThanOrEqual(3.16e-5);
  });

  it('is not played without its bank', async () => {
    await expect(renderSong(made.song, context)).rejects.toThrow(
      /SHA-256 [0-9a-f]{64}, which is not the one/,
    );
  });
});

const bytesOf = (x: Float32Array): Buffer => Buffer.from(x.buffer, x.byteOffset, x.byteLength);

it('a bank that cannot be read is named by the threads that were given it', { timeout: 60_000 }, async () => {
  const missing = join(folder, 'missing.sf2');
  const threads = createThreads({ threads: 1, soundFont: { path: missing, families: 'all' } });
  try {
    await expect(threads.compute('renderTrack', order)).rejects.toThrow(
      `The SoundFont ${missing} cannot be used`,
    );
  } finally {
    await threads.close();
  }
});
