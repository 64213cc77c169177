import { z } from 'zod';
import type { JsonSchema } from '../rules/rule.ts';
import { names } from './names.ts';

/** A JSON Schema (2020-12) that stands by itself; what is named in it is under `$defs`. */
export function toJsonSchema(schema: z.ZodType): JsonSchema {
  const { '~standard': _, ...plain } = z.toJSONSchema(schema, { metadata: names, io: 'input' }) as Record<
    string,
    unknown
  >;
  return plain;
}

/** The named schemas among these and all that they refer to, as members of `components.schemas`, by name. */
export function toComponents(schemas: readonly z.ZodType[]): Readonly<Record<string, JsonSchema>> {
  const root = toJsonSchema(z.tuple(schemas as [z.ZodType, ...z.ZodType[]]));
  const json = JSON.stringify(root['$defs'] ?? {}).replaceAll('"#/$defs/', '"#/components/schemas/');
  const defs = JSON.parse(json) as Record<string, JsonSchema & { id?: string }>;
  return Object.fromEntries(
    Object.entries(defs)
      .map(([name, { id: _, ...schema }]) => [name, schema] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
