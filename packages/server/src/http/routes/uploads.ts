import type { IncomingMessage } from 'node:http';
import multipart, { type Multipart } from '@fastify/multipart';
import {
  type ApiError,
  apiError,
  base64Upload,
  formUpload,
  readBody,
  type UploadResponse,
  uploadAnswer,
  urlUpload,
} from '@songwright/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { checkUrl } from '../../guard/check-url.ts';
import type { UploadWishes } from '../../uploads/store-upload.ts';
import type { HttpParts } from '../parts.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The content type a route takes, where it is not JSON. */
    mediaType?: string;
  }
}

const FORM = 'multipart/form-data';

/** Larger files come as a form, which is stored as it arrives: JSON is held in memory whole. */
const LARGEST_BASE64_BYTES = 15 * 1024 * 1024;
/** How long the rest of a form may go on coming when its file is stored, or refused. */
const LONGEST_REST_MS = 10_000;
/** Of a form, beside its file. */
const MOST_FIELDS = 20;
const LONGEST_FIELD_BYTES = 1024;

/** `POST /api/common/upload/stream`, `/base64`, `/url`, and without any of these, which takes what comes. */
export async function uploadRoutes(scope: FastifyInstance, parts: HttpParts): Promise<void> {
  const { uploads, room, config } = parts;
  await scope.register(multipart, {
    limits: {
      // Counted where it is stored, which tells the limit in the catalogue's words.
      fileSize: Number.MAX_SAFE_INTEGER,
      fields: MOST_FIELDS,
      parts: MOST_FIELDS + 1,
      fieldSize: LONGEST_FIELD_BYTES,
    },
  });
  const largest = Math.min(config.uploadLimit, LARGEST_BASE64_BYTES);
  const { fromForm, fromBase64, fromUrl } = takersOf(parts, largest);

  /** Before the body is read. */
  const onRequest = async ({ apiKey }: FastifyRequest): Promise<void> => {
    const seconds = await uploads.take(apiKey);
    if (seconds !== null) throw apiError('rate_limited', seconds);
    await room.check();
  };

  const path = '/api/common/upload';
  const options = { onRequest, bodyLimit: Math.max(config.bodyLimit, Math.ceil((largest * 4) / 3) + 8192) };
  const long = { scope: 'submit', longBody: true } as const;
  scope.post(`${path}/stream`, { ...options, config: { ...long, mediaType: FORM } }, async (request) => {
    if (!request.isMultipart()) {
      throw apiError('unsupported_media_type', request.headers['content-type'] ?? '', FORM);
    }
    return fromForm(request);
  });
  scope.post(`${path}/base64`, { ...options, config: long }, fromBase64);
  scope.post(`${path}/url`, { onRequest, config: { scope: 'submit' } }, fromUrl);
  scope.post(path, { ...options, config: { ...long, mediaType: FORM } }, (request) => {
    if (request.isMultipart()) return fromForm(request);
    return typeof (request.body as { file_url?: unknown } | null)?.file_url === 'string'
      ? fromUrl(request)
      : fromBase64(request);
  });
}

/** How a file is taken from each kind of request. */
function takersOf(parts: HttpParts, largest: number) {
  const { uploads, config } = parts;

  const fromForm = async (request: FastifyRequest): Promise<UploadResponse> => {
    try {
      return await takeForm(request, parts);
    } finally {
      letBy(request.raw);
    }
  };

  const fromBase64 = async ({ body, apiKey }: FastifyRequest): Promise<UploadResponse> => {
    const { base64_data, ...wishes } = readBody(base64Upload, body);
    const bytes = decodeBase64(base64_data);
    if (bytes.byteLength > largest) throw apiError('payload_too_large', largest);
    return uploadAnswer(await uploads.store(apiKey.id, inOnePiece(bytes), wishesOf(wishes)));
  };

  const fromUrl = async ({ body, apiKey }: FastifyRequest): Promise<UploadResponse> => {
    const { file_url, ...wishes } = readBody(urlUpload, body);
    if ((await uploads.findOwn(apiKey.id, file_url)) === null) {
      const fault = checkUrl(file_url, { allow: config.allowPrivateUrls });
      if (fault !== null) throw apiError('invalid', `file_url ${fault}`);
    }
    const name = new URL(file_url).pathname.split('/').at(-1) ?? '';
    return uploadAnswer(await uploads.storeFrom(apiKey.id, file_url, wishesOf(wishes, name)));
  };

  return { fromForm, fromBase64, fromUrl };
}

