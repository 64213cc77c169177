import type { S3Settings } from '../files/s3-settings.ts';
import type { AllowList } from '../guard/allow-list.ts';
import { SETTINGS, type Setting } from './settings.ts';

export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';

/** Every setting of the service, read once at start. */
export interface Config {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  /** Base of file addresses, without a slash at the end. */
  readonly publicUrl: string;
  /** Absolute folder of the bundled database and the files. */
  readonly dataDir: string;
  /** A key that is always accepted, beside those in the database. */
  readonly apiKey: string | null;
  /** Opens `/v1/admin`; null: nobody gets in there. */
  readonly adminKey: string | null;
  /** Proxies whose `X-Forwarded-For` is believed, as addresses and networks. */
  readonly trustProxy: readonly string[];
  /** Origins whose pages may call the API; "*" is every. */
  readonly corsOrigins: readonly string[];
  /** null: the bundled PostgreSQL. */
  readonly databaseUrl: string | null;
  /** null: files are kept in a folder of `dataDir`. */
  readonly s3: S3Settings | null;
  /** How long files of finished tasks are kept, in milliseconds; null: until they are deleted. */
  readonly keepFilesMs: number | null;
  readonly keepUploadsMs: number | null;
  /** How long rows of ended tasks are kept; null: until they are deleted. */
  readonly keepTasksMs: number | null;
  /** Most bytes of files in all; null: as many as there is room for. */
  readonly diskQuota: number | null;
  /** Bytes of the disk that are never filled with new work. */
  readonly diskReserve: number;
  /** Refuse what the published schemas refuse, instead of accepting what real clients send. */
  readonly strict: boolean;
  /** How the JSON-in-a-string fields of results are sent. */
  readonly jsonFields: 'string' | 'object';
  /** Private receivers and sources that outgoing requests may reach. */
  readonly allowPrivateUrls: AllowList;
  /** Tasks that the worker process runs at the same time. */
  readonly workerSlots: number;
  /** How long its running tasks may go on when the worker is asked to stop; then they are handed back. */
  readonly workerGraceMs: number;
  /** Threads that the worker process computes with. */
  readonly workerThreads: number;
  /** How far these threads stand back behind everything else that wants a processor, 0 to 19. */
  readonly workerNice: number;
  /** Absolute path of a SoundFont that plays in place of the built-in instruments; null: none does. */
  readonly soundFont: string | null;
  /** In place of which: "all", or families by commas. */
  readonly soundFontInstruments: string;
  /** Pauses before the second, third, … try at a callback, in milliseconds. */
  readonly callbackRetries: readonly number[];
  /** Each of these pauses is longer by up to this share. */
  readonly callbackJitter: number;
  /** Where Prometheus asks; null: nowhere. */
  readonly metricsPort: number | null;
  readonly metricsHost: string;
  /** OTLP collector that traces are sent to; null: nothing is traced. */
  readonly otlpEndpoint: string | null;
  readonly otelServiceName: string;
  /** Whether every answer gets a line in the log, or not those to polls and files. */
  readonly accessLog: 'all' | 'quiet';
  readonly logLevel: LogLevel;
  /** Longest accepted request body, in bytes. */
  readonly bodyLimit: number;
  /** Largest file taken as an upload or fetched as the source of a job, in bytes. */
  readonly uploadLimit: number;
  /** Uploads of one key in a minute; null: as many as it likes. */
  readonly uploadsPerMinute: number | null;
}

/** A setting cannot be used; the message names it and says what is allowed. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Read by the command line, not by the service: the address of a service to talk to. */
const CLIENT_VARIABLES: readonly string[] = ['SONGWRIGHT_URL'];

const SECRET_VARIABLES: readonly string[] = ['SONGWRIGHT_API_KEY', 'SONGWRIGHT_ADMIN_KEY', 'DATABASE_URL'];

