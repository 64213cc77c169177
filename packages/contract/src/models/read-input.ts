import type { z } from 'zod';
import { type Fault, invalid } from '../fields/fault.ts';
import type { Given, Reading } from '../fields/field.ts';
import { fieldsSchema } from '../fields/field-schema.ts';
import { faultsOf } from '../fields/issues.ts';
import { inputPath } from '../fields/phrases.ts';
import type { Values } from '../rules/rule.ts';
import type { ModelDefinition } from './definition.ts';
import { relax } from './relax.ts';

/** The checked input, or everything that is wrong with it. */
export type InputReading =
  | { readonly values: Values; readonly faults?: never }
  | { readonly faults: readonly Fault[]; readonly values?: never };

const schemas = new Map<string, z.ZodObject>();

/** The zod schema of a model's fields in one reading, made when first needed. */
export function inputSchema(definition: ModelDefinition, reading: Reading): z.ZodObject {
  const key = `${definition.model} ${reading}`;
  let schema = schemas.get(key);
  if (schema === undefined) {
    schema = fieldsSchema(definition.fields, reading);
    schemas.set(key, schema);
  }
  return schema;
}

/** Reads an input by its model's table. */
export function readInput(definition: ModelDefinition, input: Given, reading: Reading): InputReading {
  return reading === 'strict' ? readStrictly(definition, input) : readLeniently(definition, input);
}

function readStrictly(definition: ModelDefinition, input: Given): InputReading {
  const twice = definition.aliases.find(
    ({ from, to, published }) => published && Object.hasOwn(input, from) && Object.hasOwn(input, to),
  );
  if (twice !== undefined) {
    const [name, other] = [inputPath(twice.to), inputPath(twice.from)];
    return { faults: [invalid(`${name} and ${other} are two spellings of one field: give one of them.`)] };
  }
  const reading = check(definition, underOwnNames(definition, input), 'strict');
  // Only now: what is missing must be seen to be missing by the rules.
  if (reading.values !== undefined) fillFallbacks(definition, reading.values, 'strict');
  return reading;
}

function readLeniently(definition: ModelDefinition, input: Given): InputReading {
  const values = relax(definition, input);
  fillFallbacks(definition, values, 'lenient');
  for (const rule of definition.rules) rule.relax?.(values);
  return check(definition, values, 'lenient');
}

/** The input with the published other spellings under their own names. */
function underOwnNames(definition: ModelDefinition, input: Given): Values {
  const own = new Map(
    definition.aliases.filter(({ published }) => published).map(({ from, to }) => [from, to]),
  );
  return Object.fromEntries(Object.entries(input).map(([name, value]) => [own.get(name) ?? name, value]));
}

/** Sets what is not given and has a fallback, in place. */
function fillFallbacks({ fields }: ModelDefinition, values: Values, reading: Reading): void {
  const given = { ...values };
  for (const [name, { fallback, requiredIn }] of Object.entries(fields)) {
    if (values[name] !== undefined || fallback === undefined || requiredIn.includes(reading)) continue;
    values[name] = typeof fallback === 'function' ? fallback(given) : fallback;
  }
}

function check(definition: ModelDefinition, given: Given, reading: Reading): InputReading {
  const parsed = inputSchema(definition, reading).safeParse(given, { reportInput: true });
  if (!parsed.success) return { faults: faultsOf(parsed.error.issues, definition.model) };

  const values: Values = parsed.data;
  // -0 is 0: JSON would write it so anyway.
  for (const [name, value] of Object.entries(values)) if (value === 0) values[name] = 0;
  const faults = definition.rules
    .filter((rule) => rule.readings.includes(reading))
    .map((rule) => rule.check(values, reading))
    .filter((found) => found !== null);
  return faults.length > 0 ? { faults } : { values };
}
