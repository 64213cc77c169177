import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AudioFile, parseSubmission } from '@songwright/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { computeHere } from '../desk/compute-here.ts';
import { folderDesk } from '../desk/folder-desk.ts';
import type { Desk, FileToSave, JobResult } from '../engine.ts';
import { reportTrack } from '../report/report-track.ts';
import { parseSong } from '../song/song.ts';
import { builtinEngine } from './engine.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'songwright-engine-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function generate(input: Record<string, unknown>, desk: Partial<Desk> = {}): Promise<JobResult> {
  const body = {
    model: 'generate-music',
    input: { custom_mode: false, instrumental: true, mv: 'V5', ...input },
  };
  const job = { taskId: 'TEST', seed: 11, ...parseSubmission(body, { strict: false }) };
  return builtinEngine().run(job, { ...folderDesk(folder, { threads: computeHere() }), ...desk });
}

const read = (key: string | null) => readFile(join(folder, key!));

/** What every finished track must be (README, "What is promised"). */
async function expectGoodTrack(key: string, stated: number): Promise<void> {
  const report = await reportTrack(await read(key));
  expect(Math.abs(report.duration - stated)).toBeLessThanOrEqual(0.1);
  expect(Math.abs(report.loudness - -14)).toBeLessThanOrEqual(0.5);
  expect(report.truePeak).toBeLessThanOrEqual(-1);
  expect(report).toMatchObject({ clipped: 0, broken: 0 });
  expect(report.offset).toBeLessThan(0.001);
  expect(report.longestGap).toBeLessThanOrEqual(2);
}

// Every job renders two songs: the time grows with whatever else the machine does.
const TIMEOUT = { timeout: 180_000 };

describe('generate-music', TIMEOUT, () => {
  it.each([
    ['pop', 12],
    ['techno', 12],
    ['solo classical piano, slow', 16],
    ['loud metal', 12],
    ['ambient drone', 14],
  ])('makes two sound tracks of "%s"', async (prompt, duration) => {
    const { tracks, files } = await generate({ prompt, duration });
    expect(tracks.map(({ variant }) => variant)).toEqual([1, 2]);
    for (const [index, track] of tracks.entries()) {
      await expectGoodTrack(track.audioKey, track.duration);
      expect(Math.abs(track.duration - duration)).toBeLessThan(12);
      const file = files[index] as AudioFile;
      expect(file).toMatchObject({ audio_id: track.audioId, duration: track.duration, prompt: '' });
    }
    const [first, second] = await Promise.all(
      tracks.map(async ({ songKey }) => parseSong(await read(songKey))),
    );
    expect(first!.score.parts).not.toEqual(second!.score.parts);
  });

  it('stops when the job is no longer wanted', async () => {
    const stop = new AbortController();
    const desk = folderDesk(folder, {
      threads: computeHere(),
      signal: stop.signal,
      onProgress: (fraction) => {
        if (fraction > 0.1) stop.abort(new Error('no longer wanted'));
      },
    });
    await expect(generate({ prompt: 'pop', duration: 30 }, desk)).rejects.toThrow('no longer wanted');
  });

  it('refuses a model it does not serve', async () => {
    const desk = folderDesk(folder, { threads: computeHere() });
    const job = { taskId: 'TEST', model: 'hum-along' as never, input: {}, seed: 1 };
    await expect(builtinEngine().run(job, desk)).rejects.toThrow('does not serve hum-along');
  });
});

describe('a song with lyrics', TIMEOUT, () => {
  const lyrics = '[Verse]\nThe ferry turns its lanterns low\n[Chorus]\nHarbour lights, carry me home';
  const saved: FileToSave[] = [];
  const progress: number[] = [];
  let result: JobResult;

  beforeAll(async () => {
    const desk = folderDesk(folder, { threads: computeHere() });
    const input = {
      custom_mode: true,
      instrumental: false,
      style: 'indie pop',
      title: 'Harbour Lights',
      prompt: lyrics,
      duration: 14,
    };
    result = await generate(input, {
      progress: (fraction) => progress.push(fraction),
      save: (file) => {
        saved.push(file);
        return desk.save(file);
      },
    });
  }, TIMEOUT.timeout);

  it('saves MP3, cover and MIDI openly and the song document privately', () => {
    expect(saved.slice(0, 4).map(({ kind, contentType }) => [kind, contentType])).toEqual([
      ['audio', 'audio/mpeg'],
      ['cover', 'image/jpeg'],
      ['song', 'application/json'],
      ['midi', 'audio/midi'],
    ]);
    const file = result.files[0] as AudioFile;
    expect(file.title).toBe('Harbour Lights');
    expect(file.audio_id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(file.audio_url).toMatch(/\.mp3$/);
    expect(file.image_url).toMatch(/\.jpeg$/);
    expect(file.midi_url).toMatch(/\.mid$/);
    expect(JSON.stringify(result.files)).not.toContain('.json');
  });

  it('gives each variant a cover of its own and the title in the tag', async () => {
    const [first, second] = await Promise.all(result.tracks.map(({ imageKey }) => read(imageKey)));
    expect(first!.equals(second!)).toBe(false);
    expect((await read(result.tracks[0]!.audioKey)).includes('Harbour Lights')).toBe(true);
  });

  it('keeps the lyrics and sounds whole without a singer', async () => {
    expect((result.files[0] as AudioFile).prompt).toBe(lyrics);
    for (const track of result.tracks) await expectGoodTrack(track.audioKey, track.duration);
  });

  it('tells its progress without going back', () => {
    expect(progress.length).toBeGreaterThan(20);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(progress.at(-1)).toBe(1);
  });
});
