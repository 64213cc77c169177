import { fileURLToPath } from 'node:url';
import { firstLine, startNode } from '../child.ts';

export interface LongUpload {
  /** Seconds of sound. */
  readonly seconds: number;
  /** Most resident memory that the process has had, in MB. */
  readonly peak: number;
  /** Seconds of one processor for a second of sound: all stems, before they are encoded. */
  readonly cost: number;
  /** The same of plain harmonic/percussive and mid/side separation. */
  readonly plainCost: number;
}

const PROCESS = fileURLToPath(new URL('./long-upload-process.js', import.meta.url));

/** Takes so many seconds apart in a process of its own, stem by stem as a job does. */
export async function separateLongUpload(seconds: number): Promise<LongUpload> {
  const child = startNode([PROCESS, `${seconds}`], {});
  try {
    return JSON.parse(await firstLine(child)) as LongUpload;
  } finally {
    await child.stop();
  }
}
