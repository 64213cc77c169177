import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type HttpFixture, httpFixture } from '../http.fixture.ts';

let fixture: HttpFixture;
beforeAll(async () => {
  fixture = await httpFixture();
});
afterAll(() => fixture.close());

describe('the reference page', () => {
  test('is where the root leads', async () => {
    const [root, bare] = await Promise.all([fixture.app.inject('/'), fixture.app.inject('/docs')]);
    expect([root.statusCode, root.headers.location]).toEqual([302, '/docs/']);
    expect([bare.statusCode, bare.headers.location]).toEqual([301, '/docs/']);
  });

  test('shows our document with a script of our own, and may fetch nothing from elsewhere', async () => {
    const page = await fixture.app.inject('/docs/');
    expect(page.statusCode).toBe(200);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'");
    expect(page.body).toContain('/openapi.json');
    const sources = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, source]) => source);
    expect(sources).toEqual(['js/scalar.js']);
  });

  test('does not depend on the host it is asked under', async () => {
    for (const host of ['a b', '', '[', 'songs.example.com:99999']) {
      expect((await fixture.app.inject({ url: '/docs/', headers: { host } })).statusCode).toBe(200);
    }
  });

  test('sends its script packed, and once', async () => {
    const script = await fixture.app.inject({
      url: '/docs/js/scalar.js',
      headers: { 'accept-encoding': 'gzip, br' },
    });
    expect(script.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' });
    const plain = await fixture.app.inject('/docs/js/scalar.js');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(gunzipSync(script.rawPayload).equals(plain.rawPayload)).toBe(true);
    expect(script.rawPayload.length).toBeLessThan(plain.rawPayload.length / 3);
    const again = await fixture.app.inject({
      url: '/docs/js/scalar.js',
      headers: { 'if-none-match': String(plain.headers.etag) },
    });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });
});
