import { Readable } from 'node:stream';
import type { S3Client } from '@aws-sdk/client-s3';
import { checkFileKey, isFileKey, isPublicKey, keyAtAddress } from './file-key.ts';
import { fileNotFound } from './file-not-found.ts';
import type { FileStore, StoredFile } from './file-store.ts';
import { isNoFile, throughFaults } from './s3-faults.ts';
import { PART_BYTES, partsFrom, partsOf, putParts } from './s3-multipart.ts';
import type { S3Settings } from './s3-settings.ts';

/** How long an address that the store is asked through is good for. */
const SIGNED_SECONDS = 3600;

const MISSING =
  'S3_BUCKET is set, but the S3 client is not installed. Run "npm i @aws-sdk/client-s3 @aws-sdk/s3-request-presigner", ' +
  'or unset S3_BUCKET to keep files in a folder.';

/** Files in a bucket of an S3-compatible store. `publicUrl` is the service's address, without a slash at the end. */
export async function s3Store(settings: S3Settings, publicUrl: string): Promise<FileStore> {
  const [commands, { getSignedUrl }] = await Promise.all([
    import('@aws-sdk/client-s3'),
    import('@aws-sdk/s3-request-presigner'),
  ]).catch((error: unknown) => {
    throw new Error(MISSING, { cause: error });
  });
  const client: S3Client = new commands.S3Client({
    region: settings.region,
    // Buckets of stores other than Amazon's rarely have a host name of their own.
    ...(settings.endpoint === null ? {} : { endpoint: settings.endpoint, forcePathStyle: true }),
    // `throughFaults` tries again, without the client's own allowance, which a bad hour uses up.
    maxAttempts: 1,
    // Older compatible stores do not know the checksums that the client would add by itself.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  const target = (Key: string): { Bucket: string; Key: string } => {
    checkFileKey(Key);
    return { Bucket: settings.bucket, Key };
  };

  const head = async (key: string): Promise<StoredFile | null> => {
    try {
      const found = await throughFaults(() => client.send(new commands.HeadObjectCommand(target(key))));
      return { key, size: found.ContentLength ?? 0, modified: found.LastModified ?? new Date(0) };
    } catch (error) {
      if (isNoFile(error)) return null;
      throw error;
    }
  };

  return {
    async put(key, content, contentType) {
      const place = target(key);
      if (content instanceof Readable) {
        const size = await putParts(client, commands, place, partsFrom(content), contentType);
        return { key, size, modified: new Date() };
      }
      if (content.byteLength > PART_BYTES) {
        await putParts(client, commands, place, partsOf(content), contentType);
      } else {
        const whole = { ...place, Body: content, ContentType: contentType };
        await throughFaults(() => client.send(new commands.PutObjectCommand(whole)));
      }
      return { key, size: content.byteLength, modified: new Date() };
    },

    head,

    async open(key, range) {
      const Range = range === undefined ? {} : { Range: `bytes=${range.start}-${range.end}` };
      try {
        const { Body } = await throughFaults(() =>
          client.send(new commands.GetObjectCommand({ ...target(key), ...Range })),
        );
        return Body as Readable;
      } catch (error) {
        if (isNoFile(error)) throw fileNotFound(key);
        throw error;
      }
    },

    url(key) {
      checkFileKey(key);
      if (!isPublicKey(key)) throw new Error(`The file "${key}" is private and has no public address.`);
      return `${settings.publicUrl ?? publicUrl}/${key}`;
    },

    // The service serves the bucket's files under its own address too.
    keyAt: (address) =>
      keyAtAddress([...(settings.publicUrl === null ? [] : [settings.publicUrl]), publicUrl], address),

    async redirect(key) {
      if (settings.serve === 'proxy') return null;
      return getSignedUrl(client, new commands.GetObjectCommand(target(key)), { expiresIn: SIGNED_SECONDS });
    },

    async delete(key) {
      await throughFaults(() => client.send(new commands.DeleteObjectCommand(target(key))));
    },

    async *list(prefix) {
      let ContinuationToken: string | undefined;
      do {
        const page = { Bucket: settings.bucket, Prefix: prefix, ContinuationToken };
        const found = await throughFaults(() => client.send(new commands.ListObjectsV2Command(page)));
        for (const { Key = '', Size = 0, LastModified = new Date(0) } of found.Contents ?? []) {
          if (isFileKey(Key)) yield { key: Key, size: Size, modified: LastModified };
        }
        ContinuationToken = found.IsTruncated === true ? found.NextContinuationToken : undefined;
      } while (ContinuationToken !== undefined);
    },

    async check() {
      const bucket = { Bucket: settings.bucket };
      try {
        await client.send(new commands.HeadBucketCommand(bucket));
      } catch (error) {
        if (!settings.create || !isNoFile(error)) {
          throw new Error(`The bucket "${settings.bucket}" cannot be used: ${String(error)}.`, {
            cause: error,
          });
        }
        await client.send(new commands.CreateBucketCommand(bucket));
      }
    },

    freeBytes: async () => null,
  };
}
