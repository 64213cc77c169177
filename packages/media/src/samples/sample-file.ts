import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PcmAudio } from '../audio.ts';
import { decodeAudio } from '../decode/decode.ts';
import { headOfMp3 } from '../mp3/head.ts';

/** A recording inside one of the npm sample packages. */
export interface SampleFile {
  readonly package: string;
  /** Path inside the package, as it is spelled there ("audio/D#4v8.mp3"). */
  readonly file: string;
  /** Only this much of its beginning is wanted; the rest is not decoded. */
  readonly seconds: number;
}

const require = createRequire(import.meta.url);
const folders = new Map<string, string>();

/**
 * Reads and decodes the beginning of a recording. It may be a few milliseconds longer than asked for.
 * @throws Error naming the package when it is not installed, or the file when it is not in it.
 */
export async function readSample({ package: name, file, seconds }: SampleFile): Promise<PcmAudio> {
  const path = join(folderOf(name), file);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (cause) {
    throw new Error(`The sample package ${name} has no file "${file}" (${path}).`, { cause });
  }
  return decodeAudio(headOfMp3(bytes, seconds));
}

function folderOf(name: string): string {
  let folder = folders.get(name);
  if (folder === undefined) {
    try {
      folder = dirname(require.resolve(`${name}/package.json`));
    } catch (cause) {
      throw new Error(`The sample package ${name} is not installed: run npm ci, or npm install ${name}.`, {
        cause,
      });
    }
    folders.set(name, folder);
  }
  return folder;
}
