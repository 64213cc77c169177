import { z } from 'zod';
import { fieldsSchema } from '../fields/field-schema.ts';
import type { ModelDefinition } from '../models/definition.ts';
import { names } from './names.ts';

/**
 * The input of a model as it is published: the strict reading, whose requests both readings accept, with the rules
 * between fields as `allOf` and the other spellings that are published.
 *
 * @param id Name in the OpenAPI document; none where the schema is to stand by itself.
 */
export function publishedInput(definition: ModelDefinition, id?: string): z.ZodObject {
  const { shape } = fieldsSchema(definition.fields, 'strict');
  const published = definition.aliases.filter((alias) => alias.published);
  const spellings = Object.fromEntries(
    published.map(({ from, to }) => {
      const field = definition.fields[to];
      if (field === undefined) throw new Error(`${definition.model} has no field ${to}.`);
      const other = fieldsSchema({ [from]: field }, 'strict').shape[from] as z.ZodType;
      names.add(other, { description: `Another spelling of ${to}; give one of them.` });
      return [from, other];
    }),
  );
  const rules = definition.rules.flatMap(({ schemas }) => schemas);
  const oneSpelling = published.map(({ from, to }) => ({ not: { required: [from, to] } }));
  const allOf = [...rules, ...oneSpelling];
  const schema = z.strictObject({ ...shape, ...spellings });
  names.add(schema, {
    ...(id === undefined ? {} : { id }),
    title: definition.title,
    description: definition.description,
    ...(allOf.length === 0 ? {} : { allOf }),
  });
  return schema;
}
