import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createThreads } from './pool.ts';

/** The nice value of every thread of this process, by its id: field 19 of /proc/self/task/ID/stat. */
function niceOfThreads(): Map<string, number> {
  return new Map(
    readdirSync('/proc/self/task').map((id) => {
      const stat = readFileSync(`/proc/self/task/${id}/stat`, 'utf8');
      return [id, Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[16])];
    }),
  );
}

describe.runIf(process.platform === 'linux')('threads that stand back', () => {
  it('lower their own priority and leave the thread of the event loop where it was', async () => {
    const before = niceOfThreads().get(String(process.pid))!;
    const threads = createThreads({ threads: 1, niceness: before + 3 });
    try {
      await threads.compute('drawCovers', {}).catch(() => {});
      const after = niceOfThreads();
      expect(after.get(String(process.pid))).toBe(before);
      expect([...after.values()].filter((nice) => nice === before + 3)).toHaveLength(1);
    } finally {
      await threads.close();
    }
  });
});
