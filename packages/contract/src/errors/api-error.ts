import { ERRORS, type ErrorCode, type ErrorDetails, type ErrorType, wholeSeconds } from './catalogue.ts';

/** The body of every error answer. `message` stands twice because some clients read it at the top (contract 1.6). */
export interface ErrorBody {
  readonly code: number;
  readonly error: { readonly message: string; readonly type: ErrorType };
  readonly message: string;
}

/** An error of the catalogue, on its way to a client. Made by `apiError`. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  /** Name in the catalogue. */
  readonly code: ErrorCode;
  /** HTTP status, and `code` in the body. */
  readonly status: number;
  readonly type: ErrorType;
  /** Header fields that belong to the answer: `retry-after`, `allow`, `www-authenticate`. */
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: ErrorCode, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.code = code;
    this.status = ERRORS[code].status;
    this.type = ERRORS[code].type;
    this.headers = headers;
  }

  toBody(): ErrorBody {
    return { code: this.status, error: { message: this.message, type: this.type }, message: this.message };
  }
}

/**
 * An error of the catalogue with its sentence and header fields filled in.
 *
 * @example throw apiError('task_not_found', taskId);
 */
export function apiError<Code extends ErrorCode>(code: Code, ...details: ErrorDetails<Code>): ApiError {
  const sentence = ERRORS[code].sentence as (...details: ErrorDetails<Code>) => string;
  return new ApiError(code, sentence(...details), headersOf(code, details));
}

function headersOf(code: ErrorCode, details: readonly unknown[]): Record<string, string> {
  if (code === 'rate_limited') return { 'retry-after': String(wholeSeconds(Number(details[0]))) };
  if (code === 'too_many_tasks') return { 'retry-after': String(wholeSeconds(Number(details[1]))) };
  if (code === 'method_not_allowed') return { allow: (details[2] as readonly string[]).join(', ') };
  if (code === 'range_not_satisfiable') return { 'content-range': `bytes */${details[0]}` };
  if (code === 'unauthorized' || code === 'admin_unauthorized') return { 'www-authenticate': 'Bearer' };
  return {};
}
