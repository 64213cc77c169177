import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

describe('readConfig', () => {
  test('an empty environment gives the documented defaults', () => {
    expect(readConfig({})).toMatchObject({
      host: '127.0.0.1',
      port: 8080,
      publicUrl: 'http://127.0.0.1:8080',
      dataDir: resolve('data'),
      apiKey: null,
      databaseUrl: null,
      strict: false,
      jsonFields: 'string',
      logLevel: 'info',
      bodyLimit: 1_048_576,
    });
    expect(readConfig({}).allowPrivateUrls.entries).toEqual([]);
  });

  test('an empty or blank variable counts as absent', () => {
    expect(readConfig({ PORT: '', SONGWRIGHT_STRICT: '  ', S3_BUCKET: '' })).toEqual(readConfig({}));
  });

  test.each([
    [
      { HOST: '0.0.0.0', PORT: '3000' },
      { publicUrl: 'http://127.0.0.1:3000', host: '0.0.0.0' },
    ],
    [{ HOST: '::', PORT: '3000' }, { publicUrl: 'http://[::1]:3000' }],
    [{ PUBLIC_URL: 'https://songs.example.com/api/' }, { publicUrl: 'https://songs.example.com/api' }],
    [{ SONGWRIGHT_DATA: '/var/lib/songs' }, { dataDir: resolve('/var/lib/songs') }],
    [{ SONGWRIGHT_STRICT: 'on' }, { strict: true }],
    [{ SONGWRIGHT_STRICT: 'FALSE' }, { strict: false }],
    [{ SONGWRIGHT_JSON_FIELDS: 'object' }, { jsonFields: 'object' }],
    [
      { SONGWRIGHT_WORKER_SLOTS: '4', SONGWRIGHT_WORKER_THREADS: '8', SONGWRIGHT_WORKER_NICE: '0' },
      { workerSlots: 4, workerThreads: 8, workerNice: 0 },
    ],
    [{ SONGWRIGHT_LOG_LEVEL: 'debug' }, { logLevel: 'debug' }],
    [{ SONGWRIGHT_BODY_LIMIT: '2048' }, { bodyLimit: 2048 }],
    [{ DATABASE_URL: 'postgres://u:p@db:5432/songs' }, { databaseUrl: 'postgres://u:p@db:5432/songs' }],
    [
      { S3_BUCKET: 'songs', S3_ENDPOINT: 'http://store:9000/', S3_SERVE: 'redirect' },
      {
        s3: {
          bucket: 'songs',
          endpoint: 'http://store:9000',
          region: 'us-east-1',
          publicUrl: null,
          serve: 'redirect',
          create: false,
        },
      },
    ],
    [
      { SONGWRIGHT_KEEP_FILES: '14d', SONGWRIGHT_DISK_QUOTA: '20G', SONGWRIGHT_DISK_RESERVE: '0' },
      { keepFilesMs: 1_209_600_000, keepUploadsMs: 259_200_000, diskQuota: 21_474_836_480, diskReserve: 0 },
    ],
    [
      { SONGWRIGHT_CALLBACK_RETRIES: '1m, 2h', SONGWRIGHT_CALLBACK_JITTER: '0' },
      { callbackRetries: [60_000, 7_200_000], callbackJitter: 0 },
    ],
    [{ SONGWRIGHT_URL: 'http://elsewhere:8080', UNRELATED: 'x' }, { port: 8080 }],
  ])('%j', (env, expected) => {
    expect(readConfig(env)).toMatchObject(expected);
  });

  test.each([
    ['PORT', '80800', '0 to 65535'],
    ['PORT', 'http', 'whole number'],
    ['PORT', '-1', 'whole number'],
    ['HOST', 'a b', 'host name'],
    ['PUBLIC_URL', 'songs.example.com', 'http or https'],
    ['PUBLIC_URL', 'ftp://songs.example.com', 'http or https'],
    ['PUBLIC_URL', 'https://songs.example.com/?a=1', 'without a query'],
    ['DATABASE_URL', 'mysql://db', 'PostgreSQL'],
    ['SONGWRIGHT_API_KEY', 'short', '16 to 256'],
    ['SONGWRIGHT_STRICT', 'perhaps', '"on" or "off"'],
    ['SONGWRIGHT_JSON_FIELDS', 'xml', '"string", "object"'],
    ['SONGWRIGHT_ALLOW_PRIVATE_URLS', '10.0.0.0/64', '10.0.0.0/64'],
    ['SONGWRIGHT_ALLOW_PRIVATE_URLS', 'on', '0.0.0.0/0,::/0'],
    ['SONGWRIGHT_WORKER_SLOTS', '0', '1 to 256'],
    ['SONGWRIGHT_WORKER_THREADS', '1.5', '1 to 256'],
    ['SONGWRIGHT_LOG_LEVEL', 'loud', '"info"'],
    ['SONGWRIGHT_SOUNDFONT', '/no/such/bank.sf2', 'can be read'],
    ['SONGWRIGHT_SOUNDFONT', process.execPath, 'of another kind'],
    ['SONGWRIGHT_BODY_LIMIT', '10', '1024'],
    ['SONGWRIGHT_STICT', 'on', 'SONGWRIGHT_STRICT'],
    ['S3_BUCKET', 'My Songs', 'name of a bucket'],
    ['SONGWRIGHT_KEEP_UPLOADS', '3 weeks', '"72h"'],
    ['SONGWRIGHT_DISK_QUOTA', '1.5G', '"20G"'],
    ['SONGWRIGHT_CALLBACK_RETRIES', '1s,x', '"90s"'],
    ['SONGWRIGHT_CALLBACK_JITTER', '2', '0 to 1'],
    ['SONGWRIGHT_ADMIN_KEY', 'hunter2', '16 to 256'],
    ['SONGWRIGHT_TRUST_PROXY', 'proxy.lan', 'IP address'],
  ])('%s=%s is an error that names it and says what is allowed', (name, value, allowed) => {
    const read = () => readConfig({ [name]: value });
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(name);
    expect(read).toThrow(allowed);
  });

  test('a SoundFont is known by its head', () => {
    const folder = mkdtempSync(join(tmpdir(), 'songwright-config-'));
    const path = join(folder, 'bank.sf3');
    writeFileSync(path, 'RIFF\0\0\0\0sfbkLIST');
    const env = { SONGWRIGHT_SOUNDFONT: path, SONGWRIGHT_SOUNDFONT_INSTRUMENTS: 'piano' };
    expect(readConfig(env)).toMatchObject({ soundFont: path, soundFontInstruments: 'piano' });
    expect(readConfig({})).toMatchObject({ soundFont: null, soundFontInstruments: 'all' });
    rmSync(folder, { recursive: true });
  });

  test('all faults are named at once, secrets not repeated', () => {
    let message = '';
    try {
      readConfig({
        PORT: 'x',
        SONGWRIGHT_STRICT: 'x',
        SONGWRIGHT_API_KEY: 'hunter2',
        DATABASE_URL: 'hunter2',
      });
    } catch (error) {
      message = (error as Error).message;
    }
    expect(message.split('\n')).toHaveLength(4);
    expect(message).not.toContain('hunter2');
  });
});
