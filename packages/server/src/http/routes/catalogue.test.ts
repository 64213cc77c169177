import { readFile } from 'node:fs/promises';
import { MODELS } from '@songwright/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type HttpFixture, httpFixture } from '../http.fixture.ts';

let fixture: HttpFixture;
beforeAll(async () => {
  fixture = await httpFixture();
});
afterAll(() => fixture.close());

const PATH = '/v1/catalog/models';
const ids = (items: readonly { model_id: string }[]) => items.map(({ model_id }) => model_id);

describe('the catalogue', () => {
  test('lists every model to anyone, and says which have an engine here', async () => {
    const { data } = (await fixture.ask({ url: PATH })).json();
    expect(ids(data.items)).toEqual(MODELS);
    const unavailable = data.items.filter(({ status }: { status: string }) => status === 'unavailable');
    expect(ids(unavailable)).toEqual(['create-music-video']);
  });

  test.each([
    ['category=text2audio', ['generate-music', 'generate-lyrics', 'boost-music-style']],
    ['category=nothing', []],
    ['service_type=chat', []],
    ['tags=stems,upload', ['upload-and-separate-vocals']],
    ['q=persona', ['generate-persona']],
    ['limit=2', ['generate-music', 'extend-music']],
    ['limit=2&limit=3', ['generate-music', 'extend-music']],
    ['cursor=generate-midi', ['generate-midi']],
    ['unknown=1&q=persona', ['generate-persona']],
  ])('?%s', async (query, expected) => {
    const response = await fixture.ask({ url: `${PATH}?${query}` });
    const found = ids(response.json().data.items);
    if (query.startsWith('q=') || query.endsWith('q=persona'))
      expect(found).toEqual(expect.arrayContaining(expected));
    else expect(found).toEqual(expected);
  });

  test('page after page it is the whole list', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const { data } = (await fixture.ask({ url: `${PATH}?limit=5&cursor=${cursor}` })).json();
      seen.push(...ids(data.items));
      expect(data.has_more).toBe(data.next_cursor !== null);
      cursor = data.next_cursor ?? '';
    } while (cursor !== '');
    expect(seen).toEqual(MODELS);
  });

  test.each(['limit=0', 'limit=101', 'limit=x', 'cursor=nowhere'])('?%s is refused', async (query) => {
    const response = await fixture.ask({ url: `${PATH}?${query}` });
    expect([response.statusCode, response.json().error.type]).toEqual([400, 'validation_error']);
  });

  test('describes one model', async () => {
    const response = await fixture.ask({ url: `${PATH}/generate-music` });
    expect(response.json().data).toMatchObject({ model_id: 'generate-music', status: 'available' });
    const none = await fixture.ask({ url: `${PATH}/opera` });
    expect([none.statusCode, none.json().error.type]).toEqual([404, 'resource_not_found_error']);
  });

  test.each([PATH, `${PATH}?q=persona`, `${PATH}/stem-split`])('%s is not sent twice', async (url) => {
    const { headers } = await fixture.ask({ url });
    const again = await fixture.ask({ url, headers: { 'if-none-match': `"x", W/${headers.etag}` } });
    expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', headers.etag]);
    expect((await fixture.ask({ url, headers: { 'if-none-match': '"x"' } })).statusCode).toBe(200);
  });
});

test('the document that is served is the committed one', async () => {
  const path = new URL('../../../../contract/openapi.json', import.meta.url);
  const committed = JSON.parse(await readFile(path, 'utf8'));
  const response = await fixture.ask({ url: '/openapi.json' });
  expect(response.headers['content-type']).toBe('application/json; charset=utf-8');
  expect(response.json()).toEqual(committed);
});
