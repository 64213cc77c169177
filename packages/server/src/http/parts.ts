import type { Model } from '@songwright/contract';
import type { Config } from '../config/config.ts';
import type { FileStore } from '../files/file-store.ts';
import type { KeyStore, Keys } from '../keys/keys.ts';
import type { RequestRates } from '../keys/request-rates.ts';
import type { Log } from '../log/log.ts';
import type { Room } from '../maintenance/room.ts';
import type { TaskManagement } from '../tasks/manage-tasks.ts';
import type { Tasks } from '../tasks/task.ts';
import type { TaskEvents } from '../tasks/task-events.ts';
import type { Tracer } from '../tracing/otlp.ts';
import type { Uploads } from '../uploads/uploads.ts';
import type { MeasureRequest } from './measure-requests.ts';

/** Something the service needs before it can work; rejects with a sentence while it is not there. */
export interface ReadyCheck {
  /** "database", "files", "migrations". */
  readonly name: string;
  check(): Promise<void>;
}

/** All that the HTTP side stands on. */
export interface HttpParts {
  readonly config: Config;
  readonly log: Log;
  readonly keys: Keys;
  readonly keyStore: KeyStore;
  readonly rates: RequestRates;
  /** Whether there is room for new files. */
  readonly room: Room;
  readonly tasks: Tasks;
  readonly management: TaskManagement;
  readonly events: TaskEvents;
  readonly webhookSecrets: {
    /** Made when first asked for. */
    current(keyId: string): Promise<string>;
    /** A new one; the one before is still signed with for a day. */
    rotate(keyId: string): Promise<string>;
  };
  readonly files: FileStore;
  readonly uploads: Uploads;
  readonly measureRequest?: MeasureRequest;
  readonly tracer?: Tracer;
  /** Whether an engine for the model runs on this service. */
  readonly serves: (model: Model) => boolean;
  readonly ready: readonly ReadyCheck[];
}
