import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { apiError, type UploadedFile } from '@songwright/contract';
import { type FileKind, SNIFFED_BYTES, sniffFile } from '@songwright/media/sniff';
import type { Config } from '../config/config.ts';
import { UPLOADS_FOLDER } from '../files/file-key.ts';
import type { FileStore } from '../files/file-store.ts';
import type { Executor } from '../store/database.ts';
import { uploads } from '../store/schema.ts';
import { storedName } from './stored-name.ts';

export interface UploadWishes {
  readonly uploadPath: string | null;
  /** What it is to be called. */
  readonly fileName: string | null;
  /** What its sender called it. */
  readonly originalName: string | null;
}

export interface UploadStore {
  readonly db: Executor;
  readonly files: FileStore;
  readonly settings: Pick<Config, 'uploadLimit' | 'keepUploadsMs'>;
}

/** Contract 1.8: where the vendor says it keeps them. */
const DEFAULT_PATH = 'temp';
/** Clients insist on a time. */
const NEVER = new Date('9999-12-31T00:00:00Z');

/**
 * Keeps a file as it comes, whole or not at all. Throws the catalogue's error for one that is too large, empty or of no
 * kind that is taken.
 */
export async function storeUpload(
  { db, files, settings }: UploadStore,
  keyId: string,
  content: AsyncIterable<Uint8Array>,
  wishes: UploadWishes,
): Promise<UploadedFile> {
  const source = content[Symbol.asyncIterator]();
  try {
    const head = await readHead(source);
    const kind = acceptedKind(head);
    const createdAt = new Date();
    const id = randomBytes(16).toString('hex');
    const name = storedName(wishes.fileName, kind, createdAt);
    const key = `${UPLOADS_FOLDER}/${id}/${name}`;
    const { contentType } = kind;
    const whole = Readable.from(limited(head, source, settings.uploadLimit));
    const { size } = await files.put(key, whole, contentType);
    const row = { id, keyId, key, name, contentType, size, createdAt };
    await db
      .insert(uploads)
      .values(row)
      .catch(async (error: unknown) => {
        await files.delete(key);
        throw error;
      });
    return answerFor(row, files.url(key), wishes, settings.keepUploadsMs);
  } finally {
    // What was not read to its end is let go. Not awaited: a sender that has stalled may never answer.
    source.return?.().catch(() => undefined);
  }
}

function answerFor(
  { id, name, size, contentType, createdAt }: typeof uploads.$inferSelect,
  url: string,
  { originalName, fileName, uploadPath }: UploadWishes,
  keepMs: number | null,
): UploadedFile {
  return {
    file_id: id,
    file_name: name,
    original_name: originalName ?? fileName ?? name,
    file_size: size,
    mime_type: contentType,
    upload_path: uploadPath ?? DEFAULT_PATH,
    file_url: url,
    download_url: url,
    upload_time: microseconds(createdAt),
    expires_at: microseconds(keepMs === null ? NEVER : new Date(createdAt.getTime() + keepMs)),
  };
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
