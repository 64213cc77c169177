import type { Spec, ValueOf } from './specs.ts';

/** How a request is read: as the published schemas do, or as real clients need (contract 4). */
export type Reading = 'strict' | 'lenient';

/** What was given, by field name, before it is checked. */
export type Given = Readonly<Record<string, unknown>>;

/** A spec and when it must be there. */
export interface Field<S extends Spec = Spec, Present extends boolean = boolean> {
  readonly spec: S;
  /** The readings in which the field must be given. */
  readonly requiredIn: readonly Reading[];
  /** Whether a parsed input always has it. */
  readonly present: Present;
  /** Value where it is not given, or how to tell it from the rest. */
  readonly fallback?: ValueOf<S> | ((given: Given) => ValueOf<S>);
}

export type Fields = Readonly<Record<string, Field>>;

/** Required in both readings. */
export function required<S extends Spec>(spec: S): Field<S, true> {
  return { spec, requiredIn: ['strict', 'lenient'], present: true };
}

/** Required by the published schemas; the lenient reading takes `fallback` when it is missing. */
export function expected<S extends Spec>(
  spec: S,
  fallback: ValueOf<S> | ((given: Given) => ValueOf<S>),
): Field<S, true> {
  return { spec, requiredIn: ['strict'], present: true, fallback };
}

/** Required by the published schemas; the lenient reading lets it be absent. */
export function expectedOrAbsent<S extends Spec>(spec: S): Field<S, false> {
  return { spec, requiredIn: ['strict'], present: false };
}

/** Optional in both readings, and `fallback` when it is not given. */
export function defaulted<S extends Spec>(spec: S, fallback: ValueOf<S>): Field<S, true> {
  return { spec, requiredIn: [], present: true, fallback };
}

/** Optional in both readings. */
export function optional<S extends Spec>(spec: S): Field<S, false> {
  return { spec, requiredIn: [], present: false };
}

type PresentNames<F extends Fields> = {
  [Name in keyof F]: F[Name] extends Field<Spec, true> ? Name : never;
}[keyof F];

type Flat<T> = { readonly [Name in keyof T]: T[Name] };

/** The parsed input of a table of fields. */
export type InputOf<F extends Fields> = Flat<
  { [Name in PresentNames<F>]: ValueOf<F[Name]['spec']> } & {
    [Name in Exclude<keyof F, PresentNames<F>>]?: ValueOf<F[Name]['spec']>;
  }
>;
