import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../config/config.ts';
import { contentTypeOf } from '../files/content-types.ts';
import type { FileStore } from '../files/file-store.ts';
import { folderStore } from '../files/folder-store.ts';
import { openStore } from '../files/open-store.ts';
import { createLog } from '../log/log.ts';
import { openQueue } from '../queue/pg-boss-queue.ts';
import { openServiceDatabase } from '../service-database.ts';
import { exportDatabase } from './export-database.ts';
import { importDatabase } from './import-database.ts';

type Counts = Readonly<Record<string, number>>;

/** What a service has, out and in, for a command. */
export interface Transfer {
  /** The database into a file. */
  exportTo(file: string): Promise<Counts>;
  importFrom(file: string): Promise<Counts>;
  /** Database and files into a folder; files that are there already are not copied again. */
  backupTo(folder: string): Promise<Counts>;
  restoreFrom(folder: string): Promise<Counts>;
  close(): Promise<void>;
}

const DATABASE_FILE = 'database.jsonl.gz';

/** Joins the service's database, or starts it for as long as the command runs. */
export async function openTransfer(config: Config): Promise<Transfer> {
  const log = createLog('warn');
  const database = await openServiceDatabase(config, log);
  const queue = await openQueue(database, log, { supervise: false });
  const store = (): Promise<FileStore> => openStore(config);
  return {
    exportTo: (file) => exportDatabase(database, file),
    importFrom: (file) => importDatabase(database, queue, file),
    backupTo: async (folder) => {
      await mkdir(folder, { recursive: true });
      // The database first: what it points to is copied after it, and files are only ever added or deleted.
      const counts = await exportDatabase(database, join(folder, DATABASE_FILE));
      return { ...counts, 'files copied': await copyFiles(await store(), backupFolder(folder)) };
    },
    restoreFrom: async (folder) => {
      await stat(join(folder, DATABASE_FILE)).catch(() => {
        throw new Error(`${folder} is no backup: it has no ${DATABASE_FILE}.`);
      });
      // The files first: the moment the database is there, a worker may want them.
      const copied = await copyFiles(backupFolder(folder), await store());
      return {
        ...(await importDatabase(database, queue, join(folder, DATABASE_FILE))),
        'files copied': copied,
      };
    },
    close: async () => {
      await queue.stop();
      await database.close();
    },
  };
}

function backupFolder(folder: string): FileStore {
  return folderStore(join(folder, 'files'), 'http://backup.invalid');
}

/** Everything of one store that the other does not have in the same size. @returns how many files */
async function copyFiles(from: FileStore, to: FileStore): Promise<number> {
  let count = 0;
  for await (const { key, size } of from.list('')) {
    if ((await to.head(key))?.size === size) continue;
    const content = await from.open(key);
    await to.put(key, content, contentTypeOf(key));
    count++;
  }
  return count;
}
