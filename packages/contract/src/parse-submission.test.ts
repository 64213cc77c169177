import { describe, expect, test } from 'vitest';
import { ApiError } from './errors/api-error.ts';
import type { ErrorType } from './errors/catalogue.ts';
import { parseSubmission } from './parse-submission.ts';

const input = { prompt: 'rain', custom_mode: false, instrumental: true, mv: 'V5' };
const body = { model: 'generate-music', input };

function refusalOf(value: unknown, strict: boolean): ApiError {
  try {
    parseSubmission(value, { strict });
  } catch (error) {
    if (error instanceof ApiError) return error;
    throw error;
  }
  throw new Error('The body was taken.');
}

const NOT_AN_OBJECT = 'The request body must be a JSON object with "model" and "input"; it is';
const NEEDS_INPUT = 'an object with the fields of generate-music';
const NOT_A_URL = 'callback_url must be an address beginning with http:// or https://; it is the text';
const UNTEXT = 'holds a character that is no text (U+0000 or half of a surrogate pair). Please remove it.';

const REFUSED_BY_BOTH: readonly [
  what: string,
  body: unknown,
  message: string,
  status?: number,
  type?: ErrorType,
][] = [
  ['nothing', undefined, `${NOT_AN_OBJECT} nothing.`],
  ['null', null, `${NOT_AN_OBJECT} null.`],
  ['a list', [body], `${NOT_AN_OBJECT} a list.`],
  ['a text', 'generate-music', `${NOT_AN_OBJECT} the text "generate-music".`],
  ['a number', 3, `${NOT_AN_OBJECT} the number 3.`],
  ['no model', { input }, 'model is required: name one of the models, such as "generate-music".'],
  [
    'a number as model',
    { ...body, model: 5 },
    'model must be text, such as "generate-music"; it is the number 5.',
  ],
  ['null as model', { ...body, model: null }, 'model must be text, such as "generate-music"; it is null.'],
  [
    'an unknown model',
    { ...body, model: 'generate-musik' },
    'There is no model "generate-musik". GET /v1/catalog/models lists those there are.',
    404,
    'resource_not_found_error',
  ],
  [
    'a name of every object as model',
    { ...body, model: 'constructor' },
    'There is no model "constructor". GET /v1/catalog/models lists those there are.',
    404,
    'resource_not_found_error',
  ],
  [
    'a long model, shortened',
    { ...body, model: 'x'.repeat(1000) },
    `There is no model "${'x'.repeat(59)}…". GET /v1/catalog/models lists those there are.`,
    404,
    'resource_not_found_error',
  ],
  ['no input', { model: 'generate-music' }, `input is required: give ${NEEDS_INPUT}.`],
  ['null as input', { ...body, input: null }, `input must be ${NEEDS_INPUT}; it is null.`],
  ['a list as input', { ...body, input: [] }, `input must be ${NEEDS_INPUT}; it is a list.`],
  ['a text as input', { ...body, input: '{}' }, `input must be ${NEEDS_INPUT}; it is the text "{}".`],
  ['a number as callback', { ...body, callback_url: 1 }, 'callback_url must be text; it is the number 1.'],
  ['no address as callback', { ...body, callback_url: 'soon' }, `${NOT_A_URL} "soon".`],
  ['ftp as callback', { ...body, callback_url: 'ftp://a.b/c' }, `${NOT_A_URL} "ftp://a.b/c".`],
  ['an address without host', { ...body, callback_url: 'https://' }, `${NOT_A_URL} "https://".`],
  [
    'a long callback',
    { ...body, callback_url: `https://a.b/${'c'.repeat(2037)}` },
    'callback_url must be at most 2048 characters; it has 2049.',
    400,
    'content_too_long_error',
  ],
  ['U+0000 in a text', { ...body, input: { ...input, prompt: 'a\0b' } }, `input.prompt ${UNTEXT}`],
  ['half of a surrogate pair', { ...body, input: { ...input, title: 'a\ud83c' } }, `input.title ${UNTEXT}`],
  [
    'two things wrong',
    { ...body, callback_url: 'soon', input: { ...input, seed: -1 } },
    `${NOT_A_URL} "soon". input.seed must be from 0 to 9007199254740991; it is -1.`,
  ],
  [
    'the type is that of the first',
    { ...body, input: { ...input, title: 'x'.repeat(81), style_weight: 2 } },
    'input.title must be at most 80 characters; it has 81. input.style_weight must be from 0 to 1; it is 2.',
    400,
    'content_too_long_error',
  ],
];

describe.each([
  ['strict', true],
  ['lenient', false],
])('%s', (_, strict) => {
  test.each(REFUSED_BY_BOTH)(
    '%s is refused',
    (_what, value, message, status = 400, type = 'validation_error') => {
      const error = refusalOf(value, strict);
      expect(error.message).toBe(message);
      expect([error.status, error.type]).toEqual([status, type]);
    },
  );

  test.each(['https://example.com/hook?secret=a%20b&x=1#y', 'http://127.0.0.1:9000/', 'HTTPS://EXAMPLE.COM'])(
    'the callback %s is kept as it is',
    (callback_url) => {
      expect(parseSubmission({ ...body, callback_url }, { strict }).callbackUrl).toBe(callback_url);
    },
  );

  test('without a callback there is none', () => {
    expect(parseSubmission(body, { strict })).toMatchObject({ model: 'generate-music', callbackUrl: null });
  });
});

test.each([null, '', '  '])('the callback %j is none to the lenient reading', (callback_url) => {
  expect(parseSubmission({ ...body, callback_url }, { strict: false }).callbackUrl).toBeNull();
  expect(refusalOf({ ...body, callback_url }, true).message).toMatch(/^callback_url must be /);
});

test('other fields of the body are refused by the strict reading only', () => {
  const more = { ...body, callbackUrl: 'https://a.b', seed: 1 };
  expect(parseSubmission(more, { strict: false }).callbackUrl).toBeNull();
  expect(refusalOf(more, true).message).toBe(
    'callbackUrl and seed are not fields of a submit request. It has model, callback_url and input.',
  );
});

test('more than five faults are counted, not told', () => {
  const wrong = { prompt: 1, style: 1, title: 1, negative_tags: 1, seed: 'x', duration: 'x', mv: 1 };
  const { message } = refusalOf({ model: 'generate-music', input: wrong }, false);
  expect(message.split('. ')).toHaveLength(6);
  expect(message).toMatch(/There are 2 more faults\.$/);
});

test('names of every object are no fields', () => {
  const tricky = JSON.parse('{"model":"generate-music","input":{"prompt":"rain","__proto__":{"mv":"V4"}}}');
  expect(parseSubmission(tricky, { strict: false }).input).toMatchObject({ mv: 'V5' });
  expect(Object.getPrototypeOf(parseSubmission(tricky, { strict: false }).input)).toBe(Object.prototype);
});

test('the body given is left as it was', () => {
  const given = Object.freeze({ ...body, input: Object.freeze({ prompt: 'rain', mv: 'v5' }) });
  parseSubmission(given, { strict: false });
  expect(given.input).toEqual({ prompt: 'rain', mv: 'v5' });
});
