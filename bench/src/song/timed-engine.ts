import { appendFile } from 'node:fs/promises';
import {
  builtinEngine,
  type Desk,
  type Engine,
  type RenderedTrack,
  type StageTimes,
} from '@songwright/engines';

/** One call of a thread function, for the bench. */
export interface TimedCall {
  readonly name: string;
  /** When it began and ended, in milliseconds of the clock. */
  readonly from: number;
  readonly to: number;
  /** Of a rendered track. */
  readonly times?: StageTimes;
  readonly duration?: number;
}

/** The built-in engine, which notes in the file that SONGWRIGHT_BENCH_CALLS names what its threads did when. */
const builtin = builtinEngine();

export const engines: readonly Engine[] = [
  { ...builtin, run: (job, desk) => builtin.run(job, { ...desk, compute: timed(desk) }) },
];

function timed(desk: Desk): Desk['compute'] {
  return async <Input, Output>(
    name: string,
    input: Input,
    onProgress?: (fraction: number, stage: string) => void,
  ) => {
    const from = Date.now();
    const output = await desk.compute<Input, Output>(name, input, onProgress);
    const { times, duration } = output as unknown as Partial<RenderedTrack>;
    const call: TimedCall = { name, from, to: Date.now(), ...(times && duration && { times, duration }) };
    await appendFile(process.env['SONGWRIGHT_BENCH_CALLS']!, `${JSON.stringify(call)}\n`);
    return output;
  };
}
