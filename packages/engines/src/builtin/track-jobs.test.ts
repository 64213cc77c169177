import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type {
  AudioFile,
  Model,
  SeparateVocalsFile,
  StemSplitFile,
  TaskFile,
  WavFile,
} from '@songwright/contract';
import { decodeAudio, decodeWav, type PcmAudio } from '@songwright/media';
import { STEMS } from '@songwright/music';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { computeHere } from '../desk/compute-here.ts';
import { folderDesk } from '../desk/folder-desk.ts';
import { builtinEngine } from './engine.ts';

const TIMEOUT = 180_000;
const folder = mkdtempSync(join(tmpdir(), 'songwright-jobs-'));
const desk = folderDesk(folder, { threads: computeHere() });
let jobs = 0;

/** Runs a job as the service would: what it made is found by later ones. */
async function run(model: Model, input: object): Promise<{ taskId: string; files: readonly TaskFile[] }> {
  const job = { taskId: `task-${++jobs}`, model, input, seed: 7 };
  const result = await builtinEngine().run(job, desk);
  desk.tracks.add(job, result);
  return { taskId: job.taskId, files: result.files };
}

const read = (url: string): Promise<Uint8Array> => desk.open(decodeURIComponent(url.split('/').at(-1)!));

let song: { task_id: string; audio_id: string };
let track: AudioFile;

beforeAll(async () => {
  const input = { prompt: 'funk', custom_mode: false, instrumental: true, mv: 'V5', style: '', title: '' };
  const made = await run('generate-music', { ...input, negative_tags: '', duration: 10 });
  track = made.files[0] as AudioFile;
  song = { task_id: made.taskId, audio_id: track.audio_id };
}, TIMEOUT);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Level in dBFS of the loudest sample of what is left when parts are taken from a whole. */
function remainder(whole: PcmAudio, parts: readonly PcmAudio[]): number {
  let worst = 0;
  for (const side of ['left', 'right'] as const) {
    for (let i = 0; i < whole.left.length; i++) {
      const sum = parts.reduce((total, part) => total + part[side][i]!, 0);
      worst = Math.max(worst, Math.abs(sum - whole[side][i]!));
    }
  }
  return 20 * Math.log10(worst + 1e-12);
}

/** The master, as 32-bit WAV holds it. */
let master: Promise<PcmAudio> | null = null;

function masterOf(): Promise<PcmAudio> {
  master ??= run('convert-to-wav', { ...song, bit_depth: '32' }).then(async ({ files }) => {
    const bytes = await read((files[0] as WavFile).wav_url);
    expect(formatOf(bytes)).toEqual({ code: 3, bits: 32 });
    return decodeWav(bytes);
  });
  return master;
}

function formatOf(wav: Uint8Array): { code: number; bits: number } {
  const view = new DataView(wav.buffer, wav.byteOffset);
  return { code: view.getUint16(20, true), bits: view.getUint16(34, true) };
}

describe('convert-to-wav', { timeout: TIMEOUT }, () => {
  it('gives the master: as long as the track, without what MP3 leaves out', async () => {
    const { files } = await run('convert-to-wav', song);
    const bytes = await read((files[0] as WavFile).wav_url);
    const wav = decodeWav(bytes);
    expect(wav.sampleRate).toBe(44_100);
    expect(wav.left.length / 44_100).toBeCloseTo(track.duration, 1);
    expect(formatOf(bytes)).toEqual({ code: 1, bits: 16 });
    // A step of 16 bits, and the dither's one.
    expect(remainder(await masterOf(), [wav])).toBeLessThan(-85);
    const mp3 = await decodeAudio(await read(track.audio_url));
    expect(remainder(await masterOf(), [mp3])).toBeGreaterThan(-50);
  });
});

describe('stem-split', { timeout: TIMEOUT }, () => {
  it('gives the twelve keys, and lossless stems that sum to the master', async () => {
    const { files } = await run('stem-split', { ...song, format: 'flac' });
    const stems = (files[0] as StemSplitFile).stem_split;
    expect(Object.keys(stems).sort()).toEqual(STEMS.map((stem) => `${stem}_url`).sort());
    const urls = Object.values(stems).filter((url) => url !== null);
    expect(urls.length).toBeGreaterThanOrEqual(3);
    expect(stems.vocal_url).toBeNull();
    const audio = await Promise.all(urls.map(async (url) => decodeAudio(await read(url))));
    expect(remainder(await masterOf(), audio)).toBeLessThanOrEqual(-90);
  });
});

describe('separate-vocals', { timeout: TIMEOUT }, () => {
  it('of an instrumental gives a silent voice and all the rest, as MP3 where no format is named', async () => {
    const { files } = await run('separate-vocals', song);
    const { vocal_url, instrumental_url } = (files[0] as SeparateVocalsFile).separate_vocals;
    expect([vocal_url, instrumental_url].every((url) => url.endsWith('.mp3'))).toBe(true);
    const voice = await decodeAudio(await read(vocal_url));
    const rest = await decodeAudio(await read(instrumental_url));
    expect(voice.left.length).toBe(rest.left.length);
    expect(voice.left.every((x) => Math.abs(x) < 1e-6)).toBe(true);
    expect(remainder(await masterOf(), [rest])).toBeLessThan(-15);
  });
});

describe('a track that is gone', () => {
  it.each(['convert-to-wav', 'stem-split', 'separate-vocals'] as const)(
    "ends %s with a sentence, as nobody's fault but time's",
    async (model) => {
      await expect(run(model, { ...song, audio_id: 'gone' })).rejects.toMatchObject({
        name: 'InputFault',
        message: expect.stringContaining('has expired'),
      });
    },
  );
});
