import type { Socket } from 'node:net';
import { type ApiError, apiError } from '@songwright/contract';

/** What Node's server reports; a request that took too long says after how many seconds. */
export type ClientError = Error & { readonly code?: string; readonly seconds?: number };

/** Answers what never became a request: broken HTTP, a header over its limit, a sender that is too slow. */
export function answerClientError(error: ClientError, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const answer = entryFor(error);
  const body = JSON.stringify(answer.toBody());
  socket.end(
    [
      `HTTP/1.1 ${answer.status} ${answer.status === 408 ? 'Request Timeout' : 'Bad Request'}`,
      'Content-Type: application/json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'X-Content-Type-Options: nosniff',
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}

function entryFor(error: ClientError): ApiError {
  switch (error.code) {
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return apiError('timeout', error.seconds ?? 30);
    case 'HPE_HEADER_OVERFLOW':
      return apiError(
        'invalid',
        'The header fields of the request are over 16,384 bytes together. Send less.',
      );
    default:
      return apiError('invalid', 'The request is not valid HTTP/1.1.');
  }
}
