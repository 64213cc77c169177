import { setTimeout as sleep } from 'node:timers/promises';
import { MODELS, type Model, type TaskFile } from '@songwright/contract';
import type { Desk, Engine, Job, JobResult } from '@songwright/engines';
import { inputFault } from '../worker/input-fault.ts';

/** What a task of the test engine asks for, in its input or, as JSON, in its input's `prompt` (which HTTP lets through). */
export interface TestInput {
  /** Milliseconds the job takes, in steps during which it can be killed or aborted. */
  readonly milliseconds?: number;
  /** How it ends; else with one track. */
  readonly ending?: 'input-fault' | 'fault' | 'fault-once' | 'die' | 'memory' | 'nothing';
}

const STEP_MS = 20;

const attempts = new Map<string, number>();

/** Does every model without making music: for tests of the way of a task, and for benches. */
export const testEngine: Engine = {
  name: 'test',
  models: MODELS,
  run: async (job, desk) => {
    const { milliseconds = 0, ending } = wishesOf(job.input);
    const attempt = (attempts.get(job.taskId) ?? 0) + 1;
    attempts.set(job.taskId, attempt);
    if (ending === 'nothing') return { files: [], tracks: [] };
    const first = await save(job, desk, 0);
    for (let done = 0; done < milliseconds; done += STEP_MS) {
      desk.signal.throwIfAborted();
      desk.progress(done / milliseconds, 'waiting');
      await sleep(Math.min(STEP_MS, milliseconds - done));
    }
    if (ending === 'input-fault') throw inputFault('The upload is no audio.');
    if (ending === 'fault' || (ending === 'fault-once' && attempt === 1))
      throw new Error('The engine broke.');
    if (ending === 'memory') fillMemory();
    if (ending === 'die') process.kill(process.pid, 'SIGKILL');
    return result(job, await Promise.all([first, save(job, desk, 1)]));
  },
};

/** Until the process is ended for it. */
function fillMemory(): never {
  for (const held: number[][] = []; ; ) held.push(new Array(1_000_000).fill(held.length));
}

export const engines: readonly Engine[] = [testEngine];

function wishesOf(input: unknown): TestInput {
  const { prompt } = (input ?? {}) as { prompt?: unknown };
  return typeof prompt === 'string' && prompt.startsWith('{')
    ? JSON.parse(prompt)
    : ((input ?? {}) as TestInput);
}

interface Saved {
  readonly audioId: string;
  readonly key: string;
  readonly url: string;
}

async function save(job: Job, desk: Desk, variant: number): Promise<Saved> {
  const audioId = `${job.taskId}-${variant}`;
  const { key, url } = await desk.save({
    kind: 'audio',
    id: audioId,
    extension: 'mp3',
    contentType: 'audio/mpeg',
    bytes: new TextEncoder().encode(`seed ${job.seed}`),
  });
  return { audioId, key, url };
}

/** Of the models whose files have addresses within: the rest are told apart by nobody here, and get a track. */
const SHAPES: Partial<Record<Model, (url: string) => TaskFile>> = {
  'separate-vocals': (url) => ({ separate_vocals: { vocal_url: url, instrumental_url: url } }),
  'upload-and-separate-vocals': (url) => ({
    vocal_removal: { bass: null, drums: url, guitar: null, other: url, piano: null, vocals: null },
  }),
  'stem-split': (url) => ({
    stem_split: {
      backing_vocals_url: null,
      bass_url: url,
      brass_url: null,
      drums_url: url,
      fx_url: null,
      guitar_url: null,
      keyboard_url: null,
      percussion_url: null,
      strings_url: null,
      synth_url: null,
      vocal_url: null,
      woodwinds_url: null,
    },
  }),
  'generate-music-cover': (url) => ({ generate_cover: [{ file_url: url, file_type: 'image' }] }),
};

function result({ model }: Job, saved: readonly Saved[]): JobResult {
  const words = { title: 'Test', tags: 'test', duration: 1, prompt: '' };
  return {
    files: saved.map(({ audioId, url }) => ({
      ...words,
      audio_id: audioId,
      audio_url: url,
      image_url: url,
      ...SHAPES[model]?.(url),
    })),
    tracks: saved.map(({ audioId, key }, variant) => ({
      ...words,
      audioId,
      variant,
      audioKey: key,
      imageKey: key,
      songKey: null,
    })),
  };
}
