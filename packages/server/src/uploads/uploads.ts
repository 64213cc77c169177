import type { LookupFunction } from 'node:net';
import { apiError, type UploadedFile } from '@songwright/contract';
import type { Config } from '../config/config.ts';
import type { FileStore } from '../files/file-store.ts';
import type { ApiKey } from '../keys/keys.ts';
import { takeOf } from '../keys/rate-windows.ts';
import type { Database } from '../store/database.ts';
import { fetchUpload } from './fetch-upload.ts';
import { findOwnFile, noSuchFile } from './file-owner.ts';
import { storeUpload, type UploadWishes } from './store-upload.ts';

/** Files that users send. */
export interface Uploads {
  /** Counts one upload of a key. Seconds to wait, or null when it may come. */
  take(key: ApiKey): Promise<number | null>;
  /** Keeps a file as it comes. Throws the catalogue's error for one that is too large, empty or of no kind that is taken. */
  store(keyId: string, content: AsyncIterable<Uint8Array>, wishes: UploadWishes): Promise<UploadedFile>;
  /** Keeps the file at an address. Throws the catalogue's 400 when it cannot be had. */
  storeFrom(keyId: string, address: string, wishes: UploadWishes): Promise<UploadedFile>;
  /** What an address means to a key, where it is one of a file of ours; null for every other address. */
  findOwn(keyId: string, address: string): Promise<OwnSource | null>;
}

/** A file of ours that was named by its address. */
export interface OwnSource {
  /** Why the key cannot use it, in a sentence; null: it can. */
  readonly fault: string | null;
  /** null where it cannot. */
  readonly contentType: string | null;
}

export type UploadSettings = Pick<
  Config,
  'uploadLimit' | 'uploadsPerMinute' | 'keepUploadsMs' | 'allowPrivateUrls'
> & { readonly lookup?: LookupFunction };

const MINUTE_SECONDS = 60;

export function createUploads({ db }: Database, files: FileStore, settings: UploadSettings): Uploads {
  const { uploadLimit, uploadsPerMinute, allowPrivateUrls, lookup } = settings;
  const guard = { allow: allowPrivateUrls, maxBytes: uploadLimit, ...(lookup && { lookup }) };

  const store: Uploads['store'] = (keyId, content, wishes) =>
    storeUpload({ db, files, settings }, keyId, content, wishes);

  const findOwn: Uploads['findOwn'] = async (keyId, address) => {
    const key = files.keyAt(address);
    if (key === null) return null;
    const file = await findOwnFile(db, key);
    if (file?.keyId !== keyId || (await files.head(key)) === null) {
      return { fault: noSuchFile(key), contentType: null };
    }
    return { fault: null, contentType: file.contentType };
  };

  return {
    store,
    findOwn,
    take: async ({ id }) => {
      if (uploadsPerMinute === null) return null;
      const limit = { name: 'uploads', most: uploadsPerMinute, seconds: MINUTE_SECONDS };
      const { granted, endsIn } = await takeOf(db, id, limit, 1);
      return granted > 0 ? null : endsIn;
    },
    storeFrom: async (keyId, address, wishes) => {
      const own = await findOwn(keyId, address);
      if (own?.fault != null) throw apiError('invalid', `file_url: ${own.fault}`);
      if (own === null) return fetchUpload(address, guard, (content) => store(keyId, content, wishes));
      return store(keyId, await files.open(files.keyAt(address) ?? ''), wishes);
    },
  };
}
