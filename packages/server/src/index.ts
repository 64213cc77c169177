export { type Config, ConfigError, readConfig } from './config/config.ts';
export { examine, type Finding } from './doctor/examine.ts';
export { freePort } from './free-port.ts';
export type { ApiKey, KeyStore } from './keys/keys.ts';
export { type Callbacks, type FailedCallback, openCallbacks } from './open-callbacks.ts';
export { openKeys } from './open-keys.ts';
export { type Postgres, startPostgres } from './postgres/launcher.ts';
export { PostgresError } from './postgres/postgres-error.ts';
export {
  type Service,
  type ServiceOptions,
  startApi,
  startService,
  startWorkerService,
  type WorkerService,
} from './service.ts';
export { type Swept, sweepNow } from './sweep-now.ts';
export { openTransfer, type Transfer } from './transfer/open-transfer.ts';
