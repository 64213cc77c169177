/** What a field may hold. Plain data: the zod schema, the JSON Schema and the lenient reading are made from it. */
export type Spec = TextSpec | UriSpec | NumberSpec | FlagSpec | ChoiceSpec<string>;

interface Described {
  /** For the reference page, one sentence. */
  readonly description: string;
}

export interface TextSpec extends Described {
  readonly kind: 'text';
  /** Characters (Unicode code points, as JSON Schema counts). */
  readonly max: number;
  /** True when a rule checks a limit that depends on other fields; `max` is then the widest and only published. */
  readonly limitedByRule: boolean;
  /** True when "" is a value like any other even where the field is required. */
  readonly mayBeBlank: boolean;
  /** True for ids, whose blanks at the ends never mean anything. */
  readonly trimmed: boolean;
}

export interface UriSpec extends Described {
  readonly kind: 'uri';
  readonly max: number;
}

export interface NumberSpec extends Described {
  readonly kind: 'number';
  readonly min: number;
  /** True: above `min`, not at it. */
  readonly exclusive: boolean;
  readonly max: number;
  /** Most digits after the point; 0 for integers, null for any. */
  readonly decimals: 0 | 2 | null;
}

export interface FlagSpec extends Described {
  readonly kind: 'flag';
}

export interface ChoiceSpec<Option extends string> extends Described {
  readonly kind: 'choice';
  readonly options: readonly Option[];
}

export function text(description: string, max: number, more: Partial<TextSpec> = {}): TextSpec {
  return {
    kind: 'text',
    description,
    max,
    limitedByRule: false,
    mayBeBlank: false,
    trimmed: false,
    ...more,
  };
}

export function uri(description: string, max: number): UriSpec {
  return { kind: 'uri', description, max };
}

export function number(
  description: string,
  range: Partial<Omit<NumberSpec, 'kind' | 'description'>>,
): NumberSpec {
  return { kind: 'number', description, min: 0, exclusive: false, max: Infinity, decimals: null, ...range };
}

export function flag(description: string): FlagSpec {
  return { kind: 'flag', description };
}

export function choice<const Option extends string>(
  description: string,
  options: readonly Option[],
): ChoiceSpec<Option> {
  return { kind: 'choice', description, options };
}

/** The TypeScript type of a spec's values. */
export type ValueOf<S extends Spec> =
  S extends ChoiceSpec<infer Option>
    ? Option
    : S extends NumberSpec
      ? number
      : S extends FlagSpec
        ? boolean
        : string;
