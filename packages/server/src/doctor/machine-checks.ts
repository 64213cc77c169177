import { access, constants, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { availableParallelism, freemem, totalmem } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Config } from '../config/config.ts';
import { type Check, type Finding, fault, note, ok } from './finding.ts';

const GIB = 2 ** 30;
/** A worker thread that renders holds a song's stems: about 400 MB for four minutes. */
const BYTES_A_THREAD = 0.5 * GIB;
const BYTES_AT_LEAST = GIB;
const OLDEST_NODE: readonly [number, number] = [20, 19];
const BEST_NODE = 24;

const SOUNDFONT_FOLDERS = ['/usr/share/sounds/sf2', '/usr/share/sounds/sf3', '/usr/share/soundfonts'];

/** What of the packages that are optional is missing, and what it is for. */
const OPTIONAL_PACKAGES: readonly (readonly [name: string, purpose: string])[] = [
  ['@aws-sdk/client-s3', 'keep files in S3'],
  ['node-av', 'make music videos without ffmpeg'],
];

/** Checks of the machine, without the service's database and files. */
export function machineChecks(
  config: Pick<Config, 'workerThreads'>,
  version = process.versions.node,
): readonly Check[] {
  return [
    { name: 'Node', run: () => checkNode(version) },
    { name: 'memory', run: () => checkMemory(config.workerThreads, totalmem(), freemem()) },
    { name: 'processors', run: () => checkProcessors(config.workerThreads) },
    { name: 'optional packages', run: checkPackages },
    { name: 'ffmpeg', run: () => checkFfmpeg(process.env['PATH'] ?? '') },
    { name: 'SoundFonts', run: () => checkSoundFonts(SOUNDFONT_FOLDERS) },
  ];
}

export function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldest, least] = OLDEST_NODE;
  if (major < oldest || (major === oldest && minor < least)) {
    return fault(`Node ${version} is too old.`, `Install Node ${BEST_NODE} (at least ${oldest}.${least}).`);
  }
  if (major < BEST_NODE)
    return note(`Node ${version} works.`, `Node ${BEST_NODE} renders about a quarter faster.`);
  return ok(`Node ${version}.`);
}

export function checkMemory(threads: number, total: number, free: number): Finding {
  const shown = `${(total / GIB).toFixed(1)} GB of memory, ${(free / GIB).toFixed(1)} GB free.`;
  if (total < BYTES_AT_LEAST) return fault(shown, 'Rendering needs a machine with 1 GB or more.');
  const enough = Math.max(1, Math.floor((total - BYTES_AT_LEAST / 2) / BYTES_A_THREAD));
  if (threads > enough) {
    return note(shown, `${threads} threads may want more at once: set SONGWRIGHT_WORKER_THREADS=${enough}.`);
  }
  return ok(shown);
}

function checkProcessors(threads: number): Finding {
  const count = availableParallelism();
  if (threads > count) {
    const advice = 'More threads than processors only take turns: lower SONGWRIGHT_WORKER_THREADS.';
    return note(`${count} processors, ${threads} threads.`, advice);
  }
  return ok(`${count} processors, ${threads} threads.`);
}

function checkPackages(): Finding {
  const { resolve } = createRequire(import.meta.url);
  const missing = OPTIONAL_PACKAGES.filter(([name]) => {
    try {
      resolve(name);
      return false;
    } catch (error) {
      // What is there but may not be required is there.
      return (error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND';
    }
  });
  if (missing.length === 0) return ok('All are installed.');
  const list = missing.map(([name, purpose]) => `${name} (to ${purpose})`).join(', ');
  return note(`Not installed: ${list}.`, 'Install those you need with npm i NAME.');
}

export async function checkFfmpeg(path: string): Promise<Finding> {
  const names = process.platform === 'win32' ? ['ffmpeg.exe'] : ['ffmpeg'];
  for (const folder of path.split(delimiter)) {
    for (const name of names) {
      const file = join(folder, name);
      if (folder !== '' && (await isThere(file, constants.X_OK))) return ok(`${file}.`);
    }
  }
  return note(
    'There is no ffmpeg on the PATH.',
    'Music videos are then made by the package node-av, if it is installed.',
  );
}

export async function checkSoundFonts(folders: readonly string[]): Promise<Finding> {
  const found: string[] = [];
  for (const folder of folders) {
    const names = await readdir(folder).catch(() => []);
    found.push(...names.filter((name) => /\.sf[23]$/i.test(name)).map((name) => join(folder, name)));
  }
  if (found.length > 0) return ok(found.join(', '));
  return ok('None on this machine; none is needed.');
}

async function isThere(file: string, mode: number): Promise<boolean> {
  return access(file, mode).then(
    () => true,
    () => false,
  );
}
