import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BUNDLED_MAJOR } from './postgres/binaries.ts';
import { isAlive, readPostmaster } from './postgres/postmaster-file.ts';
import { openServiceDatabase } from './service-database.ts';
import { silentLog } from './testing/test-database.ts';
import { waitUntil } from './testing/wait-until.ts';

let dataDir: string;
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'songwright-shared-'));
  chmodSync(dataDir, 0o755);
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const open = (databaseUrl: string | null = null) => openServiceDatabase({ databaseUrl, dataDir }, silentLog);
const server = (): number => readPostmaster(join(dataDir, `postgres-${BUNDLED_MAJOR}`))?.pid ?? 0;

describe('the bundled database', () => {
  it('is shared by a service and a command, and stopped by the last of them', async () => {
    const service = await open();
    const command = await open();
    const pid = server();
    await service.close();
    expect(isAlive(pid)).toBe(true);
    expect((await command.pool.query('select count(*) from tasks')).rowCount).toBe(1);
    await command.close();
    expect(isAlive(pid)).toBe(false);
  });

  it('can be opened in the very moment in which its last user stops it', async () => {
    const first = await open();
    const [, second] = await Promise.all([first.close(), open()]);
    expect((await second.pool.query('select 1')).rowCount).toBe(1);
    await second.close();
    expect(isAlive(server())).toBe(false);
  });

  it('is stopped at the end also when it was killed and started again meanwhile', async () => {
    const database = await open();
    const killed = server();
    process.kill(killed, 'SIGKILL');
    await waitUntil('it is back', async () => {
      return (
        server() !== killed &&
        (await database.pool.query('select 1').then(
          () => true,
          () => false,
        ))
      );
    });
    const pid = server();
    await database.close();
    expect(isAlive(pid)).toBe(false);
  });
});

describe('DATABASE_URL', () => {
  it.each(['postgresql://a:b@127.0.0.1:9/c', 'postgresql://a:b@localhost/c?host=/nowhere'])(
    'that leads nowhere is said in a sentence: %s',
    async (url) => {
      await expect(open(url)).rejects.toMatchObject({
        name: 'PostgresError',
        message: expect.stringContaining('The database of DATABASE_URL cannot be reached'),
      });
    },
  );
});
