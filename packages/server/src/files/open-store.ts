import { join } from 'node:path';
import type { FileStore } from './file-store.ts';
import { folderStore } from './folder-store.ts';
import type { S3Settings } from './s3-settings.ts';

export interface StoreSettings {
  readonly dataDir: string;
  readonly publicUrl: string;
  /** null: a folder. */
  readonly s3: S3Settings | null;
}

/** The store that the settings name: a folder of the data folder, or a bucket. */
export async function openStore({ dataDir, publicUrl, s3 }: StoreSettings): Promise<FileStore> {
  if (s3 === null) return folderStore(join(dataDir, 'files'), publicUrl);
  // Loaded when it is used: the S3 client is large, and optional.
  const { s3Store } = await import('./s3-store.ts');
  const store = await s3Store(s3, publicUrl);
  await store.check();
  return store;
}
