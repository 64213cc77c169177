import type { Model } from '@songwright/contract';
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { openQueue } from '../../queue/pg-boss-queue.ts';
import type { Queue } from '../../queue/queue.ts';
import { files, tasks as tasksTable } from '../../store/schema.ts';
import { type AddedTrack, addTrack } from '../../testing/add-track.ts';
import { addKey, silentLog, testDatabase } from '../../testing/test-database.ts';
import { createTasks } from '../create-tasks.ts';
import { failTask } from '../outcome.ts';
import type { Task, Tasks } from '../task.ts';
import { trackFinder } from './track-finder.ts';

const database = testDatabase();
let queue: Queue;
let tasks: Tasks;
let keyId: string;

beforeAll(async () => {
  queue = await openQueue(database.get(), silentLog, { supervise: false });
  tasks = createTasks(database.get(), queue);
  keyId = await addKey(database.get());
  return () => queue.stop();
});

const submit = (model: Model, input: object, change: { keyId?: string; idempotencyKey?: string } = {}) =>
  tasks.submit({ keyId, model, input, callbackUrl: null, idempotencyKey: null, ...change });

const add = (options: Parameters<typeof addTrack>[2] = {}): Promise<AddedTrack> =>
  addTrack(database.get(), keyId, options);

const named = ({ taskId, audioId }: AddedTrack) => ({ task_id: taskId, audio_id: audioId });

/** Status and sentence of what a submit was refused with. */
async function refusal(submitted: Promise<Task>): Promise<string> {
  const error = await submitted.then(
    () => null,
    (reason: { status: number; message: string }) => reason,
  );
  return error === null ? 'taken' : `${error.status} ${error.message}`;
}

describe('a parent', () => {
  it.each<[Model, object]>([
    ['convert-to-wav', {}],
    ['stem-split', {}],
    ['get-timestamped-lyrics', {}],
    ['generate-midi', {}],
    ['replace-section', { infill_start_s: 10, infill_end_s: 20 }],
  ])('that is finished is taken by %s and kept with the task', async (model, more) => {
    const track = await add();
    const { id } = await submit(model, { ...named(track), ...more });
    const [row] = await database.get().db.select().from(tasksTable).where(eq(tasksTable.id, id));
    expect(row).toMatchObject({ parentTaskId: track.taskId, parentAudioId: track.audioId });
  });

  it('is found by extend-music from its audio_id alone', async () => {
    const { audioId, taskId } = await add();
    const { id } = await submit('extend-music', { audio_id: audioId, mv: 'V5' });
    const [row] = await database.get().db.select().from(tasksTable).where(eq(tasksTable.id, id));
    expect(row).toMatchObject({ parentTaskId: taskId, parentAudioId: audioId, onceFor: null });
  });

  it.each<[what: string, status: 'not_started' | 'running' | 'failed', words: RegExp]>([
    ['waits', 'not_started', /^400 .*has not finished yet/],
    ['runs', 'running', /^400 .*has not finished yet/],
    ['has failed', 'failed', /^400 .*has failed/],
  ])('whose task %s is refused', async (_, status, words) => {
    const track = await add({ task: { status } });
    expect(await refusal(submit('convert-to-wav', named(track)))).toMatch(words);
    expect(await refusal(submit('generate-music-cover', { task_id: track.taskId }))).toMatch(words);
  });

  it('of another key is as unknown as one that never was', async () => {
    const theirs = await addTrack(database.get(), await addKey(database.get()));
    expect(await refusal(submit('convert-to-wav', named(theirs)))).toMatch(/^404 There is no task/);
    expect(await refusal(submit('extend-music', { audio_id: theirs.audioId }))).toMatch(
      /^404 There is no track/,
    );
    expect(await refusal(submit('extend-music', { audio_id: 'never' }))).toMatch(/^404 There is no track/);
  });

  it('must be of the task that is named', async () => {
    const [track, other] = [await add(), await add()];
    const input = { task_id: track.taskId, audio_id: other.audioId };
    expect(await refusal(submit('stem-split', input))).toBe(
      `400 input.audio_id: the track "${other.audioId}" is none of the task "${track.taskId}"; task "${other.taskId}" made it.`,
    );
  });

  it('of the wrong kind is refused with the kinds that will do', async () => {
    const lyrics = await add({ task: { model: 'generate-lyrics' } });
    expect(await refusal(submit('convert-to-wav', named(lyrics)))).toMatch(
      /^400 input\.task_id belongs to a task of generate-lyrics: convert-to-wav works on what generate-music,/,
    );
    const replaced = await add({ task: { model: 'replace-section' } });
    expect(
      await refusal(submit('generate-persona', { ...named(replaced), name: 'a', description: 'b' })),
    ).toMatch(/^400 .*task of replace-section/);
  });

  it('whose files have expired is refused with that reason', async () => {
    const track = await add();
    await database.get().db.delete(files).where(eq(files.taskId, track.taskId));
    const expired = /^404 The files of .* have expired/;
    expect(await refusal(submit('convert-to-wav', named(track)))).toMatch(expired);
    expect(await refusal(submit('generate-music-cover', { task_id: track.taskId }))).toMatch(expired);
    expect(await trackFinder(database.get(), keyId).find(track.audioId)).toBeNull();
  });

  it('may be the separation of a track, which then stands for it', async () => {
    const track = await add();
    const split = await submit('stem-split', named(track));
    await database.get().db.update(tasksTable).set({ status: 'finished' }).where(eq(tasksTable.id, split.id));
    const midi = await submit('generate-midi', { task_id: split.id });
    const [row] = await database.get().db.select().from(tasksTable).where(eq(tasksTable.id, midi.id));
    expect(row).toMatchObject({ parentTaskId: split.id, parentAudioId: track.audioId });
    const found = await trackFinder(database.get(), keyId).ofTask(split.id);
    expect(found).toMatchObject([{ audioId: track.audioId, model: 'generate-music', version: 'V5' }]);
  });
});

