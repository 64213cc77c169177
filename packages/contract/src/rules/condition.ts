import { inputPath, list } from '../fields/phrases.ts';
import type { JsonSchema, Values } from './rule.ts';

/** Fields and the value, or one of the values, that each must have. */
export type Condition = Readonly<Record<string, string | boolean | readonly string[]>>;

export function holds(condition: Condition, values: Values): boolean {
  return Object.entries(condition).every(([name, wanted]) =>
    Array.isArray(wanted) ? wanted.includes(values[name]) : values[name] === wanted,
  );
}

/** "input.custom_mode is true and input.instrumental is false" */
export function phraseOf(condition: Condition): string {
  return list(
    Object.entries(condition).map(
      ([name, wanted]) => `${inputPath(name)} is ${typeof wanted === 'object' ? list(wanted, 'or') : wanted}`,
    ),
  );
}

/** The condition as the `if` of a JSON Schema. */
export function schemaOf(condition: Condition): JsonSchema {
  const entries = Object.entries(condition).map(([name, wanted]) => [
    name,
    typeof wanted === 'object' ? { enum: wanted } : { const: wanted },
  ]);
  return { properties: Object.fromEntries(entries), required: Object.keys(condition) };
}

/** "If an input fits the first, it must fit the second." */
export function ifThen(condition: JsonSchema, consequence: JsonSchema): JsonSchema {
  // biome-ignore lint/suspicious/noThenProperty: `then` is JSON Schema's own keyword, and this is never awaited.
  return { if: condition, then: consequence };
}

/** The consequence under the condition, or always when the condition is empty. */
export function implication(condition: Condition, consequence: JsonSchema): JsonSchema {
  return Object.keys(condition).length === 0 ? consequence : ifThen(schemaOf(condition), consequence);
}
