import { isBlank } from '../fields/characters.ts';
import type { Given } from '../fields/field.ts';
import type { NumberSpec, Spec } from '../fields/specs.ts';
import type { Alias, ModelDefinition } from './definition.ts';

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * An input as the lenient reading takes it: other spellings under their own name, null and blank texts as not
 * given, numbers and switches out of texts. Fields the model has not are left behind.
 */
export function relax(definition: ModelDefinition, input: Given): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [name, { spec }] of Object.entries(definition.fields)) {
    for (const spelling of [name, ...spellingsOf(name, definition.aliases)]) {
      const value = Object.hasOwn(input, spelling) ? relaxValue(spec, input[spelling]) : undefined;
      if (value === undefined) continue;
      values[name] = value;
      break;
    }
  }
  return values;
}

function spellingsOf(name: string, aliases: readonly Alias[]): string[] {
  return aliases.filter(({ to }) => to === name).map(({ from }) => from);
}

function relaxValue(spec: Spec, value: unknown): unknown {
  if (value === null) return undefined;
  if (typeof value === 'number') return relaxNumber(spec, value);
  if (typeof value !== 'string') return value;
  if (isBlank(value)) return undefined;
  const trimmed = value.trim();
  switch (spec.kind) {
    case 'text':
      return spec.trimmed ? trimmed : value;
    case 'uri':
      return trimmed;
    case 'number':
      return NUMBER.test(trimmed) ? withoutNoise(spec, Number(trimmed)) : value;
    case 'flag':
      return { true: true, false: false }[trimmed.toLowerCase()] ?? value;
    case 'choice':
      return spec.options.find((option) => option.toLowerCase() === trimmed.toLowerCase()) ?? value;
  }
}

/** A choice whose options are figures may be given as one. */
function relaxNumber(spec: Spec, value: number): unknown {
  if (spec.kind === 'number') return withoutNoise(spec, value);
  return spec.kind === 'choice' && spec.options.includes(String(value)) ? String(value) : value;
}

/** Clients add seconds and move sliders in floating point: 4.87 + 10 is 14.870000000000001. */
const NOISE = 1e-9;

function withoutNoise({ decimals }: NumberSpec, value: number): number {
  const nearest = Math.round(value * 100) / 100;
  return decimals === 2 && Math.abs(value - nearest) < NOISE ? nearest : value;
}
