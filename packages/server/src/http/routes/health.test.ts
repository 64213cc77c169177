import { expect, test } from 'vitest';
import { httpFixture } from '../http.fixture.ts';

test('/healthz answers whatever the parts do', async () => {
  const { app, close } = await httpFixture(
    {},
    { ready: [{ name: 'database', check: () => Promise.reject(new Error('x')) }] },
  );
  const response = await app.inject('/healthz');
  expect([response.statusCode, response.json()]).toEqual([200, { status: 'ok' }]);
  await close();
});

test('/readyz says which part is missing, but not why; the log does', async () => {
  const { app, close, lines } = await httpFixture(
    {},
    {
      ready: [
        { name: 'database', check: () => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.7')) },
        { name: 'files', check: async () => undefined },
        { name: 'migrations', check: () => new Promise<void>(() => undefined) }, // hangs
      ],
    },
  );
  const response = await app.inject('/readyz');
  expect([response.statusCode, response.headers['retry-after']]).toEqual([503, '5']);
  expect(response.json()).toMatchObject({
    code: 503,
    error: {
      type: 'service_error',
      message: expect.stringContaining(': database and migrations not ready.'),
    },
  });
  expect(response.body).not.toContain('ECONNREFUSED');
  expect(lines.join()).toContain('ECONNREFUSED');
  await close();
});

test('/readyz is 200 when every part is there', async () => {
  const { app, close } = await httpFixture({}, { ready: [{ name: 'files', check: async () => undefined }] });
  const response = await app.inject('/readyz');
  expect([response.statusCode, response.json()]).toEqual([200, { status: 'ok' }]);
  await close();
});
