import { createHash, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/**
 * A small S3 server on loopback, keeping objects in memory: the calls that the store makes, over HTTP, as Amazon answers
 * them. It takes any credentials, but none at all it refuses.
 */
export interface S3Server {
  readonly url: string;
  readonly objects: ReadonlyMap<string, Buffer>;
  /** Parts of uploads that were neither completed nor aborted. */
  openUploads(): number;
  /** Calls answered so far, by operation. */
  readonly calls: ReadonlyMap<string, number>;
  /** Decides for each call whether it fails: by a 500, or by a cut connection. */
  fault: (call: number) => 'error' | 'cut' | null;
  close(): Promise<void>;
}

interface Stored {
  readonly bytes: Buffer;
  readonly type: string;
  readonly modified: Date;
}

const PAGE = 1000;

export async function startS3Server(): Promise<S3Server> {
  const stored = new Map<string, Stored>();
  const buckets = new Set<string>(['songs']);
  const uploads = new Map<string, Map<number, Buffer>>();
  const calls = new Map<string, number>();
  let count = 0;

  const server = createServer(async (request, response) => {
    const body = await buffer(request).catch(() => null);
    if (body === null) return;
    const fault = result.fault(++count);
    if (fault === 'cut') return void request.socket.destroy();
    if (fault === 'error') return refuse(response, 500, 'InternalError');
    answer(request, response, body);
  });

  const answer = (request: IncomingMessage, response: ServerResponse, body: Buffer) => {
    const url = new URL(request.url ?? '/', 'http://s3.test');
    const { searchParams: query } = url;
    const [bucket = '', ...rest] = url.pathname.slice(1).split('/').map(decodeURIComponent);
    const key = rest.join('/');
    if (request.headers.authorization === undefined && !query.has('X-Amz-Signature')) {
      return refuse(response, 403, 'AccessDenied');
    }
    const operation = `${request.method}${key === '' ? ' bucket' : ''}`;
    calls.set(operation, (calls.get(operation) ?? 0) + 1);
    if (key === '') return answerBucket(request, response, bucket, query);
    if (!buckets.has(bucket)) return refuse(response, 404, 'NoSuchBucket');
    if (query.has('uploads') || query.has('uploadId')) {
      return answerUpload(request, response, key, query, body);
    }
    answerObject(request, response, key, body);
  };

  const answerBucket = (
    request: IncomingMessage,
    response: ServerResponse,
    bucket: string,
    query: URLSearchParams,
  ) => {
    if (request.method === 'PUT') {
      buckets.add(bucket);
      response.writeHead(200).end();
    } else if (!buckets.has(bucket)) refuse(response, 404, 'NoSuchBucket');
    else if (request.method === 'HEAD') response.writeHead(200).end();
    else list(response, query);
  };

  const list = (response: ServerResponse, query: URLSearchParams) => {
    const prefix = query.get('prefix') ?? '';
    const after = query.get('continuation-token') ?? '';
    const keys = [...stored.keys()].filter((key) => key.startsWith(prefix) && key > after).sort();
    const page = keys.slice(0, PAGE);
    const contents = page.map((key) => {
      const { bytes, modified } = stored.get(key)!;
      return `<Contents><Key>${key}</Key><Size>${bytes.length}</Size><LastModified>${modified.toISOString()}</LastModified></Contents>`;
    });
    const more = keys.length > page.length;
    const next = more ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : '';
    xml(
      response,
      `<ListBucketResult><IsTruncated>${more}</IsTruncated>${next}${contents.join('')}</ListBucketResult>`,
    );
  };

  const answerUpload = (
    request: IncomingMessage,
    response: ServerResponse,
    key: string,
    query: URLSearchParams,
    body: Buffer,
  ) => {
    if (query.has('uploads')) {
      const id = randomBytes(8).toString('hex');
      uploads.set(id, new Map());
      return xml(
        response,
        `<InitiateMultipartUploadResult><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`,
      );
    }
    const id = query.get('uploadId') ?? '';
    const parts = uploads.get(id);
    if (parts === undefined) return refuse(response, 404, 'NoSuchUpload');
    if (request.method === 'PUT') {
      parts.set(Number(query.get('partNumber')), body);
      response.writeHead(200, { etag: etagOf(body) }).end();
    } else if (request.method === 'DELETE') {
      uploads.delete(id);
      response.writeHead(204).end();
    } else {
      const inOrder = [...parts].sort(([a], [b]) => a - b).map(([, bytes]) => bytes);
      keep(key, Buffer.concat(inOrder), 'application/octet-stream');
      uploads.delete(id);
      xml(response, `<CompleteMultipartUploadResult><Key>${key}</Key></CompleteMultipartUploadResult>`);
    }
  };

  const answerObject = (request: IncomingMessage, response: ServerResponse, key: string, body: Buffer) => {
    if (request.method === 'PUT') {
      keep(key, body, request.headers['content-type'] ?? '');
      response.writeHead(200, { etag: etagOf(body) }).end();
      return;
    }
    if (request.method === 'DELETE') {
      stored.delete(key);
      response.writeHead(204).end();
      return;
    }
    const object = stored.get(key);
    if (object === undefined) return refuse(response, 404, 'NoSuchKey');
    const headers = {
      'content-type': object.type,
      'last-modified': object.modified.toUTCString(),
      etag: etagOf(object.bytes),
    };
    const [, start, end] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
    const bytes = start === undefined ? object.bytes : object.bytes.subarray(Number(start), Number(end) + 1);
    response.writeHead(start === undefined ? 200 : 206, { ...headers, 'content-length': bytes.length });
    response.end(request.method === 'HEAD' ? undefined : bytes);
  };

  const keep = (key: string, bytes: Buffer, type: string) => {
    stored.set(key, { bytes, type, modified: new Date() });
  };

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const result: S3Server = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get objects() {
      return new Map([...stored].map(([key, { bytes }]) => [key, bytes]));
    },
    openUploads: () => uploads.size,
    calls,
    fault: () => null,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return result;
}

function etagOf(bytes: Buffer): string {
  return `"${createHash('md5').update(bytes).digest('hex')}"`;
}

function xml(response: ServerResponse, body: string) {
  response.writeHead(200, { 'content-type': 'application/xml' }).end(`<?xml version="1.0"?>${body}`);
}

function refuse(response: ServerResponse, status: number, code: string) {
  response.writeHead(status, { 'content-type': 'application/xml' });
  response.end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`);
}
