import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { ApiError } from '../errors/api-error.ts';
import type { Reading } from '../fields/field.ts';
import { parseSubmission } from '../parse-submission.ts';
import { publishedInput } from '../schema/published-input.ts';
import { toJsonSchema } from '../schema/to-json-schema.ts';
import { ALL_CASES } from './cases/all-cases.ts';
import type { ModelCase, Outcome } from './cases/case.ts';
import { definitionOf } from './definitions.ts';
import { MODELS } from './model-ids.ts';

const READINGS: readonly Reading[] = ['strict', 'lenient'];

function outcomeOf({ model, input }: ModelCase, reading: Reading) {
  try {
    return { input: parseSubmission({ model, input }, { strict: reading === 'strict' }).input };
  } catch (error) {
    if (error instanceof ApiError) return { error };
    throw error;
  }
}

function expectOutcome(found: ReturnType<typeof outcomeOf>, wanted: Outcome): void {
  if ('accepted' in wanted) {
    expect(found.error?.message).toBeUndefined();
    expect({ ...found.input, ...wanted.accepted }).toEqual(found.input);
    return;
  }
  expect(found.error?.message).toBe(wanted.refused);
  expect(found.error?.type).toBe(wanted.type);
  expect(found.error?.status).toBe(400);
}

describe.each(MODELS)('%s', (model) => {
  const cases = ALL_CASES.filter((item) => item.model === model);

  for (const reading of READINGS) {
    test.each(cases.map((item) => [item.what, item] as const))(`${reading}: %s`, (_, item) => {
      expectOutcome(outcomeOf(item, reading), item[reading]);
    });

    test.each(definitionOf(model).examples.map((example) => [example.summary, example] as const))(
      `${reading} takes the example: %s`,
      (_, { input }) => {
        expect(parseSubmission({ model, input }, { strict: reading === 'strict' }).input).toMatchObject(
          input,
        );
      },
    );

    test(`${reading}: every rule is broken by a case of its own`, () => {
      const refusedAlone = new Set<number>();
      for (const item of cases) {
        if ('accepted' in item[reading]) continue;
        const broken = rulesBroken(item, reading);
        if (broken.length === 1) refusedAlone.add(broken[0] as number);
      }
      const wanted = definitionOf(model).rules.flatMap(({ readings }, index) =>
        readings.includes(reading) ? [index] : [],
      );
      // A rule that the lenient reading relaxes cannot be broken there.
      const breakable = wanted.filter((index) => {
        const rule = definitionOf(model).rules[index];
        return reading === 'strict' || rule?.relax === undefined || refusedAlone.has(index);
      });
      expect([...refusedAlone].sort((a, b) => a - b)).toEqual(breakable);
    });
  }
});

/** Indices of the rules whose sentence the refusal holds. */
function rulesBroken(item: ModelCase, reading: Reading): number[] {
  const { error } = outcomeOf(item, reading);
  return definitionOf(item.model).rules.flatMap((rule, index) => {
    if (!rule.readings.includes(reading)) return [];
    const values: Record<string, unknown> = { ...item.input };
    if (reading === 'lenient') rule.relax?.(values);
    const fault = rule.check(values, reading);
    return fault !== null && error?.message === fault.sentence ? [index] : [];
  });
}

const ajv = new Ajv2020({ strict: false, allErrors: false, multipleOfPrecision: 9 });
formats.default(ajv);

/** What JSON Schema cannot say: an order of fields, a distance between them, words. The descriptions do. */
const BEYOND_SCHEMA = /must be greater than|seconds apart|words;/;

describe.each(MODELS)('the published schema of %s', (model) => {
  const validate = ajv.compile(toJsonSchema(publishedInput(definitionOf(model))) as object);

  test.each(ALL_CASES.filter((item) => item.model === model).map((item) => [item.what, item] as const))(
    'agrees with the strict reading: %s',
    (_, item) => {
      if ('refused' in item.strict && BEYOND_SCHEMA.test(item.strict.refused)) return;
      expect(validate(item.input)).toBe('accepted' in item.strict);
    },
  );
});
