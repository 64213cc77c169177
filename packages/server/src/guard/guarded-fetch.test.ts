import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { request } from 'undici';
import { afterEach, describe, expect, test } from 'vitest';
import { answers, HOSTILE_HOSTS } from '../testing/hostile-hosts.ts';
import { ALLOW_NONE, parseAllowList } from './allow-list.ts';
import { guardedAgent, RefusedRequest } from './guarded-agent.ts';
import { guardedFetch } from './guarded-fetch.ts';

const open: Server[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

/** A server on every local address, and how often it was reached. */
async function target(listener: RequestListener = (_, response) => response.end('inside'), host = '::') {
  const reached = { connections: 0, requests: 0 };
  const server = createServer((request, response) => {
    reached.requests++;
    listener(request, response);
  });
  server.on('connection', () => reached.connections++);
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  open.push(server);
  return { reached, port: (server.address() as AddressInfo).port };
}

describe('addresses that are not public', () => {
  test.each(HOSTILE_HOSTS)('http://%s is refused without a connection', async (host) => {
    const { reached, port } = await target();
    await expect(guardedFetch(`http://${host}:${port}/`, {}, { allow: ALLOW_NONE })).rejects.toThrow(
      RefusedRequest,
    );
    expect(reached).toEqual({ connections: 0, requests: 0 });
  });

  test.each([
    'ftp://example.com/',
    'file:///etc/passwd',
    'data:text/plain,x',
    'gopher://example.com/',
    'nonsense',
    '',
  ])('the address %j is refused', async (address) => {
    await expect(guardedFetch(address, {}, { allow: ALLOW_NONE })).rejects.toThrow(RefusedRequest);
  });

  test.each([
    ['loopback', ['127.0.0.1']],
    ['a public and a private address', ['93.184.215.14', '127.0.0.1']],
    ['an IPv4-mapped address', ['::ffff:127.0.0.1']],
    ['the IPv6 loopback', ['::1']],
  ])('a name that resolves to %s is refused without a connection', async (_what, addresses) => {
    const { reached, port } = await target();
    const lookup = answers(addresses);
    await expect(
      guardedFetch(`http://public.example.com:${port}/`, {}, { allow: ALLOW_NONE, lookup }),
    ).rejects.toThrow('is not a public address');
    expect(lookup.asked).toBe(1);
    expect(reached.connections).toBe(0);
  });

  test('a name is resolved once, so a second answer (rebinding) is never used', async () => {
    const { reached, port } = await target();
    // 192.0.2.1 stands for the first, harmless answer: allowed here, and nobody is there.
    const lookup = answers(['192.0.2.1'], ['127.0.0.1']);
    const allow = parseAllowList('192.0.2.0/24');
    await expect(
      guardedFetch(`http://rebound.example.com:${port}/`, {}, { allow, lookup, idleMs: 700, totalMs: 1500 }),
    ).rejects.toThrow();
    expect(lookup.asked).toBe(1);
    expect(reached.connections).toBe(0);
  });
});

describe('the agent alone', () => {
  test.each(HOSTILE_HOSTS)('does not connect to %s', async (host) => {
    const { reached, port } = await target();
    const dispatcher = guardedAgent({ allow: ALLOW_NONE, idleMs: 1000 });
    await expect(request(`http://${host}:${port}/`, { dispatcher })).rejects.toThrow();
    await dispatcher.destroy();
    expect(reached.connections).toBe(0);
  });
});

describe('redirects', () => {
  const allow = parseAllowList('127.0.0.1');

  test('to a private address is refused, and that address never reached', async () => {
    const inner = await target();
    const outer = await target((_, response) => {
      response.writeHead(302, { location: `http://127.0.0.2:${inner.port}/` }).end();
    });
    await expect(guardedFetch(`http://127.0.0.1:${outer.port}/`, {}, { allow })).rejects.toThrow(
      'it redirects to must lead to a public address',
    );
    expect(outer.reached.requests).toBe(1);
    expect(inner.reached.connections).toBe(0);
  });

  test('three are followed, a fourth is not', async () => {
    const { port } = await target((request, response) => {
      const left = Number(request.url?.slice(1));
      if (left === 0) response.end('arrived');
      else response.writeHead(307, { location: `/${left - 1}` }).end();
    });
    const arrived = await guardedFetch(`http://127.0.0.1:${port}/3`, {}, { allow });
    expect([arrived.status, arrived.url, Buffer.from(arrived.body).toString()]).toEqual([
      200,
      `http://127.0.0.1:${port}/0`,
      'arrived',
    ]);
    await expect(guardedFetch(`http://127.0.0.1:${port}/4`, {}, { allow })).rejects.toThrow(
      'more than 3 times',
    );
  });

  test('repeat a body only when the status says so, and give no secret to another origin', async () => {
    const seen: string[] = [];
    const other = await target((request, response) => {
      seen.push(`${request.method} ${request.headers.authorization ?? 'without'}`);
      response.end();
    });
    for (const status of [303, 308]) {
      const first = await target((request, response) => {
        request.resume();
        response.writeHead(status, { location: `http://127.0.0.1:${other.port}/` }).end();
      });
      const init = { method: 'POST', body: '{}', headers: { authorization: 'Bearer x' } } as const;
      await guardedFetch(`http://127.0.0.1:${first.port}/`, init, { allow });
    }
    expect(seen).toEqual(['GET without', 'POST without']);
  });
});

describe('limits', () => {
  const allow = parseAllowList('127.0.0.1');

  test('a body is cut off at the limit, whatever its length was said to be', async () => {
    const { port } = await target((_, response) => {
      response.write(Buffer.alloc(600));
      setTimeout(() => response.end(Buffer.alloc(600)), 20);
    });
    await expect(guardedFetch(`http://127.0.0.1:${port}/`, {}, { allow, maxBytes: 1000 })).rejects.toThrow(
      'longer than the 1000 bytes',
    );
    const whole = await guardedFetch(`http://127.0.0.1:${port}/`, {}, { allow, maxBytes: 1200 });
    expect(whole.body.byteLength).toBe(1200);
  });

  test('a server that never ends its answer is left after the total time', async () => {
    const { port } = await target((_, response) => {
      const drip = setInterval(() => response.write('.'), 50);
      response.on('close', () => clearInterval(drip));
    });
    await expect(guardedFetch(`http://127.0.0.1:${port}/`, {}, { allow, totalMs: 400 })).rejects.toThrow(
      'within 0.4 seconds',
    );
  });

  test('a silent server is left after the idle time', async () => {
    const { port } = await target(() => undefined);
    await expect(
      guardedFetch(`http://127.0.0.1:${port}/`, {}, { allow, idleMs: 300, totalMs: 10_000 }),
    ).rejects.toThrow('was silent');
  });

  test('the caller can stop it', async () => {
    const { port } = await target(() => undefined);
    const reason = new Error('stopped by the caller');
    const stop = new AbortController();
    setTimeout(() => stop.abort(reason), 50);
    await expect(guardedFetch(`http://127.0.0.1:${port}/`, { signal: stop.signal }, { allow })).rejects.toBe(
      reason,
    );
  });

  test('a compressed answer is refused where asked', async () => {
    const { port } = await target((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end('x');
    });
    await expect(guardedFetch(`http://127.0.0.1:${port}/`, {}, { allow, plainOnly: true })).rejects.toThrow(
      'compressed (gzip)',
    );
  });
});

describe('what the owner allows', () => {
  test.each([
    ['a host', 'localhost', 'localhost'],
    ['an address', '127.0.0.1', '127.0.0.1'],
    ['a network', '127.0.0.0/8', '127.0.0.1'],
    ['an IPv6 address', '::1', '[::1]'],
  ])('%s', async (_what, list, host) => {
    const { port } = await target();
    const answer = await guardedFetch(`http://${host}:${port}/`, {}, { allow: parseAllowList(list) });
    expect(Buffer.from(answer.body).toString()).toBe('inside');
  });

  test('a name whose address lies in an allowed network', async () => {
    const { port } = await target();
    const options = { allow: parseAllowList('127.0.0.0/8'), lookup: answers(['127.0.0.1']) };
    expect((await guardedFetch(`http://receiver.example.com:${port}/`, {}, options)).status).toBe(200);
  });

  test('posts a body with its query kept', async () => {
    const received: string[] = [];
    const { port } = await target(async (request, response) => {
      for await (const chunk of request) received.push(`${request.method} ${request.url} ${chunk}`);
      response.writeHead(204).end();
    });
    const init = {
      method: 'POST',
      body: '{"a":1}',
      headers: { 'content-type': 'application/json' },
    } as const;
    const allow = parseAllowList('127.0.0.1');
    const answer = await guardedFetch(`http://127.0.0.1:${port}/hook?secret=a%20b`, init, { allow });
    expect([answer.status, received]).toEqual([204, ['POST /hook?secret=a%20b {"a":1}']]);
  });
});