/**
 * The settings in an environment. An empty variable counts as absent. Throws one `ConfigError` that lists every
 * malformed value and every unknown `SONGWRIGHT_…` variable.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const faults = unknownVariables(env);
  const read = <T>({ variable, read, absent }: Setting<T>): T => {
    const text = env[variable]?.trim();
    if (text === undefined || text === '') return absent();
    try {
      return read(text);
    } catch (error) {
      faults.push(`${variable} ${shown(variable, text)}: ${sentence(error)}`);
      return absent();
    }
  };
  const host = read(SETTINGS.host);
  const port = read(SETTINGS.port);
  const config: Config = {
    host,
    port,
    publicUrl: read(SETTINGS.publicUrl) || addressOf(host, port),
    dataDir: read(SETTINGS.dataDir),
    apiKey: read(SETTINGS.apiKey),
    adminKey: read(SETTINGS.adminKey),
    trustProxy: read(SETTINGS.trustProxy),
    corsOrigins: read(SETTINGS.corsOrigins),
    databaseUrl: read(SETTINGS.databaseUrl),
    s3: read(SETTINGS.s3Bucket) === null ? null : s3Settings(read),
    keepFilesMs: read(SETTINGS.keepFilesMs),
    keepUploadsMs: read(SETTINGS.keepUploadsMs),
    keepTasksMs: read(SETTINGS.keepTasksMs),
    diskQuota: read(SETTINGS.diskQuota),
    diskReserve: read(SETTINGS.diskReserve),
    strict: read(SETTINGS.strict),
    jsonFields: read(SETTINGS.jsonFields),
    allowPrivateUrls: read(SETTINGS.allowPrivateUrls),
    workerSlots: read(SETTINGS.workerSlots),
    workerGraceMs: read(SETTINGS.workerGraceMs),
    workerThreads: read(SETTINGS.workerThreads),
    workerNice: read(SETTINGS.workerNice),
    soundFont: read(SETTINGS.soundFont),
    soundFontInstruments: read(SETTINGS.soundFontInstruments),
    callbackRetries: read(SETTINGS.callbackRetries),
    callbackJitter: read(SETTINGS.callbackJitter),
    metricsPort: read(SETTINGS.metricsPort),
    metricsHost: read(SETTINGS.metricsHost),
    otlpEndpoint: read(SETTINGS.otlpEndpoint),
    otelServiceName: read(SETTINGS.otelServiceName),
    accessLog: read(SETTINGS.accessLog),
    logLevel: read(SETTINGS.logLevel),
    bodyLimit: read(SETTINGS.bodyLimit),
    uploadLimit: read(SETTINGS.uploadLimit),
    uploadsPerMinute: read(SETTINGS.uploadsPerMinute),
  };
  if (faults.length > 0) throw new ConfigError(faults.join('\n'));
  return config;
}

function s3Settings(read: <T>(setting: Setting<T>) => T): S3Settings {
  return {
    bucket: read(SETTINGS.s3Bucket) ?? '',
    endpoint: read(SETTINGS.s3Endpoint) || null,
    region: read(SETTINGS.s3Region),
    publicUrl: read(SETTINGS.s3PublicUrl) || null,
    serve: read(SETTINGS.s3Serve),
    create: read(SETTINGS.s3Create),
  };
}

/** The address under which a listener is reached from the same machine. */
export function addressOf(host: string, port: number): string {
  const reachable = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
}

function unknownVariables(env: Readonly<Record<string, string | undefined>>): string[] {
  const known = Object.values(SETTINGS).map(({ variable }) => variable);
  const ours = known.filter((variable) => variable.startsWith('SONGWRIGHT_'));
  return Object.keys(env)
    .filter(
      (name) => name.startsWith('SONGWRIGHT_') && !known.includes(name) && !CLIENT_VARIABLES.includes(name),
    )
    .map((name) => `${name} is no setting of this service. Known are: ${ours.join(', ')}.`);
}

/** Values of secrets are not repeated. */
function shown(variable: string, text: string): string {
  return SECRET_VARIABLES.includes(variable) ? '(hidden)' : `"${text}"`;
}

function sentence(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.endsWith('.') ? text : `${text}.`;
}
