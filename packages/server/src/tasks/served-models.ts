import type { Model } from '@songwright/contract';
import type { Log } from '../log/log.ts';
import type { Database } from '../store/database.ts';

/** Which models the workers of this database do, wherever they run. */
export interface ServedModels {
  has(model: Model): boolean;
  /** Looks now, instead of at the next look. */
  refresh(): Promise<void>;
  stop(): void;
}

const LOOK_EVERY_MS = 3_000;

/** A worker that was here so lately counts: it is being restarted, and what is taken now waits for it. */
const REMEMBERED = '10 minutes';

export function servedModels({ pool }: Database, log: Log): ServedModels {
  let served: ReadonlySet<string> = new Set();
  const refresh = async (): Promise<void> => {
    const { rows } = await pool.query<{ model: string }>(
      `select distinct unnest(models) as model from workers where seen_at > now() - interval '${REMEMBERED}'`,
    );
    served = new Set(rows.map(({ model }) => model));
  };
  const timer = setInterval(() => {
    refresh().catch((error: unknown) => log.debug({ error }, 'the workers could not be looked at'));
  }, LOOK_EVERY_MS);
  timer.unref();
  return { has: (model) => served.has(model), refresh, stop: () => clearInterval(timer) };
}
