import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../config/config.ts';
import { createTestDatabase } from '../testing/test-database.ts';
import { examine, type Finding } from './examine.ts';
import { checkFfmpeg, checkMemory, checkNode, checkSoundFonts } from './machine-checks.ts';
import { checkAddresses, checkStorage } from './service-checks.ts';

const GIB = 2 ** 30;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'songwright-doctor-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it.each([
  ['18.20.0', 'fault'],
  ['20.18.9', 'fault'],
  ['20.19.0', 'note'],
  ['24.1.0', 'ok'],
])('Node %s: %s', (version, state) => {
  expect(checkNode(version).state).toBe(state);
});

it.each([
  { total: 0.5 * GIB, threads: 1, state: 'fault', advice: '1 GB' },
  { total: 2 * GIB, threads: 8, state: 'note', advice: 'SONGWRIGHT_WORKER_THREADS=3' },
  { total: 16 * GIB, threads: 8, state: 'ok', advice: '' },
])('$total bytes of memory and $threads threads: $state', ({ total, threads, state, advice }) => {
  const finding = checkMemory(threads, total, total);
  expect(finding.state).toBe(state);
  expect(finding.advice).toContain(advice);
});

it('finds ffmpeg and SoundFonts where they are, and says where they are not', async () => {
  const [bin, fonts] = [join(folder, 'bin'), join(folder, 'sf2')];
  expect((await checkFfmpeg(bin)).state).toBe('note');
  await mkdir(bin);
  await mkdir(fonts);
  await writeFile(join(bin, 'ffmpeg'), '');
  await chmod(join(bin, 'ffmpeg'), 0o755);
  await writeFile(join(fonts, 'General.sf2'), '');
  expect((await checkFfmpeg(`/nowhere:${bin}`)).says).toContain(join(bin, 'ffmpeg'));
  expect((await checkSoundFonts(['/nowhere', fonts])).says).toBe(join(fonts, 'General.sf2'));
});

it.each([
  ['127.0.0.1', 'http://127.0.0.1:8080', 'ok'],
  ['0.0.0.0', 'http://127.0.0.1:8080', 'note'],
  ['0.0.0.0', 'http://songs.example.com', 'note'],
  ['0.0.0.0', 'https://songs.example.com', 'ok'],
])('listening on %s as %s: %s', (host, publicUrl, state) => {
  expect(checkAddresses({ host, publicUrl }).state).toBe(state);
});

describe('storage', () => {
  it('that keeps files', async () => {
    const config = readConfig({ SONGWRIGHT_DATA: join(folder, 'data'), SONGWRIGHT_DISK_RESERVE: '0' });
    expect(await checkStorage(config)).toMatchObject({ state: 'ok' });
  });

  it('that has no room for new work, or is no folder', async () => {
    const SONGWRIGHT_DATA = join(folder, 'data');
    const full = await checkStorage(readConfig({ SONGWRIGHT_DATA, SONGWRIGHT_DISK_RESERVE: '900T' }));
    expect([full.state, full.advice]).toEqual(['fault', expect.stringContaining('new work is refused')]);
    await writeFile(join(folder, 'a-file'), '');
    expect((await checkStorage(readConfig({ SONGWRIGHT_DATA: join(folder, 'a-file') }))).state).toBe('fault');
  });
});

describe('examine', () => {
  const examined = async (env: Record<string, string>): Promise<[boolean, Record<string, Finding>]> => {
    const findings: Record<string, Finding> = {};
    const well = await examine(env, (name, finding) => {
      findings[name] = finding;
    });
    return [well, findings];
  };

  it('tells of everything, and is content with what works', async () => {
    const { url, drop } = await createTestDatabase();
    const [well, findings] = await examined({
      DATABASE_URL: url,
      SONGWRIGHT_DATA: folder,
      SONGWRIGHT_DISK_RESERVE: '0',
    });
    expect(well).toBe(true);
    expect(findings['database']).toMatchObject({ state: 'ok', says: expect.stringContaining('0 tasks') });
    expect(Object.keys(findings)).toEqual([
      'settings',
      'Node',
      'memory',
      'processors',
      'optional packages',
      'ffmpeg',
      'SoundFonts',
      'database',
      'storage',
      'addresses',
      'access',
    ]);
    await drop();
  });

  it('names a setting that cannot be used, and a database that is not there', async () => {
    const [well, findings] = await examined({ PORT: 'x' });
    expect([well, findings['settings']?.says]).toEqual([false, expect.stringContaining('PORT')]);
    const [alive, others] = await examined({
      DATABASE_URL: 'postgres://u:hunter2@127.0.0.1:1/x',
      SONGWRIGHT_DATA: folder,
    });
    expect([alive, others['database']?.state]).toEqual([false, 'fault']);
    expect(JSON.stringify(others)).not.toContain('hunter2');
  });
});
