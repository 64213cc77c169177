import { randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import type { Config } from '../config/config.ts';
import { openStore } from '../files/open-store.ts';
import type { Log } from '../log/log.ts';
import { openServiceDatabase } from '../service-database.ts';
import { type Check, type Finding, fault, note, ok } from './finding.ts';

/** A database's clock that is further off than this confuses whoever compares logs; the service itself bears it. */
const CLOCK_MS = 5_000;
/** A look-up that takes longer is felt at every poll. */
const SLOW_MS = 50;
const MIB = 2 ** 20;

/** Checks of what the service stands on. The bundled database is started for the moment when it does not run. */
export function serviceChecks(config: Config, log: Log): readonly Check[] {
  return [
    { name: 'database', run: () => checkDatabase(config, log) },
    { name: 'storage', run: () => checkStorage(config) },
    { name: 'addresses', run: () => checkAddresses(config) },
    { name: 'access', run: () => checkAccess(config) },
  ];
}

async function checkDatabase(config: Config, log: Log): Promise<Finding> {
  const kind = config.databaseUrl === null ? 'The bundled PostgreSQL' : 'The PostgreSQL of DATABASE_URL';
  try {
    const database = await openServiceDatabase(config, log);
    try {
      const { rows } = await database.pool.query<{
        version: string;
        now: Date;
        tasks: string;
        workers: string;
      }>(
        `select current_setting('server_version') as version, now(), (select count(*) from tasks) as tasks,
                (select count(*) from workers where seen_at > now() - interval '2 minutes') as workers`,
      );
      const { version, now, tasks, workers } = rows[0]!;
      const started = performance.now();
      await database.pool.query('select 1');
      const milliseconds = performance.now() - started;
      const says = `${kind} ${version} answers, with ${tasks} tasks and ${workers} workers seen lately.`;
      if (Math.abs(now.getTime() - Date.now()) > CLOCK_MS) {
        return note(says, "Its clock differs from this machine's: run NTP on both.");
      }
      if (milliseconds > SLOW_MS)
        return note(says, `It took ${Math.round(milliseconds)} ms: bring it nearer.`);
      return ok(says);
    } finally {
      await database.close();
    }
  } catch (error) {
    return fault(sentence(error), 'See the sentence above, and docs/operate.md.');
  }
}

export async function checkStorage(config: Config): Promise<Finding> {
  const kind = config.s3 === null ? `The folder ${config.dataDir}/files` : `The bucket ${config.s3.bucket}`;
  try {
    const store = await openStore(config);
    await store.check();
    const key = `doctor/${randomBytes(8).toString('hex')}`;
    const probe = randomBytes(1000);
    await store.put(key, probe, 'application/octet-stream');
    const same = (await buffer(await store.open(key))).equals(probe);
    await store.delete(key);
    if (!same)
      return fault(`${kind} gave other bytes back than were written.`, 'Check the disk or the store.');
    const free = await store.freeBytes();
    const says = `${kind} keeps files${free === null ? '' : `, ${Math.round(free / MIB)} MiB free`}.`;
    if (free !== null && free < config.diskReserve) {
      return fault(says, 'Less is free than SONGWRIGHT_DISK_RESERVE: new work is refused. Free some space.');
    }
    return ok(says);
  } catch (error) {
    return fault(`${kind} cannot keep files: ${sentence(error)}`, 'Check that this account may write there.');
  }
}

export function checkAddresses({ host, publicUrl }: Pick<Config, 'host' | 'publicUrl'>): Finding {
  const says = `It listens on ${host}; file addresses begin with ${publicUrl}.`;
  const isLocal = ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(publicUrl).hostname);
  if (isLocal && !['127.0.0.1', 'localhost', '::1'].includes(host)) {
    return note(says, 'Others cannot fetch from there: set PUBLIC_URL to how they reach the service.');
  }
  if (!isLocal && publicUrl.startsWith('http:')) {
    return note(
      says,
      'Keys go over the wire readable: put a proxy with TLS before it and set PUBLIC_URL to https.',
    );
  }
  return ok(says);
}

function checkAccess({ adminKey, corsOrigins, metricsHost, metricsPort }: Config): Finding {
  const says = `The admin API is ${adminKey === null ? 'closed' : 'open to the admin key'}.`;
  if (metricsPort !== null && !['127.0.0.1', '::1', 'localhost'].includes(metricsHost)) {
    return note(says, 'The metrics ask for no key: see that only your Prometheus reaches their port.');
  }
  if (corsOrigins.includes('*'))
    return note(says, 'Pages of every origin may call the API (SONGWRIGHT_CORS_ORIGINS).');
  return ok(says);
}

function sentence(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
