import { z } from 'zod';
import { MODELS } from '../models/model-ids.ts';
import { described, named } from '../schema/names.ts';

const jsonSchema = (description: string) => described(description, z.record(z.string(), z.unknown()));

export const capability = named(
  'Capability',
  'A model, as the catalogue describes it.',
  z.object({
    model_id: z.enum(MODELS),
    tool_name: z.string(),
    service_type: z.literal('generate'),
    category: z.enum(['text2audio', 'audio2audio']),
    title: z.string(),
    description: z.string(),
    tags: z.array(z.string()),
    input_schema: jsonSchema('JSON Schema of input.'),
    output_schema: jsonSchema('JSON Schema of files.'),
    examples: z.array(
      z.object({
        title: z.string(),
        request: z.object({ model: z.string(), input: z.record(z.string(), z.unknown()) }),
      }),
    ),
    supported_protocols: z.array(z.string()),
    execution_mode: z.literal('async'),
    supports_streaming: z.boolean(),
    supports_callback: z.boolean(),
    billing: z.object({ unit: z.literal('credits'), amount: z.number() }),
    status: described(
      'Unavailable: no engine for the model runs on this service.',
      z.enum(['available', 'unavailable']),
    ),
  }),
);

export const catalogPage = named(
  'CatalogPage',
  'A page of the catalogue.',
  z.object({
    schema_version: z.string(),
    items: z.array(capability),
    next_cursor: z.string().nullable(),
    has_more: z.boolean(),
  }),
);
