import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { UploadStems, VocalRemovalFile } from '@songwright/contract';
import { decodeAudio, encodeWav, type PcmAudio } from '@songwright/media';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { computeHere } from '../../desk/compute-here.ts';
import { type FolderDeskOptions, folderDesk } from '../../desk/folder-desk.ts';
import { uploadAndSeparateVocals } from './upload-and-separate-vocals.ts';

const RATE = 44_100;
const LENGTH = 4 * RATE;

/** A low tone under strokes of noise: a bass and drums, and nobody who sings. */
function recording(): PcmAudio {
  const left = new Float32Array(LENGTH);
  let state = 1;
  for (let i = 0; i < LENGTH; i++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    const [s, stroke] = [i / RATE, (i / RATE) % 0.25];
    const note = 55 * (Math.floor(s) % 2 === 0 ? 1 : 1.5);
    const tone = Math.sin(2 * Math.PI * note * s) + 0.5 * Math.sin(4 * Math.PI * note * s);
    left[i] = 0.2 * tone + 0.3 * (state / 2 ** 31) * Math.exp(-stroke * 60);
  }
  return { left, right: left.slice(), sampleRate: RATE };
}

let folder: string;
let url: string;
const upload = recording();
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'songwright-separate-'));
  await writeFile(join(folder, 'a.wav'), encodeWav(upload, { bits: 32 }));
  url = pathToFileURL(join(folder, 'a.wav')).href;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const desk = (options: Partial<FolderDeskOptions> = {}) =>
  folderDesk(folder, { threads: computeHere(), ...options });

async function separate(input: object, options: Partial<FolderDeskOptions> = {}): Promise<UploadStems> {
  const defaults = { audio_url: url, title: '', model_name: 'base', output_type: 'general' };
  const job = {
    taskId: 'a',
    model: 'upload-and-separate-vocals',
    input: { ...defaults, ...input },
    seed: 1,
  } as const;
  const { files, tracks } = await uploadAndSeparateVocals(job, desk(options));
  expect([files.length, tracks.length]).toEqual([1, 0]);
  return (files[0] as VocalRemovalFile).vocal_removal;
}

const read = async (address: string): Promise<PcmAudio> =>
  decodeAudio(await desk().open(decodeURIComponent(address.split('/').at(-1)!)));

describe('separating an upload', { timeout: 60_000 }, () => {
  it('gives six keys, null for what is not heard, and lossless stems that sum to the upload', async () => {
    const told: number[] = [];
    const stems = await separate({ format: 'wav' }, { onProgress: (done) => told.push(done) });
    expect(Object.keys(stems).sort()).toEqual(['bass', 'drums', 'guitar', 'other', 'piano', 'vocals']);
    expect(stems.vocals).toBeNull();
    expect(stems.drums).toMatch(/\.wav$/);
    expect(stems.bass).toMatch(/\.wav$/);
    const audio = await Promise.all(
      Object.values(stems)
        .filter((one) => one !== null)
        .map(read),
    );
    const error = upload.left.reduce((worst, x, i) => {
      const sum = audio.reduce((total, { left }) => total + left[i]!, 0);
      return Math.max(worst, Math.abs(sum - x));
    }, 0);
    expect(20 * Math.log10(error)).toBeLessThan(-90);
    expect(told.length).toBeGreaterThan(10);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
  });

  it('makes one stem when one is asked for, as MP3 by default', async () => {
    const stems = await separate({ output_type: 'drums' });
    expect(stems).toEqual({
      bass: null,
      drums: stems.drums,
      guitar: null,
      other: null,
      piano: null,
      vocals: null,
    });
    expect(stems.drums).toMatch(/\.mp3$/);
    const { left } = await read(stems.drums!);
    expect(Math.abs(left.length - LENGTH)).toBeLessThan(0.1 * RATE);
  });

  it('stops when the task is cancelled', async () => {
    const controller = new AbortController();
    const onProgress = (done: number): void => {
      if (done > 0.3) controller.abort(new Error('cancelled'));
    };
    await expect(separate({}, { signal: controller.signal, onProgress })).rejects.toThrow('cancelled');
  });
});
