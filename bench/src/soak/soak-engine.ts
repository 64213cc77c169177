import { setTimeout as sleep } from 'node:timers/promises';
import { MODELS } from '@songwright/contract';
import { builtinEngine, type Engine } from '@songwright/engines';

/** How often a task looks whether it is to stop. */
const STEP_MS = 20;
/** Of a model without a prompt. */
const DEFAULT_MS = 100;

/**
 * For loads: every model but generate-music takes as many milliseconds as its prompt says and leaves one file; songs are
 * made by the built-in engine.
 */
const loadEngine: Engine = {
  name: 'load',
  models: MODELS.filter((model) => model !== 'generate-music'),
  run: async (job, desk) => {
    const milliseconds = Number((job.input as { prompt?: string }).prompt ?? DEFAULT_MS);
    const { url } = await desk.save({
      kind: 'wav',
      id: job.taskId,
      extension: 'wav',
      contentType: 'audio/wav',
      bytes: new TextEncoder().encode(`seed ${job.seed}`),
    });
    for (let done = 0; done < milliseconds; done += STEP_MS) {
      desk.signal.throwIfAborted();
      desk.progress(done / milliseconds, 'waiting');
      await sleep(STEP_MS);
    }
    return { files: [{ title: 'Load', text: url }], tracks: [] };
  },
};

export const engines: readonly Engine[] = [loadEngine, builtinEngine()];
