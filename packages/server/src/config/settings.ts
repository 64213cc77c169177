import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { ALLOW_NONE, type AllowList, parseAllowList } from '../guard/allow-list.ts';
import { readNetworks } from '../keys/networks.ts';
import type { Config, LogLevel } from './config.ts';
import { bankAt } from './soundfont-file.ts';

/** Reads one setting's text; throws an Error whose message says what is allowed. */
export type Read<T> = (text: string) => T;

/** One setting: the variable's name, how its text is read, and its value when it is absent or empty. */
export interface Setting<T> {
  readonly variable: string;
  readonly read: Read<T>;
  readonly absent: () => T;
}

const LOG_LEVELS: readonly LogLevel[] = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

/** Longest body taken at submit: the longest lyrics (5,000 characters) fit hundreds of times. */
const BODY_LIMIT_BYTES = 1_048_576;

/** Contract 1.7. */
const CALLBACK_RETRIES_MS: readonly number[] = [1000, 2000, 4000];
const MOST_RETRIES = 30;

/** Contract 1.8; eight minutes of CD sound as WAV are 85 MB. */
const UPLOAD_LIMIT_BYTES = 100 * 1024 * 1024;
/** Contract 1.8. */
const UPLOADS_PER_MINUTE = 5;
/** Contract 1.8. */
const KEEP_UPLOADS_MS = 72 * 3_600_000;
/** Room for the renders that are running and for the database to go on. */
const DISK_RESERVE_BYTES = 512 * 1024 * 1024;

/** Renders take every processor there is; whoever polls meanwhile shall not wait behind them. */
const WORKER_NICE = 5;

/** The settings that together make `Config.s3`. */
interface S3Variables {
  readonly s3Bucket: Setting<string | null>;
  readonly s3Endpoint: Setting<string>;
  readonly s3Region: Setting<string>;
  readonly s3PublicUrl: Setting<string>;
  readonly s3Serve: Setting<'proxy' | 'redirect'>;
  readonly s3Create: Setting<boolean>;
}

