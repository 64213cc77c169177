import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ApiFailure } from './exit.ts';

/** The fields of a finished file that link to something to save. */
const LINKS = ['audio_url', 'image_url', 'midi_url', 'wav_url', 'video_url'] as const;

/**
 * Saves every file a finished task links to in `folder`, named by title and variant: "night-drive-1.mp3".
 *
 * @returns the paths written, in order
 */
export async function saveFiles(
  files: readonly Record<string, unknown>[],
  folder: string,
): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const saved: string[] = [];
  for (const [index, file] of files.entries()) {
    const base = `${slug(String(file.title ?? 'song'))}-${index + 1}`;
    for (const field of LINKS) {
      const url = file[field];
      if (typeof url !== 'string' || url === '') continue;
      const path = join(folder, `${base}${extensionOf(url)}`);
      await writeFile(path, await download(url));
      saved.push(path);
    }
  }
  return saved;
}

async function download(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) {
    throw new ApiFailure(
      response.status,
      `The file ${url} could not be fetched (status ${response.status}).`,
    );
  }
  return new Uint8Array(await response.arrayBuffer());
}

function extensionOf(url: string): string {
  return /\.[a-z0-9]+$/i.exec(new URL(url).pathname)?.[0] ?? '';
}

/** "Neon, at Night!" becomes "neon-at-night"; a title without a single Latin letter or digit becomes "song". */
export function slug(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return plain === '' ? 'song' : plain;
}
