import { z } from 'zod';

/**
 * Names, descriptions and further JSON Schema keywords of our zod schemas. A registry of our own: zod's global one is
 * shared by every copy of this package in a process (sources in tests, compiled files beside them), and an id
 * may stand there once.
 */
export const names = z.registry<z.core.GlobalMeta>();

/** Gives a schema its name in the OpenAPI document. */
export function named<Schema extends z.ZodType>(id: string, description: string, schema: Schema): Schema {
  names.add(schema, { id, description });
  return schema;
}

/** Gives a schema a description. */
export function described<Schema extends z.ZodType>(description: string, schema: Schema): Schema {
  names.add(schema, { description });
  return schema;
}