/** Everything that is set by one variable alone. `publicUrl` is completed in `readConfig`. */
export const SETTINGS: { readonly [K in keyof Omit<Config, 's3'>]: Setting<Config[K]> } & S3Variables = {
  host: { variable: 'HOST', read: hostName, absent: () => '127.0.0.1' },
  port: { variable: 'PORT', read: integer(0, 65_535), absent: () => 8080 },
  publicUrl: { variable: 'PUBLIC_URL', read: baseUrl, absent: () => '' },
  dataDir: { variable: 'SONGWRIGHT_DATA', read: (text) => resolve(text), absent: () => resolve('data') },
  apiKey: { variable: 'SONGWRIGHT_API_KEY', read: apiKey, absent: () => null },
  adminKey: { variable: 'SONGWRIGHT_ADMIN_KEY', read: apiKey, absent: () => null },
  trustProxy: { variable: 'SONGWRIGHT_TRUST_PROXY', read: networks, absent: () => [] },
  corsOrigins: { variable: 'SONGWRIGHT_CORS_ORIGINS', read: origins, absent: () => [] },
  databaseUrl: { variable: 'DATABASE_URL', read: databaseUrl, absent: () => null },
  s3Bucket: { variable: 'S3_BUCKET', read: bucketName, absent: () => null },
  s3Endpoint: { variable: 'S3_ENDPOINT', read: baseUrl, absent: () => '' },
  s3Region: { variable: 'S3_REGION', read: (text) => text, absent: () => 'us-east-1' },
  s3PublicUrl: { variable: 'S3_PUBLIC_URL', read: baseUrl, absent: () => '' },
  s3Serve: {
    variable: 'S3_SERVE',
    read: oneOf<'proxy' | 'redirect'>(['proxy', 'redirect']),
    absent: () => 'proxy',
  },
  s3Create: { variable: 'S3_CREATE_BUCKET', read: onOff, absent: () => false },
  keepFilesMs: { variable: 'SONGWRIGHT_KEEP_FILES', read: durationOrForever, absent: () => null },
  keepUploadsMs: {
    variable: 'SONGWRIGHT_KEEP_UPLOADS',
    read: durationOrForever,
    absent: () => KEEP_UPLOADS_MS,
  },
  keepTasksMs: { variable: 'SONGWRIGHT_KEEP_TASKS', read: durationOrForever, absent: () => null },
  diskQuota: { variable: 'SONGWRIGHT_DISK_QUOTA', read: bytesOrNone, absent: () => null },
  diskReserve: { variable: 'SONGWRIGHT_DISK_RESERVE', read: bytes, absent: () => DISK_RESERVE_BYTES },
  strict: { variable: 'SONGWRIGHT_STRICT', read: onOff, absent: () => false },
  jsonFields: {
    variable: 'SONGWRIGHT_JSON_FIELDS',
    read: oneOf<'string' | 'object'>(['string', 'object']),
    absent: () => 'string',
  },
  allowPrivateUrls: {
    variable: 'SONGWRIGHT_ALLOW_PRIVATE_URLS',
    read: privateUrls,
    absent: () => ALLOW_NONE,
  },
  workerSlots: { variable: 'SONGWRIGHT_WORKER_SLOTS', read: integer(1, 256), absent: () => 2 },
  workerGraceMs: { variable: 'SONGWRIGHT_WORKER_GRACE', read: duration, absent: () => 2000 },
  workerThreads: {
    variable: 'SONGWRIGHT_WORKER_THREADS',
    read: integer(1, 256),
    absent: () => Math.min(8, availableParallelism()),
  },
  workerNice: { variable: 'SONGWRIGHT_WORKER_NICE', read: integer(0, 19), absent: () => WORKER_NICE },
  soundFont: { variable: 'SONGWRIGHT_SOUNDFONT', read: bankAt, absent: () => null },
  // The names are known to the engines alone, which check them when the worker starts.
  soundFontInstruments: {
    variable: 'SONGWRIGHT_SOUNDFONT_INSTRUMENTS',
    read: (text) => text,
    absent: () => 'all',
  },
  callbackRetries: {
    variable: 'SONGWRIGHT_CALLBACK_RETRIES',
    read: durations,
    absent: () => CALLBACK_RETRIES_MS,
  },
  callbackJitter: { variable: 'SONGWRIGHT_CALLBACK_JITTER', read: share, absent: () => 0.2 },
  metricsPort: { variable: 'SONGWRIGHT_METRICS_PORT', read: integer(0, 65_535), absent: () => null },
  metricsHost: { variable: 'SONGWRIGHT_METRICS_HOST', read: hostName, absent: () => '127.0.0.1' },
  otlpEndpoint: { variable: 'OTEL_EXPORTER_OTLP_ENDPOINT', read: baseUrl, absent: () => null },
  otelServiceName: { variable: 'OTEL_SERVICE_NAME', read: (text) => text, absent: () => 'songwright' },
  accessLog: {
    variable: 'SONGWRIGHT_ACCESS_LOG',
    read: oneOf<'all' | 'quiet'>(['all', 'quiet']),
    absent: () => 'quiet',
  },
  logLevel: { variable: 'SONGWRIGHT_LOG_LEVEL', read: oneOf(LOG_LEVELS), absent: () => 'info' },
  bodyLimit: {
    variable: 'SONGWRIGHT_BODY_LIMIT',
    read: integer(1024, 104_857_600),
    absent: () => BODY_LIMIT_BYTES,
  },
  uploadLimit: { variable: 'SONGWRIGHT_UPLOAD_LIMIT', read: bytes, absent: () => UPLOAD_LIMIT_BYTES },
  uploadsPerMinute: {
    variable: 'SONGWRIGHT_UPLOADS_PER_MINUTE',
    read: countOrNone(1, 100_000),
    absent: () => UPLOADS_PER_MINUTE,
  },
};

function integer(least: number, most: number): Read<number> {
  return (text) => {
    const value = /^\d{1,12}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    throw new Error(`must be a whole number from ${least} to ${most}`);
  };
}

/** A whole number, or null for "off". */
function countOrNone(least: number, most: number): Read<number | null> {
  return (text) => (/^(off|none|no)$/i.test(text) ? null : integer(least, most)(text));
}

const UNIT_MS = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;
const LONGEST_DURATION_MS = 3650 * UNIT_MS.d;

/** "90s", "10m", "72h" or "14d", in milliseconds. */
function duration(text: string): number {
  const [, digits, unit] = /^(\d{1,9})\s*([smhd])$/i.exec(text) ?? [];
  const ms = Number(digits) * UNIT_MS[(unit ?? '').toLowerCase() as keyof typeof UNIT_MS];
  if (ms >= 0 && ms <= LONGEST_DURATION_MS) return ms;
  throw new Error('must be a length of time such as "90s", "10m", "72h" or "14d"');
}

