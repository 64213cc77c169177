/** Exit codes, alike those of the command-line clients people already script against. */
export const EXIT = {
  ok: 0,
  /** The task ended as `failed`. */
  taskFailed: 1,
  /** Wrong usage, or something on this machine (a file, a port) is not as it should be. */
  usage: 2,
  /** 401, 403: no key, a wrong one, or not allowed. */
  denied: 3,
  /** 402: not enough credits. */
  credits: 4,
  /** Any other answer that is an error. */
  api: 5,
  /** 408, or the task did not end within `--timeout`. */
  timeout: 6,
  /** 429: too many requests. */
  rateLimited: 7,
} as const;

/** The service answered with an error. The message is the service's own sentence. */
export class ApiFailure extends Error {
  override readonly name = 'ApiFailure';
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** The task did not end in the time given. */
export class WaitTimeout extends Error {
  override readonly name = 'WaitTimeout';
}

/** The task ended as `failed`. */
export class TaskFailed extends Error {
  override readonly name = 'TaskFailed';
}

export function exitCodeOf(error: unknown): number {
  if (error instanceof WaitTimeout) return EXIT.timeout;
  if (error instanceof TaskFailed) return EXIT.taskFailed;
  if (!(error instanceof ApiFailure)) return EXIT.usage;
  switch (error.status) {
    case 401:
    case 403:
      return EXIT.denied;
    case 402:
      return EXIT.credits;
    case 408:
      return EXIT.timeout;
    case 429:
      return EXIT.rateLimited;
    default:
      return EXIT.api;
  }
}

export function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
