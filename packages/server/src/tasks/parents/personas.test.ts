import { randomUUID } from 'node:crypto';
import type { Model } from '@songwright/contract';
import type { NewPersona } from '@songwright/engines';
import { beforeAll, describe, expect, it } from 'vitest';
import { openQueue } from '../../queue/pg-boss-queue.ts';
import type { Queue } from '../../queue/queue.ts';
import { addTrack } from '../../testing/add-track.ts';
import { addKey, silentLog, testDatabase } from '../../testing/test-database.ts';
import { createTasks } from '../create-tasks.ts';
import type { Tasks } from '../task.ts';
import { createTaskRuns } from '../task-runs.ts';
import { personaFinder } from './personas.ts';

const database = testDatabase();
let queue: Queue;
let tasks: Tasks;
let [owner, stranger] = ['', ''];

beforeAll(async () => {
  queue = await openQueue(database.get(), silentLog, { supervise: false });
  tasks = createTasks(database.get(), queue);
  owner = await addKey(database.get());
  stranger = await addKey(database.get());
  return () => queue.stop();
});

const submit = (keyId: string, model: Model, input: object) =>
  tasks.submit({ keyId, model, input, callbackUrl: null, idempotencyKey: null });

/** A persona as a worker's job makes one. What is in it is the engine's affair. */
async function make(name: string): Promise<string> {
  const { taskId, audioId } = await addTrack(database.get(), owner);
  const task = await submit(owner, 'generate-persona', { task_id: taskId, audio_id: audioId, name });
  const runs = createTaskRuns(database.get(), queue, 1);
  const run = (await runs.claim('generate-persona'))!;
  expect(run.taskId).toBe(task.id);
  const personaId = randomUUID();
  const persona = { name, genre: 'pop', cast: [] } as unknown as NewPersona['persona'];
  const files = [{ persona_id: personaId }];
  await runs.finish(run, { files, tracks: [], personas: [{ personaId, audioId, persona }] }, []);
  return personaId;
}

const SONG = { prompt: 'la', custom_mode: true, instrumental: false, mv: 'V5', style: 'pop', title: 'A' };

describe('a persona', () => {
  it('is kept when its task finishes, for its owner alone', async () => {
    const id = await make('Night Driver');
    const find = (keyId: string) => personaFinder(database.get(), keyId).find(id);
    expect(await find(owner)).toEqual({ name: 'Night Driver', genre: 'pop', cast: [] });
    expect(await find(stranger)).toBeNull();
  });

  it.each<Model>(['generate-music', 'extend-music', 'upload-and-cover-audio', 'upload-and-extend-audio'])(
    "is taken by %s, and an unknown one or a stranger's is refused",
    async (model) => {
      const persona_id = await make('Night Driver');
      const { audioId } = await addTrack(database.get(), owner);
      const input = { ...SONG, ...(model === 'extend-music' ? { audio_id: audioId } : {}) };
      await expect(submit(owner, model, { ...input, persona_id })).resolves.toMatchObject({ model });
      const foreign = model === 'extend-music' ? (await addTrack(database.get(), stranger)).audioId : null;
      const strangers = { ...input, ...(foreign === null ? {} : { audio_id: foreign }), persona_id };
      for (const refused of [
        () => submit(owner, model, { ...input, persona_id: randomUUID() }),
        () => submit(stranger, model, strangers),
      ]) {
        await expect(refused()).rejects.toMatchObject({
          status: 404,
          message: expect.stringMatching(/^There is no persona/),
        });
      }
    },
  );
});