describe('a point in a track', () => {
  it.each<[Model, object, RegExp]>([
    ['extend-music', { continue_at: 121 }, /^400 input\.continue_at is 121 s, after the end/],
    ['extend-music', { continue_at: 120 }, /^taken/],
    ['extend-music', { mv: 'V5' }, /^taken/],
    ['replace-section', { infill_start_s: 10, infill_end_s: 15.99 }, /^400 .*at least 6 s/],
    ['replace-section', { infill_start_s: 10, infill_end_s: 16 }, /^taken/],
    ['replace-section', { infill_start_s: 10, infill_end_s: 70 }, /^taken/],
    ['replace-section', { infill_start_s: 10, infill_end_s: 70.01 }, /^400 .*more than half of the track/],
    ['replace-section', { infill_start_s: 100, infill_end_s: 121 }, /^400 .*after the end of the track/],
    [
      'generate-persona',
      { vocal_start: 100, vocal_end: 121 },
      /^400 input\.vocal_end is 121 s, after the end/,
    ],
    ['generate-persona', { vocal_start: 100, vocal_end: 120 }, /^taken/],
  ])('%s %j of a track of 120 s: %s', async (model, input, answer) => {
    expect(await refusal(submit(model, { ...named(await add()), ...input }))).toMatch(answer);
  });

  it('leaves no room to extend a track that is as long as the version allows', async () => {
    const track = await add({ track: { duration: 236 } });
    const input = { audio_id: track.audioId, mv: 'V4' };
    expect(await refusal(submit('extend-music', input))).toMatch(/^400 A track of V4 is at most 240 s long/);
    expect(await refusal(submit('extend-music', { ...input, continue_at: 200 }))).toBe('taken');
  });
});

describe('what is done once', () => {
  it.each<[Model, (track: AddedTrack) => object, string]>([
    ['convert-to-wav', named, 'this track'],
    ['separate-vocals', named, 'this track'],
    ['stem-split', named, 'this track'],
    ['create-music-video', named, 'this track'],
    ['generate-persona', named, 'this track'],
    ['generate-music-cover', ({ taskId }) => ({ task_id: taskId }), 'this task'],
  ])('%s is refused the second time, with the id of the first', async (model, inputOf, subject) => {
    const track = await add();
    const first = await submit(model, inputOf(track));
    expect(await refusal(submit(model, inputOf(track)))).toBe(
      `409 ${model} has been done for ${subject} already, by task ${first.id}. Query that task for the result.`,
    );
    expect(await refusal(submit(model, inputOf(await add())))).toBe('taken');
  });

  it('is free again when the first task has failed', async () => {
    const track = await add();
    const first = await submit('stem-split', named(track));
    const { db } = database.get();
    const [row] = await db.select().from(tasksTable).where(eq(tasksTable.id, first.id));
    await db.transaction((tx) => failTask(tx, queue, first.id, row!.jobId));
    const second = await submit('stem-split', named(track));
    expect(await refusal(submit('stem-split', named(track)))).toContain(`409`);
    expect(await refusal(submit('stem-split', named(track)))).toContain(second.id);
  });

  it('is repeated by its Idempotency-Key, not refused', async () => {
    const track = await add();
    const first = await submit('convert-to-wav', named(track), { idempotencyKey: 'wav' });
    const again = await submit('convert-to-wav', named(track), { idempotencyKey: 'wav' });
    expect(again.id).toBe(first.id);
  });

  it('is taken once of fifty submitted at the same moment, and queued once', async () => {
    const track = await add();
    const queued = async () => {
      const stats = await queue.stats();
      return stats.reduce((sum, stat) => sum + stat.queued, 0);
    };
    const before = await queued();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => refusal(submit('separate-vocals', named(track)))),
    );
    expect(answers.filter((answer) => answer === 'taken')).toHaveLength(1);
    expect(answers.filter((answer) => answer.startsWith('409 '))).toHaveLength(49);
    expect(await queued()).toBe(before + 1);
  });
});
