import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { type FastifyInstance, fastify } from 'fastify';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { limitBodyTime } from './limit-body-time.ts';

let app: FastifyInstance;
beforeEach(async () => {
  app = fastify();
  limitBodyTime(app, 200);
  app.post('/refused', { onRequest: (_request, reply) => void reply.code(401).send('no') }, async () => '');
  app.post('/short', async ({ body }) => body);
  app.post('/long', { config: { longBody: true } }, async ({ body }) => body);
  await app.listen({ host: '127.0.0.1', port: 0 });
});
afterEach(() => app.close());

/** Sends a body in pieces, with a pause after each. */
async function send(path: string, ...pauses: readonly number[]): Promise<string> {
  const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1');
  const head = 'host: x\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-length: 5';
  const pieces = ['[1', ',', '2]'];
  socket.write(`POST ${path} HTTP/1.1\r\n${head}\r\n\r\n`);
  const answer = text(socket);
  for (const [index, piece] of pieces.entries()) {
    if (socket.writable) socket.write(piece);
    await sleep(pauses[index] ?? 0);
  }
  return answer;
}

test('a body that is late is a 408, and its sender is dropped', async () => {
  const answer = await send('/short', 500);
  expect(answer).toMatch(/^HTTP\/1\.1 408 Request Timeout/);
  expect(answer).toContain('not complete after 0.2 seconds');
});

test('an upload may take longer as long as it goes on, and a body in time is as ever', async () => {
  for (const [path, pause] of [
    ['/long', 150],
    ['/short', 20],
  ] as const) {
    expect(await send(path, pause, pause)).toMatch(/^HTTP\/1\.1 200/);
  }
});

test('a sender that goes on after it was refused gets no second answer', async () => {
  const answer = await send('/refused', 500);
  expect(answer).toMatch(/^HTTP\/1\.1 401/);
  expect(answer).not.toContain('408');
});

test('an upload that stops coming is dropped', async () => {
  expect(await send('/long', 700)).toMatch(/^HTTP\/1\.1 408/);
});
