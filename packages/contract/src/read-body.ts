import type { z } from 'zod';
import { apiError } from './errors/api-error.ts';

/**
 * A request body read by a schema. Throws the catalogue's 400 with a sentence that names the first field that is wrong
 * and says what was expected of it.
 */
export function readBody<Schema extends z.ZodType>(schema: Schema, body: unknown): z.infer<Schema> {
  const read = schema.safeParse(body ?? {});
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const path = (issue?.path ?? []).map(String).join('.');
  const message = (issue?.message ?? 'is not as it should be').replace(/^Invalid input: /, '');
  throw apiError('invalid', `${path === '' ? 'The request body' : path}: ${message}.`);
}
