import { MODELS, type Model } from '@songwright/contract';
import type { QueueName } from './queue.ts';

/**
 * Which jobs share a worker's slots: renders are bounded by the cores, short jobs must not wait behind them, and
 * deliveries only wait for somebody else's server.
 */
export type Lane = 'render' | 'short' | 'delivery';

export interface QueueSettings {
  readonly lane: Lane;
  /** Above the worst case on a slow machine: a job still running after this is taken from its worker and run anew. */
  readonly expireInSeconds: number;
  /** How often it is tried again when the fault is ours. */
  readonly retryLimit: number;
}

const RENDER: QueueSettings = { lane: 'render', expireInSeconds: 45 * 60, retryLimit: 2 };
const SHORT: QueueSettings = { lane: 'short', expireInSeconds: 5 * 60, retryLimit: 2 };
/** A delivery is given up by its own clock after 10 s; its retries are planned by `callbacks/`. */
const DELIVERY: QueueSettings = { lane: 'delivery', expireInSeconds: 60, retryLimit: 10 };

/** Models that make no sound. */
const SHORT_MODELS: ReadonlySet<Model> = new Set<Model>([
  'generate-lyrics',
  'boost-music-style',
  'get-timestamped-lyrics',
  'generate-persona',
  'generate-music-cover',
  'generate-midi',
]);

export const QUEUES: ReadonlyMap<QueueName, QueueSettings> = new Map<QueueName, QueueSettings>([
  ...MODELS.map((model): [QueueName, QueueSettings] => [model, SHORT_MODELS.has(model) ? SHORT : RENDER]),
  ['callback', DELIVERY],
]);

/** The shortest the queue takes: a worker that is silent for so long has lost its jobs. */
export const HEARTBEAT_SECONDS = 10;
/** Three missed refreshes are still no lost job. */
export const HEARTBEAT_REFRESH_MS = 3000;

export function queuesOf(lane: Lane): readonly QueueName[] {
  return [...QUEUES].filter(([, settings]) => settings.lane === lane).map(([name]) => name);
}
