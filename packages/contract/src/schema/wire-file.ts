import { z } from 'zod';
import { FILE_SCHEMAS } from '../files/file-schemas.ts';
import { JSON_FIELDS } from '../files/json-fields.ts';
import type { Model } from '../models/model-ids.ts';
import { names } from './names.ts';

const made = new Map<z.ZodObject, z.ZodObject>();

/** A model's file as it is sent: its JSON field, if it has one, as a string or as an object. */
export function wireFile(model: Model): z.ZodObject {
  const file = FILE_SCHEMAS[model];
  let schema = made.get(file);
  if (schema === undefined) {
    schema = z.object(
      Object.fromEntries(
        Object.entries(file.shape).map(([key, value]) => [key, isJsonField(key) ? stringOr(value) : value]),
      ),
    );
    names.add(schema, { ...names.get(file) });
    made.set(file, schema);
  }
  return schema;
}

function isJsonField(key: string): boolean {
  return (JSON_FIELDS as readonly string[]).includes(key);
}

function stringOr(value: z.ZodType): z.ZodType {
  const text = z.string();
  names.add(text, { contentMediaType: 'application/json', description: 'The same as JSON in a string.' });
  const either = z.union([text, value]);
  names.add(either, { description: 'A string holding JSON, or an object where the service is set to that.' });
  return either;
}
