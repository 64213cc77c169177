import { describe, expect, test } from 'vitest';
import { ALICE, httpFixture } from './http.fixture.ts';

describe('every answer', () => {
  test.each([
    ['of a route', '/healthz'],
    ['that refuses', '/api/user/balance'],
    ['of no route', '/nothing/here'],
  ])('%s runs nothing in the origin of the service', async (_what, url) => {
    const fixture = await httpFixture({ PUBLIC_URL: 'https://songs.example.com' });
    const { headers } = await fixture.ask({ url });
    expect(headers).toMatchObject({
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'strict-transport-security': 'max-age=31536000',
    });
    await fixture.close();
  });

  test('over plain http does not ask for https', async () => {
    const fixture = await httpFixture();
    expect((await fixture.ask({ url: '/healthz' })).headers['strict-transport-security']).toBeUndefined();
    await fixture.close();
  });
});

describe('pages of other origins', () => {
  const preflight = {
    method: 'OPTIONS',
    url: '/api/generate/submit',
    headers: { origin: 'https://app.example.com', 'access-control-request-method': 'POST' },
  } as const;
  const from = (origin: string) => ({ url: '/api/user/balance', headers: { ...ALICE, origin } });

  test('may call nothing unless they are named', async () => {
    const fixture = await httpFixture();
    expect((await fixture.ask(preflight)).statusCode).toBe(405);
    const { headers } = await fixture.ask(from('https://app.example.com'));
    expect(headers['access-control-allow-origin']).toBeUndefined();
    await fixture.close();
  });

  test('that are named may, and others not', async () => {
    const fixture = await httpFixture({
      SONGWRIGHT_CORS_ORIGINS: 'https://app.example.com, http://localhost:3000',
    });
    const allowed = await fixture.ask(preflight);
    expect([allowed.statusCode, allowed.body]).toEqual([204, '']);
    expect(allowed.headers).toMatchObject({
      'access-control-allow-origin': 'https://app.example.com',
      'access-control-allow-headers': expect.stringContaining('authorization'),
      vary: 'origin',
    });
    for (const [origin, answer] of [
      ['http://localhost:3000', 'http://localhost:3000'],
      ['https://evil.example.com', undefined],
      ['null', undefined],
    ] as const) {
      const { headers } = await fixture.ask(from(origin));
      expect(headers['access-control-allow-origin']).toBe(answer);
      expect(headers['access-control-allow-credentials']).toBeUndefined();
    }
    await fixture.close();
  });
});
