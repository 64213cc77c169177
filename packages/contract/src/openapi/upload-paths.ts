import type { JsonSchema } from '../rules/rule.ts';
import { errorsOf } from './error-responses.ts';
import { answer, body } from './operation.ts';

const FAULTS = [
  'BadRequest',
  'Unauthorized',
  'Forbidden',
  'RequestTimeout',
  'PayloadTooLarge',
  'UnsupportedMediaType',
  'TooManyRequests',
  'Internal',
  'Unavailable',
] as const;

const TAKEN =
  'Sound (MP3, WAV, FLAC, Ogg, Opus, M4A, AAC, AIFF), films (MP4, MOV, WebM, MKV, AVI) and pictures (JPEG, PNG, GIF, WebP) ' +
  'are taken, told by their content. What is taken is deleted after 72 hours, and a key may upload 5 files a minute, unless ' +
  'the service is set otherwise.';

/** The operations by which a user's files come in. */
export function uploadPaths(): Readonly<Record<string, JsonSchema>> {
  return {
    '/api/common/upload/stream': { post: upload('uploadForm', 'Upload a file as a form', form()) },
    '/api/common/upload/base64': {
      post: upload('uploadBase64', 'Upload a small file in JSON', body('Base64Upload')),
    },
    '/api/common/upload/url': {
      post: upload('uploadFromUrl', 'Have a file fetched', body('UrlUpload')),
    },
  };
}

function upload(operationId: string, summary: string, request: JsonSchema): JsonSchema {
  return {
    operationId,
    tags: ['Uploads'],
    summary,
    description: TAKEN,
    ...request,
    responses: { ...answer('The file was taken.', 'UploadResponse'), ...errorsOf(...FAULTS) },
  };
}

function form(): JsonSchema {
  const text = { type: 'string', maxLength: 255 };
  return {
    requestBody: {
      required: true,
      content: {
        'multipart/form-data': {
          schema: {
            type: 'object',
            required: ['file'],
            properties: {
              upload_path: text,
              file_name: { ...text, description: 'Before the file, or it comes too late.' },
              file: { type: 'string', format: 'binary' },
            },
          },
        },
      },
    },
  };
}
