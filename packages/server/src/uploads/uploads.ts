import { randomBytes } from 'node:crypto';
import type { LookupFunction } from 'node:net';
import { Readable } from 'node:stream';
import { ApiError, apiError, type UploadedFile } from '@songwright/contract';
import { type FileKind, SNIFFED_BYTES, sniffFile } from '@songwright/media/sniff';
import type { Config } from '../config/config.ts';
import { UPLOADS_FOLDER } from '../files/file-key.ts';
import type { FileStore } from '../files/file-store.ts';
import { failureOf, failureOfStatus, hostOf, SOURCE_HEADERS } from '../guard/fetch-failure.ts';
import { RefusedRequest } from '../guard/guarded-agent.ts';
import { guardedExchange } from '../guard/guarded-fetch.ts';
import type { ApiKey } from '../keys/keys.ts';
import { takeOf } from '../keys/rate-windows.ts';
import type { Database } from '../store/database.ts';
import { uploads } from '../store/schema.ts';
import { findOwnFile, noSuchFile } from './file-owner.ts';
import { storedName } from './stored-name.ts';

export interface UploadWishes {
  readonly uploadPath: string | null;
  /** What it is to be called. */
  readonly fileName: string | null;
  /** What its sender called it. */
  readonly originalName: string | null;
}

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
/** A file that somebody waits for: longer than most senders do. */
const FETCH_MS = 120_000;
const IDLE_MS = 15_000;
/** Contract 1.8: where the vendor says it keeps them. */
const DEFAULT_PATH = 'temp';
/** Clients insist on a time. */
const NEVER = new Date('9999-12-31T00:00:00Z');

export function createUploads({ db }: Database, files: FileStore, settings: UploadSettings): Uploads {
  const { uploadLimit, uploadsPerMinute, keepUploadsMs, allowPrivateUrls, lookup } = settings;

  const store: Uploads['store'] = async (keyId, content, wishes) => {
    const source = content[Symbol.asyncIterator]();
    const head = await readHead(source);
    const kind = acceptedKind(head);
    const time = new Date();
    const id = randomBytes(16).toString('hex');
    const name = storedName(wishes.fileName, kind, time);
    const key = `${UPLOADS_FOLDER}/${id}/${name}`;
    const { size } = await files.put(
      key,
      Readable.from(limited(head, source, uploadLimit)),
      kind.contentType,
    );
    try {
      const row = { id, keyId, key, name, contentType: kind.contentType, size, createdAt: time };
      await db.insert(uploads).values(row);
    } catch (error) {
      await files.delete(key);
      throw error;
    }
    const url = files.url(key);
    const expires = keepUploadsMs === null ? NEVER : new Date(time.getTime() + keepUploadsMs);
    return {
      file_id: id,
      file_name: name,
      original_name: wishes.originalName ?? wishes.fileName ?? name,
      file_size: size,
      mime_type: kind.contentType,
      upload_path: wishes.uploadPath ?? DEFAULT_PATH,
      file_url: url,
      download_url: url,
      upload_time: microseconds(time),
      expires_at: microseconds(expires),
    };
  };

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
      if (own !== null) return store(keyId, await files.open(files.keyAt(address) ?? ''), wishes);
      const guard = {
        allow: allowPrivateUrls,
        maxBytes: uploadLimit,
        totalMs: FETCH_MS,
        idleMs: IDLE_MS,
        plainOnly: true,
        ...(lookup && { lookup }),
      };
      let answered = false;
      try {
        return await guardedExchange(address, { headers: SOURCE_HEADERS }, guard, async (answer) => {
          if (answer.status !== 200) throw notHad(address, failureOfStatus(answer).sentence);
          answered = true;
          return store(keyId, toldOf(address, answer.body), wishes);
        });
      } catch (error) {
        // Once it is answered, what goes wrong and is none of the address's is the store's.
        if (error instanceof ApiError || (answered && !(error instanceof RefusedRequest))) throw error;
        throw notHad(address, failureOf(error).sentence);
      }
    },
  };
}

async function* toldOf(address: string, body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } catch (error) {
    throw notHad(address, failureOf(error).sentence);
  }
}

function notHad(address: string, sentence: string): ApiError {
  return apiError('invalid', `file_url: The file at ${hostOf(address)} could not be fetched. ${sentence}`);
}

/** As much of a file as tells what it is. */
async function readHead(source: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for (let size = 0; size < SNIFFED_BYTES; ) {
    const { done, value } = await source.next();
    if (done) break;
    chunks.push(value);
    size += value.byteLength;
  }
  return Buffer.concat(chunks);
}

function acceptedKind(head: Uint8Array): FileKind {
  if (head.byteLength === 0) throw apiError('upload_format', 'it is empty');
  const kind = sniffFile(head);
  if (kind === null) throw apiError('upload_format', 'its first bytes are of no kind that is known here');
  if (kind.class === 'other') throw apiError('upload_format', `it is ${kind.name}`);
  return kind;
}

async function* limited(
  head: Uint8Array,
  rest: AsyncIterator<Uint8Array>,
  most: number,
): AsyncGenerator<Uint8Array> {
  let size = 0;
  for (let chunk: Uint8Array | undefined = head; chunk !== undefined; ) {
    size += chunk.byteLength;
    if (size > most) throw apiError('payload_too_large', most);
    yield chunk;
    const next: IteratorResult<Uint8Array> = await rest.next();
    chunk = next.done ? undefined : next.value;
  }
}

/** The contract's times of uploads: "2025-12-29T13:09:04.731000". */
function microseconds(time: Date): string {
  return time.toISOString().replace('Z', '000');
}
