import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Something that stays the same while the service runs, ready to be sent. */
export interface Asset {
  readonly type: string;
  readonly plain: Buffer;
  readonly packed: Buffer;
  readonly etag: string;
}

export async function makeAsset(type: string, content: string | Buffer): Promise<Asset> {
  const plain = Buffer.from(content);
  return { type, plain, packed: await promisify(gzip)(plain), etag: etagOf(plain) };
}

export function sendAsset(request: FastifyRequest, reply: FastifyReply, asset: Asset): FastifyReply {
  reply.headers({
    'content-type': asset.type,
    'cache-control': 'public, max-age=3600',
    vary: 'accept-encoding',
    etag: asset.etag,
  });
  if (isKnown(request, asset.etag)) return reply.code(304).send();
  if (!/\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))) return reply.send(asset.plain);
  return reply.header('content-encoding', 'gzip').send(asset.packed);
}

/** A tag that changes with the content. */
export function etagOf(content: string | Buffer): string {
  return `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;
}

/** Whether the client says that it has this version (RFC 9110, 13.1.2: compared weakly). */
export function isKnown({ headers }: FastifyRequest, etag: string): boolean {
  const known = headers['if-none-match'];
  if (known === undefined) return false;
  return known.trim() === '*' || known.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}
