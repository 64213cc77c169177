import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import pg from 'pg';

/**
 * The named peer of the detail bench, a process of its own: plain `node:http` doing the same look-up on the same
 * database, and nothing else. SHA-256 of the bearer token, a map of known keys, one row by id, JSON.
 *
 * Environment: DATABASE_URL, KEY_ID and API_KEY of the one known key. Prints its port.
 */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const known = new Map([[sha256(process.env.API_KEY ?? ''), process.env.KEY_ID]]);

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

const LOOK_UP = {
  name: 'detail',
  text: 'select id, status, progress, files, error_message, credits, created_at from tasks where id = $1 and key_id = $2',
};

const server = createServer(async (request, response) => {
  const keyId = known.get(sha256((request.headers.authorization ?? '').slice('Bearer '.length)));
  const url = request.url ?? '';
  const taskId = url.slice(url.indexOf('task_id=') + 'task_id='.length);
  const { rows } = await pool.query({ ...LOOK_UP, values: [taskId, keyId] });
  const task = rows[0];
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.statusCode = keyId === undefined || task === undefined ? 404 : 200;
  response.end(
    JSON.stringify({
      code: response.statusCode,
      data: task && {
        task_id: task.id,
        status: task.status,
        progress: task.progress,
        files: task.files,
        created_time: task.created_at.toISOString().slice(0, 19),
        error_message: task.error_message,
        credits_amount: task.credits,
      },
    }),
  );
});

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address !== null && typeof address === 'object') console.log(address.port);
});
process.on('SIGTERM', () => process.exit(0));
