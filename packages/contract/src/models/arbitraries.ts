import fc from 'fast-check';
import type { Field } from '../fields/field.ts';
import type { Spec } from '../fields/specs.ts';
import { definitionOf } from './definitions.ts';
import { MODELS, type Model } from './model-ids.ts';

/** Characters that tests should meet: plain, blank, accented, beyond 16 bits. */
const CHARACTERS = [...'abc xyz\n', 'é', 'ß', '漢', '🎹'];

/** Text that says something, of at most `max` characters. */
function speech(max: number): fc.Arbitrary<string> {
  return fc
    .array(fc.constantFrom(...CHARACTERS), { maxLength: Math.min(max, 60) - 2 })
    .map((characters) => `a${characters.join('')}z`);
}

/** A value that both readings take, whatever the other fields are: the narrowest limits of contract 2 hold. */
function validValue(name: string, spec: Spec): fc.Arbitrary<unknown> {
  switch (spec.kind) {
    case 'text':
      return speech(spec.max);
    case 'uri':
      return fc.constantFrom('https://example.com/a.mp3', 'http://example.com:8080/x?y=%20z#t');
    case 'flag':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...spec.options);
    case 'number': {
      if (name === 'duration') return fc.integer({ min: 10, max: 240 });
      if (spec.decimals === 0) return fc.maxSafeNat();
      const max = Math.min(spec.max, 400);
      return fc
        .integer({ min: spec.min * 100 + (spec.exclusive ? 1 : 0), max: max * 100 })
        .map((n) => n / 100);
    }
  }
}

function validFields(fields: Readonly<Record<string, Field>>): fc.Arbitrary<Record<string, unknown>> {
  const entries = Object.entries(fields).map(([name, { spec }]) => [name, validValue(name, spec)] as const);
  // Texts are always given: most conditional rules ask for one.
  const requiredKeys = entries
    .map(([name]) => name)
    .filter((name) => {
      const field = fields[name];
      return field !== undefined && (field.spec.kind === 'text' || field.requiredIn.length > 0);
    });
  return fc.record(Object.fromEntries(entries), { requiredKeys });
}

/** Brings the fields into the relations that the rules ask for. */
function settle(model: Model, input: Record<string, unknown>): Record<string, unknown> {
  const settled = { ...input };
  const has = (name: string) => name in definitionOf(model).fields;
  const without = (...names: string[]) => {
    for (const name of names) delete settled[name];
  };
  const own = settled['custom_mode'] ?? settled['default_param_flag'];
  if (own !== true || !['V5', 'V5_5'].includes(String(settled['mv']))) without('persona_id', 'persona_model');
  if (has('default_param_flag') && own === true)
    Object.assign(settled, { continue_at: 12.5, mv: settled['mv'] ?? 'V5' });
  if (has('upload_url') && has('task_id')) {
    if (settled['upload_url'] === undefined) without('mv');
    else {
      without('task_id', 'audio_id');
      if (has('mv')) settled['mv'] ??= 'V5';
    }
  }
  if (has('infill_end_s'))
    settled['infill_end_s'] = Math.round(Number(settled['infill_start_s']) * 100 + 1000) / 100;
  if (has('vocal_end')) without('vocal_start', 'vocal_end');
  return settled;
}

/** A whole body that both readings take. */
export const validBody: fc.Arbitrary<{ model: Model; input: Record<string, unknown> }> = fc
  .constantFrom(...MODELS)
  .chain((model) =>
    validFields(definitionOf(model).fields).map((input) => ({ model, input: settle(model, input) })),
  );

const ODD_VALUES: readonly unknown[] = [
  null,
  '',
  ' ',
  'true',
  'FALSE',
  '0.5',
  '1e999',
  'V5',
  'v4',
  'm',
  0,
  -1,
  0.125,
  1e308,
  Infinity,
  NaN,
  true,
  false,
  [],
  {},
  [1],
  'https://',
  'http://[::1',
  'javascript:alert(1)',
  '\0',
  '\ud800',
  'x'.repeat(6000),
  '__proto__',
  { toString: null },
];

/** A body that is nearly one: known fields and other spellings, with valid, odd and arbitrary values. */
export const nearlyBody: fc.Arbitrary<unknown> = validBody.chain(({ model, input }) => {
  const definition = definitionOf(model);
  const fieldNames = [
    ...Object.keys(definition.fields),
    ...definition.aliases.map(({ from }) => from),
    '__proto__',
    'x',
  ];
  const change = fc.tuple(
    fc.constantFrom(...fieldNames),
    fc.oneof(fc.constantFrom(...ODD_VALUES), fc.constant(undefined), fc.jsonValue()),
  );
  return fc.array(change, { maxLength: 4 }).map((changes) => {
    const changed = Object.assign(Object.create(null) as object, input) as Record<string, unknown>;
    for (const [name, value] of changes) {
      if (value === undefined) delete changed[name];
      else changed[name] = value;
    }
    return { model, input: changed };
  });
});
