import type { Readable } from 'node:stream';
import type { S3Client } from '@aws-sdk/client-s3';
import { throughFaults } from './s3-faults.ts';

/** Every part but the last has this size. S3 takes 10,000 parts of at least 5 MiB: 80 GB are more than any file of ours. */
export const PART_BYTES = 8 * 1024 * 1024;

type Commands = typeof import('@aws-sdk/client-s3');

export interface Target {
  readonly Bucket: string;
  readonly Key: string;
}

/**
 * Puts a file that is larger than one part, or of unknown length, part by part: a part that fails is sent again, not
 * the whole. Nobody sees the file before its last part is there. @returns its size
 */
export async function putParts(
  client: S3Client,
  commands: Commands,
  target: Target,
  parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  contentType: string,
): Promise<number> {
  const create = new commands.CreateMultipartUploadCommand({ ...target, ContentType: contentType });
  const { UploadId } = await throughFaults(() => client.send(create));
  const upload = { ...target, UploadId };
  try {
    const done: { ETag: string | undefined; PartNumber: number }[] = [];
    let size = 0;
    for await (const Body of parts) {
      const PartNumber = done.length + 1;
      const command = (): Promise<{ ETag?: string }> =>
        client.send(new commands.UploadPartCommand({ ...upload, PartNumber, Body }));
      const { ETag } = await throughFaults(command);
      done.push({ ETag, PartNumber });
      size += Body.byteLength;
    }
    const finish = { ...upload, MultipartUpload: { Parts: done } };
    await throughFaults(() => client.send(new commands.CompleteMultipartUploadCommand(finish)));
    return size;
  } catch (error) {
    // Parts of an upload that nobody completes are paid for until somebody removes them.
    await client.send(new commands.AbortMultipartUploadCommand(upload)).catch(() => {});
    throw error;
  }
}

/** Bytes in memory as parts. */
export function* partsOf(content: Uint8Array): Iterable<Uint8Array> {
  for (let at = 0; at < content.byteLength; at += PART_BYTES) yield content.subarray(at, at + PART_BYTES);
}

/** A stream as parts, one in memory at a time. */
export async function* partsFrom(content: Readable): AsyncIterable<Uint8Array> {
  let pending: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of content as AsyncIterable<Uint8Array>) {
    pending.push(chunk);
    size += chunk.byteLength;
    while (size >= PART_BYTES) {
      const joined = Buffer.concat(pending);
      yield joined.subarray(0, PART_BYTES);
      pending = [joined.subarray(PART_BYTES)];
      size -= PART_BYTES;
    }
  }
  yield Buffer.concat(pending);
}
