import { z } from 'zod';
import { names } from '../schema/names.ts';
import { countCharacters, hasTwoDecimals, isBlank, isHttpUri, isStorable } from './characters.ts';
import { type Fault, invalid, tooLong } from './fault.ts';
import type { Field, Fields, Reading } from './field.ts';
import { describe } from './phrases.ts';
import type { NumberSpec, Spec, TextSpec, UriSpec } from './specs.ts';

/** A zod issue of ours carries the fault it stands for, made for the path it is found at. */
export type FaultAt = (path: string) => Fault;

function check<Value>(find: (value: Value) => FaultAt | null): z.core.CheckFn<Value> {
  return (payload) => {
    const fault = find(payload.value);
    if (fault === null) return;
    payload.issues.push({ code: 'custom', input: payload.value, params: { fault } });
  };
}

function textFault(spec: TextSpec, mustSay: boolean): (value: string) => FaultAt | null {
  return (value) => {
    if (mustSay && !spec.mayBeBlank && isBlank(value)) return (path) => invalid(`${path} must not be empty.`);
    const length = countCharacters(value);
    if (!spec.limitedByRule && length > spec.max) return (path) => tooLong(path, spec.max, length);
    if (!isStorable(value)) return unstorable;
    return null;
  };
}

function unstorable(path: string): Fault {
  return invalid(
    `${path} holds a character that is no text (U+0000 or half of a surrogate pair). Please remove it.`,
  );
}

function uriFault(spec: UriSpec): (value: string) => FaultAt | null {
  return (value) => {
    const length = countCharacters(value);
    if (length > spec.max) return (path) => tooLong(path, spec.max, length);
    if (!isStorable(value)) return unstorable;
    if (!isHttpUri(value)) {
      return (path) =>
        invalid(`${path} must be an address beginning with http:// or https://; it is ${describe(value)}.`);
    }
    return null;
  };
}

function numberFault(spec: NumberSpec): (value: number) => FaultAt | null {
  const { min, max, exclusive, decimals } = spec;
  return (value) => {
    const low = exclusive ? value <= min : value < min;
    if (low || value > max) return (path) => invalid(`${path} must be ${rangeOf(spec)}; it is ${value}.`);
    if (decimals === 0 && !Number.isInteger(value)) {
      return (path) => invalid(`${path} must be a whole number; it is ${value}.`);
    }
    if (decimals === 2 && !hasTwoDecimals(value)) {
      return (path) => invalid(`${path} must have at most two decimals; it is ${value}.`);
    }
    return null;
  };
}

function rangeOf({ min, max, exclusive }: NumberSpec): string {
  if (max === Infinity) return exclusive ? `above ${min}` : `${min} or more`;
  return exclusive ? `above ${min} and at most ${max}` : `from ${min} to ${max}`;
}

/** JSON Schema keywords of a spec that zod cannot know, since the checks are ours. */
function keywordsOf(spec: Spec, mustSay: boolean): Record<string, unknown> {
  const { description } = spec;
  if (spec.kind === 'text') {
    const some = mustSay && !spec.mayBeBlank ? { minLength: 1, pattern: '\\S' } : {};
    return { description, maxLength: spec.max, ...some };
  }
  if (spec.kind === 'uri')
    return { description, format: 'uri', pattern: '^[Hh][Tt][Tt][Pp][Ss]?://', maxLength: spec.max };
  if (spec.kind === 'number') {
    const low = spec.exclusive ? { exclusiveMinimum: spec.min } : { minimum: spec.min };
    const high = spec.max === Infinity ? {} : { maximum: spec.max };
    const step =
      spec.decimals === null ? {} : spec.decimals === 0 ? { type: 'integer' } : { multipleOf: 0.01 };
    return { description, ...low, ...high, ...step };
  }
  return { description };
}

function baseSchema(spec: Spec, mustSay: boolean): z.ZodType {
  switch (spec.kind) {
    case 'text':
      return z.string().check(check(textFault(spec, mustSay)));
    case 'uri':
      return z.string().check(check(uriFault(spec)));
    case 'number':
      return z.number().check(check(numberFault(spec)));
    case 'flag':
      return z.boolean();
    case 'choice':
      return z.enum(spec.options as readonly [string, ...string[]]);
  }
}

/** The zod schema of one field in one reading, with its JSON Schema keywords. */
export function fieldSchema(field: Field, reading: Reading): z.ZodType {
  const mustSay = field.requiredIn.includes(reading);
  const { spec, fallback } = field;
  const constant = typeof fallback !== 'function' && fallback !== '' ? { default: fallback } : {};
  const meta = { ...keywordsOf(spec, mustSay), ...(mustSay || fallback === undefined ? {} : constant) };
  const schema = baseSchema(spec, mustSay);
  names.add(schema, meta);
  return mustSay ? schema : schema.optional();
}

/** The zod schema of a table of fields. Strict refuses fields that the table has not. */
export function fieldsSchema(fields: Fields, reading: Reading): z.ZodObject {
  const shape = Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, fieldSchema(field, reading)]),
  );
  return reading === 'strict' ? z.strictObject(shape) : z.object(shape);
}
