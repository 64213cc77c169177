import type { Fields, InputOf } from '../fields/field.ts';
import type { Rule } from '../rules/rule.ts';
import type { Model } from './model-ids.ts';

/** Another spelling of a field, and whether the published schemas have it too. */
export interface Alias {
  readonly from: string;
  readonly to: string;
  readonly published?: boolean;
}

export interface Example {
  readonly summary: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** A model's input, once: both readings, the JSON Schema and the reference page come from it. */
export interface ModelDefinition<F extends Fields = Fields> {
  readonly model: Model;
  /** Name of its schemas: `GenerateMusic` gives `GenerateMusicInput` and `GenerateMusicSubmission`. */
  readonly schemaName: string;
  readonly title: string;
  readonly description: string;
  readonly fields: F;
  readonly rules: readonly Rule[];
  readonly aliases: readonly Alias[];
  /** Whole inputs that both readings accept. */
  readonly examples: readonly Example[];
}

/** Keeps the fields' own types, which `InputOf` reads. */
export function defineModel<const F extends Fields>(definition: ModelDefinition<F>): ModelDefinition<F> {
  return definition;
}

export type InputOfModel<D extends ModelDefinition> = InputOf<D['fields']>;

/** `model` for `mv`, as the upstream API calls it. */
export const VERSION_ALIAS: Alias = { from: 'model', to: 'mv' };
/** One client sends the other name of the recording. */
export const UPLOAD_ALIAS: Alias = { from: 'audio_url', to: 'upload_url' };
