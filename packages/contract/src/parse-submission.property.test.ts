import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ApiError } from './errors/api-error.ts';
import { nearlyBody, validBody } from './models/arbitraries.ts';
import { parseSubmission } from './parse-submission.ts';

const STRICT = { strict: true };
const LENIENT = { strict: false };

/** Parses, or null for an ApiError; anything else thrown is a fault of ours and ends the test. */
function attempt(body: unknown, options: { strict: boolean }) {
  try {
    return parseSubmission(body, options);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    expect([400, 404]).toContain(error.status);
    expect(error.message).toMatch(/[.]$/);
    return null;
  }
}

test('whatever JSON is given, nothing but an ApiError is thrown', () => {
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), fc.anything()), fc.boolean(), (body, strict) => {
      attempt(body, { strict });
    }),
    { numRuns: 3000 },
  );
});

test('bodies that are nearly right throw nothing but an ApiError either', () => {
  fc.assert(
    fc.property(nearlyBody, fc.boolean(), (body, strict) => {
      attempt(body, { strict });
    }),
    { numRuns: 6000 },
  );
});

test('valid bodies are taken by both readings and understood alike', () => {
  fc.assert(
    fc.property(validBody, (body) => {
      const strict = parseSubmission(body, STRICT);
      expect(strict.model).toBe(body.model);
      expect(strict.input).toMatchObject(body.input);
      expect(parseSubmission(body, LENIENT)).toEqual(strict);
    }),
    { numRuns: 3000 },
  );
});

test('what the strict reading takes, the lenient one takes', () => {
  let taken = 0;
  fc.assert(
    fc.property(nearlyBody, (body) => {
      if (attempt(body, STRICT) === null) return;
      taken++;
      expect(attempt(body, LENIENT)).not.toBeNull();
    }),
    { numRuns: 6000 },
  );
  expect(taken).toBeGreaterThan(500);
});

test('a parsed submission survives JSON: it can be kept in a database and read again', () => {
  fc.assert(
    fc.property(nearlyBody, (body) => {
      const submission = attempt(body, LENIENT);
      if (submission === null) return;
      expect(JSON.parse(JSON.stringify(submission))).toEqual(submission);
      expect(JSON.stringify(submission)).not.toMatch(/\\u0000|\\ud[89a-f]/i);
    }),
    { numRuns: 3000 },
  );
});

test('a parsed submission is taken again, as it is: reading is idempotent', () => {
  fc.assert(
    fc.property(nearlyBody, (body) => {
      const submission = attempt(body, LENIENT);
      if (submission === null) return;
      const { model, input } = submission;
      expect(parseSubmission({ model, input }, LENIENT).input).toEqual(input);
    }),
    { numRuns: 3000 },
  );
});

const weigh = (style_weight: number, options: { strict: boolean }) => {
  const input = { prompt: 'rain', custom_mode: false, instrumental: true, mv: 'V5', style_weight };
  const submission = attempt({ model: 'generate-music', input }, options);
  return submission?.model === 'generate-music' ? submission.input.style_weight : undefined;
};

test('weights are exactly the hundredths from 0 to 1', () => {
  for (let hundredths = 0; hundredths <= 100; hundredths++) {
    const weight = hundredths / 100;
    for (const options of [STRICT, LENIENT]) {
      expect(weigh(weight, options)).toBe(weight);
      expect(weigh(weight + 0.005, options)).toBeUndefined();
    }
  }
  fc.assert(
    fc.property(fc.double({ noNaN: true }), (weight) => {
      const onGrid = weight === Math.round(weight * 100) / 100 && weight >= 0 && weight <= 1;
      // Adding 0 makes 0 of -0, as the parser does.
      expect(weigh(weight, STRICT)).toBe(onGrid ? weight + 0 : undefined);
    }),
    { numRuns: 2000 },
  );
});

test('the lenient reading forgives the noise of floating point, and nothing wider', () => {
  expect(weigh(0.1 + 0.2, STRICT)).toBeUndefined();
  expect(weigh(0.1 + 0.2, LENIENT)).toBe(0.3);
  expect(weigh(0.300001, LENIENT)).toBeUndefined();
});
