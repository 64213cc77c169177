import type { JsonSchema } from '../rules/rule.ts';

/** Of an operation that asks for no key. */
export const WITHOUT_KEY = { security: [] };

/** Of an operation that asks for the admin key. */
export const WITH_ADMIN_KEY = { security: [{ adminKey: [] }] };

/** The 200 of an operation: a JSON body of a named schema. */
export function answer(description: string, schema: string, more: JsonSchema = {}): JsonSchema {
  return { '200': { description, content: jsonOf(schema), ...more } };
}

/** A request body of a named schema. */
export function body(schema: string): JsonSchema {
  return { requestBody: { required: true, content: jsonOf(schema) } };
}

function jsonOf(schema: string): JsonSchema {
  return { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } };
}

export function parameter(
  place: 'query' | 'path' | 'header',
  name: string,
  description: string,
  more: JsonSchema = {},
): JsonSchema {
  return {
    in: place,
    name,
    description,
    required: place === 'path',
    schema: { type: 'string', maxLength: 128 },
    ...more,
  };
}
