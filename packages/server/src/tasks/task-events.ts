import type { Log } from '../log/log.ts';
import { type Listener, listen } from '../queue/listener.ts';

/** Tells those who watch a task that it has changed, whichever process changed it. */
export interface TaskEvents {
  /** Calls back at every change of the task (and sometimes without one), until the returned function is called. */
  watch(taskId: string, onChange: () => void): () => void;
  close(): Promise<void>;
}

/** The trigger on the tasks table sends a task's id on this channel. */
const CHANNEL = 'songwright_tasks';

/** Changes told by the database itself, over one connection that is opened when somebody first watches. */
export function taskEvents(databaseUrl: string, log: Log): TaskEvents {
  const watchers = new Map<string, Set<() => void>>();
  let listener: Promise<Listener | null> | null = null;

  const tell = (taskId: string): void => {
    for (const onChange of watchers.get(taskId) ?? []) onChange();
  };
  const open = (): Promise<Listener | null> =>
    listen({
      url: databaseUrl,
      channel: CHANNEL,
      onNotify: tell,
      // What changed while the connection was away was not heard: everybody looks again.
      onConnect: () => {
        for (const taskId of watchers.keys()) tell(taskId);
      },
      onError: (error) => log.warn({ error }, 'the connection for task events broke; it is made again'),
    }).catch((error: unknown) => {
      log.warn({ error }, 'task events cannot be heard now; watchers only poll');
      listener = null;
      return null;
    });

  return {
    watch: (taskId, onChange) => {
      listener ??= open();
      const others = watchers.get(taskId) ?? new Set();
      watchers.set(taskId, others.add(onChange));
      return () => {
        others.delete(onChange);
        if (others.size === 0 && watchers.get(taskId) === others) watchers.delete(taskId);
      };
    },
    close: async () => {
      await (await listener)?.close();
    },
  };
}
