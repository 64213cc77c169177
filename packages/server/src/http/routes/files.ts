import { apiError } from '@songwright/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { byteRange } from '../../files/byte-range.ts';
import { contentTypeOf } from '../../files/content-types.ts';
import { isPublicKey, UPLOADS_FOLDER } from '../../files/file-key.ts';
import type { StoredFile } from '../../files/file-store.ts';
import { isKnown } from '../asset.ts';
import type { HttpParts } from '../parts.ts';

/** A file's content never changes under its name. */
const CACHE_FOREVER = 'public, max-age=31536000, immutable';
/** Whatever a file holds, a browser that opens it runs nothing in the service's name. */
const NO_SCRIPTS = "default-src 'none'; media-src 'self'; style-src 'unsafe-inline'; sandbox";

/** `GET` and `HEAD /audio/…` and `/uploads/…`: the public files, without a key, under names that cannot be guessed. */
export function fileRoutes(scope: FastifyInstance, parts: HttpParts): void {
  for (const folder of ['audio', UPLOADS_FOLDER]) fileRoute(scope, folder, parts);
}

function fileRoute(scope: FastifyInstance, folder: string, { files }: HttpParts): void {
  scope.route<{ Params: { '*': string } }>({
    method: ['GET', 'HEAD'],
    url: `/${folder}/*`,
    exposeHeadRoute: false,
    config: { quiet: true },
    handler: async (request, reply) => {
      const key = `${folder}/${request.params['*']}`;
      const file = isPublicKey(key) ? await files.head(key) : null;
      if (file === null) throw apiError('file_not_found', key.slice(key.lastIndexOf('/') + 1));
      const elsewhere = request.method === 'GET' ? await files.redirect(key) : null;
      if (elsewhere !== null) return reply.header('cache-control', 'no-store').redirect(elsewhere, 302);
      if (isKnownToClient(request, file)) return describe(reply, file).code(304).send();
      const range = byteRange(rangeAsked(request, file), file.size);
      if (range === 'unsatisfiable') throw apiError('range_not_satisfiable', file.size);
      const length = range === null ? file.size : range.end - range.start + 1;
      // Opened before anything is promised: it may have been deleted since.
      const bytes =
        request.method === 'HEAD' || length === 0 ? '' : await files.open(key, range ?? undefined);
      describe(reply, file).header('content-length', length);
      if (range === null) return reply.send(bytes);
      return reply
        .code(206)
        .header('content-range', `bytes ${range.start}-${range.end}/${file.size}`)
        .send(bytes);
    },
  });
}

function describe(reply: FastifyReply, file: StoredFile): FastifyReply {
  const name = file.key.slice(file.key.lastIndexOf('/') + 1);
  const type = contentTypeOf(name);
  return reply.headers({
    'content-type': type,
    'content-disposition': `${/^(audio|image|video)\//.test(type) ? 'inline' : 'attachment'}; filename="${name}"`,
    'accept-ranges': 'bytes',
    'cache-control': CACHE_FOREVER,
    'content-security-policy': NO_SCRIPTS,
    'last-modified': file.modified.toUTCString(),
    etag: etagOf(file),
  });
}

function etagOf(file: StoredFile): string {
  return `"${file.size.toString(36)}-${Math.trunc(file.modified.getTime()).toString(36)}"`;
}

/** RFC 9110, 13.1: `If-None-Match` goes before `If-Modified-Since`, which has whole seconds. */
function isKnownToClient(request: FastifyRequest, file: StoredFile): boolean {
  if (request.headers['if-none-match'] !== undefined) return isKnown(request, etagOf(file));
  const since = Date.parse(request.headers['if-modified-since'] ?? '');
  return Math.trunc(file.modified.getTime() / 1000) * 1000 <= since;
}

/** A range of an older file must not be joined to this one's: then the whole file is sent (RFC 9110, 13.1.5). */
function rangeAsked({ method, headers }: FastifyRequest, file: StoredFile): string | undefined {
  const condition = headers['if-range'];
  const same =
    condition === undefined || condition === etagOf(file) || condition === file.modified.toUTCString();
  return method === 'GET' && same ? headers.range : undefined;
}
