import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Database } from '../store/database.ts';
import type { Measure } from './measurement.ts';
import { readGauges } from './read-gauges.ts';

/** What a process shows of itself and of the service's database. */
export interface Metrics {
  readonly measure: Measure;
  /** One answer over HTTP. `route` is the pattern, not the address: ids would make a series each. */
  request(method: string, route: string, status: number, seconds: number): void;
  /** Prometheus' text format. */
  text(): Promise<string>;
  readonly contentType: string;
}

/** From answers of the poll route (under a millisecond) to a slow database. */
const REQUEST_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5];
/** From lyrics to a long song on a slow machine. */
const TASK_SECONDS = [0.1, 0.5, 1, 2, 5, 10, 20, 40, 90, 180, 600];

export function createMetrics(database: Database): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });

  const requests = new Histogram({
    name: 'songwright_http_request_seconds',
    help: 'Answers over HTTP.',
    labelNames: ['method', 'route', 'status'],
    buckets: REQUEST_SECONDS,
    registers,
  });
  const tasks = new Histogram({
    name: 'songwright_task_seconds',
    help: 'Attempts at tasks, by how they ended.',
    labelNames: ['model', 'outcome'],
    buckets: TASK_SECONDS,
    registers,
  });
  const stages = new Histogram({
    name: 'songwright_task_stage_seconds',
    help: 'Stages of attempts at tasks.',
    labelNames: ['model', 'stage'],
    buckets: TASK_SECONDS,
    registers,
  });
  const callbacks = new Histogram({
    name: 'songwright_callback_seconds',
    help: 'Tries at callbacks, by how they ended.',
    labelNames: ['outcome'],
    buckets: REQUEST_SECONDS,
    registers,
  });
  const files = new Counter({
    name: 'songwright_files_saved_total',
    help: 'Files saved.',
    labelNames: ['kind'],
    registers,
  });
  const bytes = new Counter({
    name: 'songwright_file_bytes_saved_total',
    help: 'Bytes of files saved.',
    labelNames: ['kind'],
    registers,
  });
  const gauges = databaseGauges(registers);

  return {
    contentType: registry.contentType,
    request: (method, route, status, seconds) => requests.observe({ method, route, status }, seconds),
    measure: (measured) => {
      switch (measured.kind) {
        case 'task':
          tasks.observe({ model: measured.model, outcome: measured.outcome }, measured.seconds);
          break;
        case 'stage':
          stages.observe({ model: measured.model, stage: measured.stage }, measured.seconds);
          break;
        case 'callback':
          callbacks.observe({ outcome: measured.outcome }, measured.seconds);
          break;
        case 'file':
          files.inc({ kind: measured.fileKind });
          bytes.inc({ kind: measured.fileKind }, measured.bytes);
          break;
      }
    },
    text: async () => {
      await gauges(database);
      return registry.metrics();
    },
  };
}

/** What is read from the database when somebody asks, the same from every process. */
function databaseGauges(registers: Registry[]): (database: Database) => Promise<void> {
  const gauge = (name: string, help: string, ...labelNames: string[]): Gauge =>
    new Gauge({ name: `songwright_${name}`, help, labelNames, registers });
  const up = gauge('database_up', 'Whether the database answers.');
  const waiting = gauge('queue_waiting', 'Jobs that wait for a worker.', 'queue');
  const active = gauge('queue_active', 'Jobs that a worker has in hand.', 'queue');
  const age = gauge('queue_oldest_seconds', 'Age of the oldest job that waits.', 'queue');
  const failed = gauge('callbacks_given_up', 'Callbacks that were given up.');
  const pending = gauge('callbacks_pending', 'Callbacks under way.');
  const workers = gauge('workers', 'Workers that hold their lock in the database.');
  const slots = gauge('worker_slots', 'Renders that these workers do at once.');
  const stored = gauge('files_stored', 'Files of finished tasks.');
  const storedBytes = gauge('file_bytes_stored', 'Bytes of these files.');

  return async (database) => {
    const read = await readGauges(database).catch(() => null);
    up.set(read === null ? 0 : 1);
    if (read === null) return;
    for (const one of [waiting, active, age]) one.reset();
    for (const { queue, waits, runs, oldest } of read.queues) {
      waiting.set({ queue }, waits);
      active.set({ queue }, runs);
      age.set({ queue }, oldest);
    }
    failed.set(read.callbacksFailed);
    pending.set(read.callbacksPending);
    workers.set(read.workers);
    slots.set(read.slots);
    stored.set(read.files);
    storedBytes.set(read.bytes);
  };
}
