import { type AddressInfo, connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Task } from '../tasks/task.ts';
import { type HttpFixture, httpFixture } from './http.fixture.ts';

let fixture: HttpFixture;
beforeEach(async () => {
  fixture = await httpFixture();
  await fixture.app.listen({ host: '127.0.0.1', port: 0 });
});
afterEach(() => fixture.close());

function open(): Socket {
  return connect((fixture.app.server.address() as AddressInfo).port, '127.0.0.1');
}

/** Status and body of the one answer on a connection that the service then closes. */
async function answer(socket: Socket): Promise<{ status: number; body: unknown }> {
  const whole = await text(socket);
  return {
    status: Number(whole.split(' ')[1]),
    body: JSON.parse(whole.slice(whole.indexOf('\r\n\r\n') + 4)),
  };
}

describe('what never becomes a request', () => {
  const post = 'POST /api/generate/submit HTTP/1.1\r\nHost: x\r\n';
  test.each([
    [
      'header fields over their limit',
      `GET /healthz HTTP/1.1\r\nHost: x\r\nX-Long: ${'a'.repeat(20_000)}\r\n\r\n`,
      'header fields',
    ],
    ['broken HTTP', 'NONSENSE\r\n\r\n', 'not valid HTTP'],
    ['two lengths', `${post}Content-Length: 5\r\nContent-Length: 6\r\n\r\n`, 'not valid HTTP'],
    [
      'length and chunks',
      `${post}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
      'not valid HTTP',
    ],
  ])('%s: refused in the contract’s shape', async (_what, bytes, message) => {
    const socket = open();
    socket.write(bytes);
    expect(await answer(socket)).toMatchObject({
      status: 400,
      body: { code: 400, error: { type: 'validation_error', message: expect.stringContaining(message) } },
    });
  });

  test('a sender that does not get on with its head is told and dropped', async () => {
    fixture.app.server.headersTimeout = 200;
    fixture.app.server.requestTimeout = 200;
    const socket = open();
    socket.write('GET /healthz HTTP/1.1\r\nHost: x\r\n');
    expect(await answer(socket)).toMatchObject({
      status: 408,
      body: { code: 408, error: { type: 'timeout_error' } },
    });
  });

  test('a body that breaks off is nobody’s fault in the log', async () => {
    const socket = open();
    const head =
      'Authorization: Bearer alice\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n';
    socket.write(`POST /api/generate/submit HTTP/1.1\r\nHost: x\r\n${head}{"model":`);
    await sleep(100);
    socket.destroy();
    await sleep(100);
    expect(fixture.lines.filter((line) => JSON.parse(line).level >= 50)).toEqual([]);
  });
});

describe('closing', () => {
  const request = (path: string, more = '') =>
    `GET ${path} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer alice\r\n${more}\r\n`;

  test('lets a request in flight end, and takes no new connection', async () => {
    let answerNow: (task: Task) => void = () => undefined;
    fixture.tasks.find = () =>
      new Promise((resolve) => {
        answerNow = resolve;
      });
    const socket = open();
    socket.write(request('/api/generate/detail/music?task_id=TASK1'));
    await sleep(100);
    const { port } = fixture.app.server.address() as AddressInfo;
    const closed = fixture.app.close();
    await sleep(50);
    const late = connect(port, '127.0.0.1');
    await expect(
      new Promise((resolve, reject) => late.on('connect', resolve).on('error', reject)),
    ).rejects.toThrow(/ECONNREFUSED|ECONNRESET/);
    answerNow(fixture.tasks.add({ id: 'TASK1' }));
    expect(await answer(socket)).toMatchObject({ status: 200, body: { code: 200 } });
    await closed;
  });

  test('does not wait for connections that only idle', async () => {
    const socket = open();
    socket.write(request('/healthz'));
    await new Promise((resolve) => socket.once('data', resolve));
    const before = Date.now();
    await fixture.app.close();
    expect(Date.now() - before).toBeLessThan(2000);
  });
});
