import type { Readable } from 'node:stream';

export interface StoredFile {
  readonly key: string;
  readonly size: number;
  readonly modified: Date;
}

/** Where files are kept. A folder by default, S3 when configured. */
export interface FileStore {
  /** Whole or not at all: a reader never sees half a file. */
  put(key: string, content: Uint8Array | Readable, contentType: string): Promise<StoredFile>;
  head(key: string): Promise<StoredFile | null>;
  /** Bytes `start` to `end` inclusive, or all. Rejects with a `NotFound` of the catalogue when there is none. */
  open(key: string, range?: { readonly start: number; readonly end: number }): Promise<Readable>;
  /** Public address of a public key (`audio/…`, `uploads/…`); throws for a private one. */
  url(key: string): string;
  /** The public key that an address means, or null: the address is none of a file of ours. */
  keyAt(address: string): string | null;
  delete(key: string): Promise<void>;
  /** Keys under a prefix, in order. */
  list(prefix: string): AsyncIterable<StoredFile>;
  /** Where a client is to fetch the file instead, for a while; null: the service sends it itself. */
  redirect(key: string): Promise<string | null>;
  /** Whether files can be kept; rejects with the reason when not. */
  check(): Promise<void>;
  /** What is left of the disk, or null where there is no telling. */
  freeBytes(): Promise<number | null>;
}
