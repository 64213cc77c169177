import { type DestinationStream, type Logger, type LoggerOptions, pino } from 'pino';
import { PinoPretty } from 'pino-pretty';
import type { LogLevel } from '../config/config.ts';
import { hideSecrets } from './secrets.ts';

export type Log = Logger;

/** Fields whose value is never written, wherever a caller puts them at the first two levels. */
const SECRET_FIELDS = ['authorization', 'apiKey', 'api_key', 'secret', 'password', 'cookie', 'databaseUrl'];

const REDACTED = '[hidden]';

/**
 * The service's log: one JSON object a line, or coloured text on a terminal. Bearer tokens, API keys and the query
 * of every URL are hidden in messages and fields alike.
 */
export function createLog(level: LogLevel, destination?: DestinationStream): Log {
  const options: LoggerOptions = {
    level,
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: SECRET_FIELDS.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]),
      censor: REDACTED,
    },
    serializers: { err: errorFields, error: errorFields },
    hooks: {
      // The line is cleaned as text: what a library puts into an error's message is covered too.
      streamWrite: hideSecrets,
    },
  };
  if (destination !== undefined) return pino(options, destination);
  if (process.stdout.isTTY) return pino(options, PinoPretty({ ignore: 'pid', sync: true }));
  return pino(options, pino.destination({ dest: 1, sync: true }));
}

/** A log whose every line carries the task's id. */
export function taskLog(log: Log, taskId: string): Log {
  return log.child({ taskId });
}

/** An error's fields without those a database driver adds, which may hold a row's values. */
function errorFields(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: String(error) };
  const code = 'code' in error ? { code: error.code } : {};
  const cause = error.cause === undefined ? {} : { cause: errorFields(error.cause) };
  return { type: error.name, message: error.message, ...code, stack: error.stack, ...cause };
}
