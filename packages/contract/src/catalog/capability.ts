import { z } from 'zod';
import { definitionOf } from '../models/definitions.ts';
import type { Model } from '../models/model-ids.ts';
import { PRICES } from '../prices.ts';
import type { JsonSchema } from '../rules/rule.ts';
import { publishedInput } from '../schema/published-input.ts';
import { toJsonSchema } from '../schema/to-json-schema.ts';
import { wireFile } from '../schema/wire-file.ts';
import { type Category, CLASSES } from './classes.ts';

/** What the catalogue says of a model (contract 1.9). */
export interface Capability {
  readonly model_id: Model;
  /** The model's id as the name of a tool. */
  readonly tool_name: string;
  readonly service_type: 'generate';
  readonly category: Category;
  readonly title: string;
  readonly description: string;
  readonly tags: readonly string[];
  /** Of `input`. */
  readonly input_schema: JsonSchema;
  /** Of `files`. */
  readonly output_schema: JsonSchema;
  readonly examples: readonly CapabilityExample[];
  readonly supported_protocols: readonly ['rest'];
  readonly execution_mode: 'async';
  readonly supports_streaming: false;
  readonly supports_callback: true;
  readonly billing: { readonly unit: 'credits'; readonly amount: number };
  /** Unavailable: no engine for the model runs on this service. */
  readonly status: 'available' | 'unavailable';
}

export interface CapabilityExample {
  readonly title: string;
  readonly request: { readonly model: Model; readonly input: Readonly<Record<string, unknown>> };
}

const made = new Map<Model, Omit<Capability, 'status'>>();

/** The catalogue's entry of a model; its schemas are made when first asked for. */
export function capabilityOf(model: Model, available: boolean): Capability {
  let capability = made.get(model);
  if (capability === undefined) {
    capability = describeModel(model);
    made.set(model, capability);
  }
  return { ...capability, status: available ? 'available' : 'unavailable' };
}

function describeModel(model: Model): Omit<Capability, 'status'> {
  const definition = definitionOf(model);
  const { title, description, examples } = definition;
  return {
    model_id: model,
    tool_name: model.replaceAll('-', '_'),
    service_type: 'generate',
    category: CLASSES[model].category,
    title,
    description,
    tags: CLASSES[model].tags,
    input_schema: toJsonSchema(publishedInput(definition)),
    output_schema: toJsonSchema(z.array(wireFile(model))),
    examples: examples.map(({ summary, input }) => ({ title: summary, request: { model, input } })),
    supported_protocols: ['rest'],
    execution_mode: 'async',
    supports_streaming: false,
    supports_callback: true,
    billing: { unit: 'credits', amount: PRICES[model] },
  };
}
