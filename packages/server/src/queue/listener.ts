import pg from 'pg';

export interface ListenerOptions {
  readonly url: string;
  readonly channel: string;
  /** A notification arrived. */
  readonly onNotify: (payload: string) => void;
  /** The connection stands, for the first time or again: what was sent meanwhile was missed. */
  readonly onConnect: (client: pg.Client) => Promise<void> | void;
  /** The connection broke, or could not be made again; it is tried until `close`. */
  readonly onError: (error: unknown) => void;
}

export interface Listener {
  close(): Promise<void>;
}

const FIRST_PAUSE_MS = 100;
/** Shorter than a worker may be missing (`tasks/recovery.ts`), or a database's return would cost living workers their jobs. */
const LONGEST_PAUSE_MS = 1000;

/**
 * A connection of its own that listens to one channel and is made again when it breaks. Rejects when it cannot be made
 * the first time.
 */
export async function listen(options: ListenerOptions): Promise<Listener> {
  let closed = false;
  let current: pg.Client | null = null;
  let pause = FIRST_PAUSE_MS;
  let timer: NodeJS.Timeout | undefined;

  const connect = async (): Promise<void> => {
    const client = new pg.Client({
      connectionString: options.url,
      application_name: 'songwright listener',
      keepAlive: true,
      connectionTimeoutMillis: 10_000,
    });
    let broken = false;
    const onBroken = (error: unknown): void => {
      if (broken || closed) return;
      broken = true;
      options.onError(error);
      if (current === client) reconnectLater();
    };
    client.on('error', onBroken);
    client.on('end', () => onBroken(new Error('The database ended the connection.')));
    client.on('notification', ({ payload }) => options.onNotify(payload ?? ''));
    try {
      await client.connect();
      await client.query(`listen ${pg.escapeIdentifier(options.channel)}`);
      await options.onConnect(client);
    } catch (error) {
      broken = true;
      await client.end().catch(() => {});
      throw error;
    }
    if (closed) return void client.end().catch(() => {});
    current = client;
    pause = FIRST_PAUSE_MS;
    if (broken) reconnectLater();
  };

  const reconnectLater = (): void => {
    current = null;
    timer = setTimeout(() => {
      connect().catch((error: unknown) => {
        if (closed) return;
        options.onError(error);
        reconnectLater();
      });
    }, pause);
    pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
  };

  await connect();
  return {
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await current?.end().catch(() => {});
    },
  };
}
