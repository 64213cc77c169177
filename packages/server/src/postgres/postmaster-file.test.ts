import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isAlive, isForeign, readPostmaster } from './postmaster-file.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'songwright-postmaster-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the pid file', () => {
  it.each([
    {
      what: 'of a running server',
      text: '123\n/data\n1700000000\n5432\n/tmp/x\n\n  1 2\nready   \n',
      read: { pid: 123, port: 5432, socketDir: '/tmp/x' },
    },
    {
      what: 'of a server that listens on TCP only',
      text: '123\n/data\n1700000000\n54321\n\n127.0.0.1\n  1 2\nready   \n',
      read: { pid: 123, port: 54321, socketDir: '' },
    },
    { what: 'that is not written out yet', text: '123\n/data\n', read: null },
    { what: 'that is empty', text: '', read: null },
  ])('$what is read', ({ text, read }) => {
    writeFileSync(join(folder, 'postmaster.pid'), text);
    expect(readPostmaster(folder)).toEqual(read);
  });

  it('that is not there is no server', () => {
    expect(readPostmaster(join(folder, 'nowhere'))).toBeNull();
  });
});

describe('a process', () => {
  it('is alive until it has ended', async () => {
    const child = spawn('sleep', ['60']);
    await once(child, 'spawn');
    const pid = child.pid ?? 0;
    expect(isAlive(pid)).toBe(true);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(isAlive(pid)).toBe(false);
  });

  it.each([0, -1])('has no number %i', (pid) => {
    expect(isAlive(pid)).toBe(false);
  });

  it.runIf(process.platform === 'linux')('that died but was not buried is not alive', async () => {
    // The shell becomes a program that never asks after the child it has: that stays a zombie.
    const shell = spawn('sh', ['-c', 'true & echo $!; exec sleep 60'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [bytes] = (await once(shell.stdout!, 'data')) as [Buffer];
    await expect.poll(() => isAlive(Number(bytes.toString()))).toBe(false);
    shell.kill('SIGKILL');
  });

  it.runIf(process.platform === 'linux')(
    'is foreign to a cluster in whose folder it does not sit',
    async () => {
      const cluster = join(folder, 'cluster');
      mkdirSync(cluster);
      const inside = spawn('sleep', ['60'], { cwd: cluster });
      await once(inside, 'spawn');
      expect(isForeign(inside.pid ?? 0, cluster)).toBe(false);
      expect(isForeign(process.pid, cluster)).toBe(true);
      inside.kill('SIGKILL');
    },
  );
});