/** The first file of a form, stored while it comes. Fields count when they have come before it. */
async function takeForm(request: FastifyRequest, { uploads }: HttpParts): Promise<UploadResponse> {
  const fields: Record<string, unknown> = {};
  for await (const part of partsOf(request)) {
    if (part.type === 'field') {
      fields[part.fieldname] = part.value;
      continue;
    }
    const { upload_path, uploadPath, file_name, fileName } = fields;
    const given = readBody(formUpload, {
      upload_path: upload_path ?? uploadPath,
      file_name: file_name ?? fileName,
    });
    const wishes = wishesOf(given, part.filename);
    return uploadAnswer(await uploads.store(request.apiKey.id, contentOf(part.file), wishes));
  }
  throw apiError('invalid', 'file is required: a field of the form with the file in it.');
}

/** Reads to its end what is left of a request, for a sender that reads no answer before it has sent all; but not for long. */
function letBy(request: IncomingMessage): void {
  if (request.readableEnded || request.destroyed) return;
  request.unpipe();
  request.resume();
  const timer = setTimeout(() => request.destroy(), LONGEST_REST_MS);
  timer.unref();
  for (const event of ['end', 'close'] as const) request.once(event, () => clearTimeout(timer));
}

/** The parts of a form; what is wrong with it is the sender's to know. */
async function* partsOf(request: FastifyRequest): AsyncGenerator<Multipart> {
  const parts = request.parts();
  for (;;) {
    let next: IteratorResult<Multipart>;
    try {
      next = await parts.next();
    } catch (error) {
      throw brokenForm(error);
    }
    if (next.done) return;
    yield next.value;
  }
}

async function* contentOf(file: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* file;
  } catch (error) {
    throw brokenForm(error);
  }
}

function brokenForm(error: unknown): ApiError {
  return apiError('invalid', `The request body is no form that can be read: ${reasonOf(error)}.`);
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  switch (code) {
    case 'FST_PARTS_LIMIT':
    case 'FST_FIELDS_LIMIT':
      return `it has more than ${MOST_FIELDS} fields`;
    case 'FST_PROTO_VIOLATION':
      return 'a field has a name that is not allowed';
    default:
      return 'it is broken, or breaks off';
  }
}

interface Given {
  readonly upload_path?: string | undefined;
  readonly file_name?: string | undefined;
}

function wishesOf({ upload_path, file_name }: Given, originalName = ''): UploadWishes {
  const named = (text: string | undefined): string | null =>
    text === undefined || text === '' ? null : text;
  return { uploadPath: named(upload_path), fileName: named(file_name), originalName: named(originalName) };
}

/** Bare base64, or a data URL of it. */
function decodeBase64(text: string): Uint8Array {
  const data = /^data:[^,]{0,200};base64,/i.exec(text)?.[0] ?? '';
  const base64 = text.slice(data.length);
  if (!/^[A-Za-z0-9+/_-]*={0,2}$/.test(base64) || base64.replace(/=+$/, '').length % 4 === 1) {
    throw apiError(
      'invalid',
      'base64_data must be base64 without white space, or a data URL such as "data:audio/mpeg;base64,…".',
    );
  }
  return Buffer.from(base64, 'base64');
}

async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  if (bytes.byteLength > 0) yield bytes;
}
