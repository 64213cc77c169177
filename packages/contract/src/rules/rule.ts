import type { Fault } from '../fields/fault.ts';
import type { Reading } from '../fields/field.ts';

/** Checked values by field name: every kind is right when rules see them. */
export type Values = Record<string, unknown>;

export type JsonSchema = Readonly<Record<string, unknown>>;

/** What must hold between the fields of an input. */
export interface Rule {
  /** The readings that refuse an input which breaks the rule. */
  readonly readings: readonly Reading[];
  /** The first thing wrong, or null. */
  readonly check: (values: Values, reading: Reading) => Fault | null;
  /** What the lenient reading changes before anything is checked, in place. */
  readonly relax?: (values: Values) => void;
  /** The rule as JSON Schema, as far as that can say it: members of the input's `allOf`. */
  readonly schemas: readonly JsonSchema[];
}

export const BOTH: readonly Reading[] = ['strict', 'lenient'];
export const STRICT: readonly Reading[] = ['strict'];
