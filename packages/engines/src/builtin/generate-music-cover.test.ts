import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CoverFile } from '@songwright/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { computeHere } from '../desk/compute-here.ts';
import { folderDesk } from '../desk/folder-desk.ts';
import type { NewTrack } from '../engine.ts';
import { builtinEngine } from './engine.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'songwright-cover-'));
});
afterAll(() => rm(folder, { recursive: true }));

const TRACK: NewTrack = {
  audioId: 'a',
  variant: 1,
  title: 'Silver Road',
  tags: 'synthwave, dreamy',
  duration: 60,
  prompt: '',
  audioKey: '',
  imageKey: '',
  songKey: null,
};

async function coversOf(track: Partial<NewTrack>, seed = 1): Promise<Buffer[]> {
  const desk = folderDesk(folder, { threads: computeHere() });
  desk.tracks.add(
    { taskId: 'PARENT', model: 'generate-music', input: {}, seed: 1 },
    { files: [], tracks: [{ ...TRACK, ...track }] },
  );
  const job = { taskId: 'T', model: 'generate-music-cover' as const, input: { task_id: 'PARENT' }, seed };
  const [file] = (await builtinEngine().run(job, desk)).files as CoverFile[];
  expect(file!.generate_cover.map(({ file_type }) => file_type)).toEqual(['image', 'image']);
  return Promise.all(file!.generate_cover.map(({ file_url }) => readFile(fileURLToPath(file_url))));
}

describe('generate-music-cover', () => {
  it('makes two different JPEGs, the same for the same seed', async () => {
    const [first, second] = await coversOf({});
    expect([first, second].map((jpeg) => jpeg!.subarray(0, 3).toString('hex'))).toEqual(['ffd8ff', 'ffd8ff']);
    expect(first!.equals(second!)).toBe(false);
    expect((await coversOf({}))[0]!.equals(first!)).toBe(true);
    expect((await coversOf({}, 2))[0]!.equals(first!)).toBe(false);
  });

  it('draws by title and tags', async () => {
    const [first] = await coversOf({});
    expect((await coversOf({ title: 'Golden Road' }))[0]!.equals(first!)).toBe(false);
    expect((await coversOf({ tags: 'metal, dark' }))[0]!.equals(first!)).toBe(false);
  });
});
