import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveFiles, slug } from './save-files.ts';

describe('slug', () => {
  it.each([
    ['Neon, at Night!', 'neon-at-night'],
    ['Café del Sur', 'cafe-del-sur'],
    ['  --  ', 'song'],
    ['夜に駆ける', 'song'],
    ['../../etc/passwd', 'etc-passwd'],
    ['x'.repeat(100), 'x'.repeat(60)],
  ])('%s becomes %s', (title, expected) => {
    expect(slug(title)).toBe(expected);
  });
});

describe('saveFiles', () => {
  let server: Server;
  let base: string;
  beforeAll(async () => {
    server = createServer((request, response) => {
      response.statusCode = request.url?.includes('missing') ? 404 : 200;
      response.end(`bytes of ${request.url}`);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it('names files by title and variant, and takes the extension of the address', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'songs-'));
    const files = [1, 2].map((n) => ({
      title: 'Night Drive',
      audio_url: `${base}/a${n}.mp3`,
      image_url: `${base}/c${n}.jpeg`,
      duration: 90,
    }));
    const saved = await saveFiles(files, folder);
    expect(await readdir(folder)).toEqual([
      'night-drive-1.jpeg',
      'night-drive-1.mp3',
      'night-drive-2.jpeg',
      'night-drive-2.mp3',
    ]);
    expect(saved).toHaveLength(4);
    expect(await readFile(join(folder, 'night-drive-2.mp3'), 'utf8')).toBe('bytes of /a2.mp3');
  });

  it('says which file could not be fetched', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'songs-'));
    const files = [{ title: 'x', audio_url: `${base}/missing.mp3` }];
    await expect(saveFiles(files, folder)).rejects.toThrow(
      `The file ${base}/missing.mp3 could not be fetched (status 404).`,
    );
  });
});
