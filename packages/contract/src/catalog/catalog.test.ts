import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { ApiError } from '../errors/api-error.ts';
import { encodeFiles } from '../files/json-fields.ts';
import { SAMPLE_FILES } from '../files/sample-files.ts';
import type { TaskFile } from '../files/task-file.ts';
import { MODELS, type Model } from '../models/model-ids.ts';
import { PRICES } from '../prices.ts';
import { type CatalogQuery, findCapability, listCapabilities } from './list-capabilities.ts';

const all = () => true;
const idsOf = (query: CatalogQuery) => listCapabilities(query, all).items.map(({ model_id }) => model_id);

test('the catalogue has every model in the order of the contract', () => {
  const page = listCapabilities({}, all);
  expect(page.items.map(({ model_id }) => model_id)).toEqual(MODELS);
  expect(page).toMatchObject({ schema_version: '1.0', next_cursor: null, has_more: false });
});

test.each<[string, CatalogQuery, readonly Model[]]>([
  ['a category', { category: 'text2audio' }, ['generate-music', 'generate-lyrics', 'boost-music-style']],
  ['all tags', { tags: 'stems,upload' }, ['upload-and-separate-vocals']],
  ['tags however written', { tags: ' Stems , UPLOAD,' }, ['upload-and-separate-vocals']],
  ['words of the description', { q: 'twelve STEMS' }, ['stem-split']],
  ['a service type', { service_type: 'chat' }, []],
  ['several at once', { category: 'audio2audio', q: 'lyrics' }, ['get-timestamped-lyrics']],
  ['nothing that matches', { q: 'saxophone quartet' }, []],
  ['empty parameters as none', { category: '', tags: '', q: '', limit: '', cursor: '' }, MODELS],
])('is filtered by %s', (_, query, ids) => {
  expect(idsOf(query)).toEqual(ids);
});

test('pages follow each other to the end, filtered or not', () => {
  for (const query of [{}, { category: 'audio2audio' }]) {
    const found: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page = listCapabilities({ ...query, limit: '4', cursor }, all);
      expect(page.has_more).toBe(page.next_cursor !== null);
      expect(page.items.length).toBeLessThanOrEqual(4);
      found.push(...page.items.map(({ model_id }) => model_id));
      cursor = page.next_cursor;
    }
    expect(found).toEqual(idsOf(query));
  }
});

test.each([
  [{ limit: '0' }, 'limit must be a whole number from 1 to 100; it is the text "0".'],
  [{ limit: '101' }, 'limit must be a whole number from 1 to 100; it is the text "101".'],
  [{ limit: 'many' }, 'limit must be a whole number from 1 to 100; it is the text "many".'],
  [
    { cursor: 'nowhere' },
    'cursor must be the next_cursor of an earlier page; it is the text "nowhere". Leave it out to begin anew.',
  ],
])('%j is refused', (query, message) => {
  expect(() => listCapabilities(query, all)).toThrow(message);
  expect(() => listCapabilities(query, all)).toThrow(ApiError);
});

test('a model without an engine is listed as unavailable', () => {
  const served = (model: Model) => model === 'generate-music';
  expect(findCapability('generate-music', served).status).toBe('available');
  expect(findCapability('stem-split', served).status).toBe('unavailable');
});

test('a model there is not is a 404', () => {
  expect(() => findCapability('toString', all)).toThrow(
    'There is no model "toString". GET /v1/catalog/models lists those there are.',
  );
});

describe.each(MODELS)('%s', (model) => {
  const capability = findCapability(model, all);
  const ajv = new Ajv2020({ strict: false, multipleOfPrecision: 9 });
  formats.default(ajv);

  test('is described as the contract asks', () => {
    expect(capability).toMatchObject({
      model_id: model,
      tool_name: expect.stringMatching(/^[a-z]+(_[a-z]+)*$/),
      service_type: 'generate',
      supported_protocols: ['rest'],
      execution_mode: 'async',
      supports_streaming: false,
      supports_callback: true,
      billing: { unit: 'credits', amount: PRICES[model] },
    });
    expect(capability.tags.length).toBeGreaterThan(0);
  });

  test('its examples fit its input schema', () => {
    const validate = ajv.compile(capability.input_schema as object);
    expect(capability.examples.length).toBeGreaterThan(0);
    for (const { request } of capability.examples) expect(validate(request.input)).toBe(true);
  });

  test('its files fit its output schema in both modes, and no other model’s shape does', () => {
    const validate = ajv.compile(capability.output_schema as object);
    for (const mode of ['string', 'object'] as const) {
      expect(validate(encodeFiles<TaskFile>([SAMPLE_FILES[model]], mode))).toBe(true);
    }
    expect(validate([{}])).toBe(false);
  });
});
