import { capabilityOf, MODELS } from '@songwright/contract';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ALICE, type HttpFixture, httpFixture } from './http.fixture.ts';

const RUNS = 10_000;
const FIXED_SEED = 20_251_122;

/** A whole request of every model, as the catalogue shows them. */
const EXAMPLES = MODELS.flatMap((model) => capabilityOf(model, true).examples.map(({ request }) => request));
const FIELDS = [
  ...new Set(['callback_url', 'audio_url', 'model', ...EXAMPLES.flatMap(({ input }) => Object.keys(input))]),
];

/** Text that breaks parsers, databases and limits. */
const awkwardText = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '\0',
    'a\0b',
    '\ud800',
    '\udfff\ud800',
    '\u202e',
    'e\u0301'.repeat(100),
    'null',
    '__proto__',
    'constructor',
  ),
  fc.constantFrom(
    'V4',
    'V5',
    'V4_5PLUS',
    'm',
    'f',
    'true',
    '0.65',
    '-1',
    '1e400',
    'https://example.com/a.mp3',
    'http://127.0.0.1/',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.integer({ min: 0, max: 6000 }).map((length) => '𝄞'.repeat(length)),
);
const awkwardNumber = fc.oneof(
  fc.constantFrom(
    0,
    -0,
    0.65,
    0.651,
    0.1 + 0.2,
    1,
    1.01,
    -1,
    59.99,
    1e21,
    1e308,
    5e-324,
    2 ** 53,
    -(2 ** 63),
  ),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
);
const awkward = fc.oneof(
  { weight: 4, arbitrary: awkwardText },
  { weight: 4, arbitrary: awkwardNumber },
  { weight: 2, arbitrary: fc.constantFrom(true, false, null) },
  { weight: 1, arbitrary: fc.constantFrom([], {}, [[]], ['V5'], { length: 1 }) },
);

/** A good request with a few things changed, left out or added. */
const nearlyRight = fc
  .record({
    base: fc.constantFrom(...EXAMPLES),
    changes: fc.array(fc.tuple(fc.constantFrom(...FIELDS), fc.option(awkward)), { maxLength: 4 }),
    around: fc.option(fc.tuple(fc.constantFrom('model', 'callback_url', 'input', 'extra'), awkward), {
      freq: 8,
    }),
  })
  .map(({ base, changes, around }) => {
    const input: Record<string, unknown> = { ...base.input };
    for (const [name, value] of changes) {
      if (value === null) delete input[name];
      else input[name] = value;
    }
    return JSON.stringify({ ...base, input, ...(around === null ? {} : { [around[0]]: around[1] }) });
  });
const anyJson = fc.json({ depthSize: 'medium' });
const aroundModel = fc
  .record({
    model: fc.constantFrom(...MODELS),
    input: fc.object({ key: fc.constantFrom(...FIELDS), maxDepth: 2 }),
  })
  .map((body) => JSON.stringify(body));
const deep = fc
  .tuple(fc.integer({ min: 1, max: 20_000 }), fc.constantFrom('[', '{"input":'))
  .map(([depth, open]) => open.repeat(depth) + (open === '[' ? ']' : '1}').repeat(depth).slice(0, depth * 2));
const noJson = fc.oneof(
  fc.string({ unit: 'binary' }),
  nearlyRight.map((text) => text.slice(0, -1)),
);

const bodies = fc.oneof(
  { weight: 12, arbitrary: nearlyRight },
  { weight: 4, arbitrary: aroundModel },
  { weight: 3, arbitrary: anyJson },
  { weight: 1, arbitrary: noJson },
  { weight: 1, arbitrary: deep },
);

/** What PostgreSQL's text and jsonb cannot hold: NUL and halves of surrogate pairs. */
function isStorable(value: unknown): boolean {
  const text = JSON.stringify(value);
  return !text.includes('\\u0000') && !/\\ud[89a-f]/i.test(text);
}

let fixture: HttpFixture;
beforeAll(async () => {
  fixture = await httpFixture({}, { serves: () => true });
});
afterAll(() => fixture.close());

test(`${RUNS} made-up bodies: each is taken or refused as the document says, none is a fault of ours`, async () => {
  const statuses = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(bodies, async (payload) => {
      fixture.tasks.submitted.length = 0;
      const headers = { ...ALICE, 'content-type': 'application/json' };
      const response = await fixture.ask({ method: 'POST', url: '/api/generate/submit', headers, payload });
      statuses.set(response.statusCode, (statuses.get(response.statusCode) ?? 0) + 1);
      expect(response.statusCode, response.body).toBeLessThan(500);
      const taken = fixture.tasks.submitted;
      expect(taken.length).toBe(response.statusCode === 200 ? 1 : 0);
      expect(isStorable(taken), JSON.stringify(taken)).toBe(true);
    }),
    { numRuns: RUNS, seed: FIXED_SEED },
  );
  // The bodies are worth their time only if many are taken and many refused.
  expect(statuses.get(200)).toBeGreaterThan(RUNS / 20);
  expect(statuses.get(400)).toBeGreaterThan(RUNS / 4);
  expect(Math.max(...statuses.keys())).toBeLessThan(500);
}, 180_000);
