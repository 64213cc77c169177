import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { VideoFile } from '@songwright/contract';
import { describeMovie, drawCover, encodeMp3 } from '@songwright/media';
import { createRng } from '@songwright/music';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { computeHere } from '../desk/compute-here.ts';
import { type FolderDesk, folderDesk } from '../desk/folder-desk.ts';
import { InputFault } from '../engine.ts';
import type { ThreadRunner } from '../threads/pool.ts';
import { builtinEngine } from './engine.ts';

const LENGTH = 1.2;
const SAMPLE_RATE = 44_100;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'songwright-video-job-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A desk with a recording on it: a track of which there is a sound and a picture, but no score. */
async function deskWithRecording(threads: Pick<ThreadRunner, 'compute'>): Promise<FolderDesk> {
  const desk = folderDesk(folder, { threads });
  const left = Float32Array.from({ length: LENGTH * SAMPLE_RATE }, (_, i) => 0.4 * Math.sin(i * 0.02));
  const mp3 = await encodeMp3({ left, right: left, sampleRate: SAMPLE_RATE }, { bitrate: 192 });
  const mood = { valence: 0, energy: 0.5, tension: 0.3 };
  const cover = drawCover({ title: 'Demo', genre: 'folk', tags: [], mood }, createRng(1));
  const save = (kind: 'audio' | 'cover', extension: string, bytes: Uint8Array) =>
    desk.save({ kind, id: 'demo', extension, contentType: '', bytes });
  const [audio, image] = [await save('audio', 'mp3', mp3), await save('cover', 'jpeg', cover.jpeg)];
  const track = { audioId: 'demo', variant: 1, title: 'Demo', tags: 'folk', duration: LENGTH, prompt: '' };
  const keys = { audioKey: audio.key, imageKey: image.key, songKey: null };
  desk.tracks.add(
    { taskId: 'UPLOAD', model: 'upload-and-cover-audio', input: {}, seed: 1 },
    { files: [], tracks: [{ ...track, ...keys }] },
  );
  return desk;
}

const JOB = {
  taskId: 'FILM',
  model: 'create-music-video' as const,
  input: { task_id: 'UPLOAD', audio_id: 'demo', author: 'The Ferrymen', domain_name: '' },
  seed: 1,
};

describe('create-music-video', () => {
  it('films a recording, of which nothing is known but how it sounds', async () => {
    const stages: string[] = [];
    const desk = await deskWithRecording(computeHere());
    const watched = { ...desk, progress: (_: number, stage: string) => void stages.push(stage) };
    const [file] = (await builtinEngine().run(JOB, watched)).files as VideoFile[];
    const movie = describeMovie(await readFile(fileURLToPath(file!.video_url)));
    expect(movie.tracks.map(({ codec }) => codec)).toEqual(['avc1', 'mp4a']);
    for (const { duration } of movie.tracks) expect(Math.abs(duration - LENGTH)).toBeLessThanOrEqual(0.04);
    expect(new Set(stages)).toEqual(new Set(['listening', 'filming']));
  });

  it('fails with the sentence that says what to install, and is not tried again', async () => {
    const threads = {
      compute: async () => {
        throw Object.assign(new Error('Install it.'), { name: 'EncoderMissing' });
      },
    };
    const run = builtinEngine().run(JOB, await deskWithRecording(threads));
    await expect(run).rejects.toThrow(new InputFault('Install it.'));
    await expect(run).rejects.toBeInstanceOf(InputFault);
  });
});
