import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { canReach, isOwnFolder } from './account.ts';
import { findBinaries, repairLinks } from './binaries.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'songwright-binaries-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the libraries of an installation without install scripts', () => {
  it('get every link of the list the package ships', () => {
    const installed = dirname(dirname(dirname(findBinaries(null, folder).postgres)));
    const list = readFileSync(join(installed, 'native', 'pg-symlinks.json'), 'utf8');
    const links = JSON.parse(list) as { source: string; target: string }[];
    mkdirSync(join(folder, 'native', 'lib'), { recursive: true });
    writeFileSync(join(folder, 'native', 'pg-symlinks.json'), list);
    for (const { source } of links) writeFileSync(join(folder, source), source);
    expect(repairLinks(folder)).toBe(links.length);
    for (const { source, target } of links) {
      expect(readlinkSync(join(folder, target))).toBe(basename(source));
      expect(existsSync(join(installed, target))).toBe(true);
    }
    expect(repairLinks(folder)).toBe(0);
  });
});

describe('a folder', () => {
  const stranger = { uid: 54_321, gid: 54_321 };

  it.each([
    { mode: 0o700, reached: false },
    { mode: 0o755, reached: true },
    { mode: 0o711, reached: true },
    { mode: 0o744, reached: false },
  ])('of mode $mode is reached by another account: $reached', ({ mode, reached }) => {
    chmodSync(folder, mode);
    expect(canReach(stranger, join(folder, 'not', 'there', 'yet'))).toBe(reached);
  });

  it('is always reached by our own account', () => {
    chmodSync(folder, 0o700);
    expect(canReach(null, folder)).toBe(true);
  });

  it('that is a link, or of another owner, is not taken for ours', () => {
    const link = join(folder, 'link');
    symlinkSync(folder, link);
    expect(isOwnFolder(folder, null)).toBe(true);
    expect(isOwnFolder(link, null)).toBe(false);
    expect(isOwnFolder(folder, stranger)).toBe(false);
  });
});