function durationOrForever(text: string): number | null {
  return /^(forever|off|none)$/i.test(text) ? null : duration(text);
}

const UNIT_BYTES = { k: 2 ** 10, m: 2 ** 20, g: 2 ** 30, t: 2 ** 40 } as const;

/** "512M", "20G" or a number of bytes. */
function bytes(text: string): number {
  const [, digits, unit] = /^(\d{1,15})\s*([kmgt]?)i?b?$/i.exec(text) ?? [];
  const value = Number(digits) * (UNIT_BYTES[(unit ?? '').toLowerCase() as keyof typeof UNIT_BYTES] ?? 1);
  if (Number.isSafeInteger(value)) return value;
  throw new Error('must be an amount of bytes such as "512M" or "20G"');
}

function bytesOrNone(text: string): number | null {
  return /^(off|none|no)$/i.test(text) ? null : bytes(text);
}

function bucketName(text: string): string {
  if (/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(text)) return text;
  throw new Error('must be the name of a bucket: 3 to 63 small letters, digits, "." and "-"');
}

function durations(text: string): readonly number[] {
  if (/^(off|none|no|0)$/i.test(text)) return [];
  const all = text.split(',').map((part) => duration(part.trim()));
  if (all.length <= MOST_RETRIES) return all;
  throw new Error(`must be at most ${MOST_RETRIES} lengths of time`);
}

function share(text: string): number {
  const value = Number(text);
  if (value >= 0 && value <= 1) return value;
  throw new Error('must be a number from 0 to 1');
}

function oneOf<T extends string>(values: readonly T[]): Read<T> {
  return (text) => {
    const found = values.find((value) => value === text.toLowerCase());
    if (found !== undefined) return found;
    throw new Error(`must be one of ${values.map((value) => `"${value}"`).join(', ')}`);
  };
}

function onOff(text: string): boolean {
  if (/^(on|true|yes|1)$/i.test(text)) return true;
  if (/^(off|false|no|0)$/i.test(text)) return false;
  throw new Error('must be "on" or "off"');
}

function privateUrls(text: string): AllowList {
  if (/^(off|false|no|0)$/i.test(text)) return ALLOW_NONE;
  if (/^(on|true|yes|1)$/i.test(text)) {
    throw new Error('must name hosts or networks, separated by commas; "0.0.0.0/0,::/0" allows all of them');
  }
  return parseAllowList(text);
}

function networks(text: string): readonly string[] {
  if (/^(off|false|no|0)$/i.test(text)) return [];
  return readNetworks(text.split(',').map((entry) => entry.trim())).entries;
}

function origins(text: string): readonly string[] {
  if (/^(off|none|no)$/i.test(text)) return [];
  return text.split(',').map((part) => {
    const origin = part.trim();
    if (origin === '*' || (URL.canParse(origin) && new URL(origin).origin === origin)) return origin;
    throw new Error(
      `must be "*" or origins such as "https://app.example.com", separated by commas; "${origin}" is none`,
    );
  });
}

function hostName(text: string): string {
  if (/^[\w.:%-]+$/.test(text)) return text;
  throw new Error('must be a host name or an IP address to listen on, such as "127.0.0.1" or "0.0.0.0"');
}

function baseUrl(text: string): string {
  const url = parsedUrl(text);
  if (
    url !== null &&
    (url.protocol === 'http:' || url.protocol === 'https:') &&
    `${url.username}${url.password}${url.search}${url.hash}` === ''
  ) {
    return url.href.replace(/\/+$/, '');
  }
  throw new Error('must be an http or https address without a query, such as "https://songs.example.com"');
}

function parsedUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}

function databaseUrl(text: string): string {
  const url = parsedUrl(text);
  if (url !== null && (url.protocol === 'postgres:' || url.protocol === 'postgresql:')) return text;
  throw new Error('must be a PostgreSQL address, such as "postgres://user:password@host:5432/database"');
}

function apiKey(text: string): string {
  if (/^[\x21-\x7e]{16,256}$/.test(text)) return text;
  throw new Error('must be 16 to 256 visible ASCII characters without spaces');
}
