/**
 * Error codes of a database that cannot be reached or takes nobody now: the system's, and PostgreSQL's classes
 * 08 (connection), 53300 (too many connections) and 57P0x (shut down, starting).
 */
const CODES =
  /^(?:ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|EPIPE|08...|53300|57P0[1-5])$/;

/** What the driver and its pool say without a code. */
const MESSAGES =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** Whether an error, or one of its causes, says that the database is away: it will be back, the request may be sent again. */
export function isDatabaseDown(error: unknown): boolean {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) {
    if ('code' in at && CODES.test(String(at.code))) return true;
    // The bundled server's socket file is gone; any other missing file is another matter.
    if ('code' in at && at.code === 'ENOENT' && 'syscall' in at && at.syscall === 'connect') return true;
    if (MESSAGES.test(at.message)) return true;
    if (at instanceof AggregateError && at.errors.some(isDatabaseDown)) return true;
  }
  return false;
}
