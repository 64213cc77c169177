import { describe, expect, test } from 'vitest';
import { ApiError } from '../errors/api-error.ts';
import { definitionOf } from '../models/definitions.ts';
import { MODELS } from '../models/model-ids.ts';
import { parseSubmission } from '../parse-submission.ts';
import type { Field, Reading } from './field.ts';
import type { Spec } from './specs.ts';

/** What is wrong with any field of a kind, whichever model it is of: value and end of the sentence. */
function wrongValues(spec: Spec): readonly (readonly [value: unknown, sentence: string])[] {
  const unstorable =
    'holds a character that is no text (U+0000 or half of a surrogate pair). Please remove it.';
  switch (spec.kind) {
    case 'text':
      return [
        [3, 'must be text; it is the number 3.'],
        [[], 'must be text; it is a list.'],
        [{}, 'must be text; it is an object.'],
        [true, 'must be text; it is true.'],
        ['a\0', unstorable],
        ...(spec.limitedByRule ? [] : ([['x'.repeat(spec.max + 1), tooLong(spec.max)]] as const)),
      ];
    case 'uri':
      return [
        [3, 'must be text; it is the number 3.'],
        ['example', 'must be an address beginning with http:// or https://; it is the text "example".'],
        [
          'file:///etc/passwd',
          'must be an address beginning with http:// or https://; it is the text "file:///etc/passwd".',
        ],
        ['https://a.b/\0', unstorable],
        [
          `https://a.b/${'c'.repeat(spec.max)}`,
          `must be at most ${spec.max} characters; it has ${spec.max + 12}.`,
        ],
      ];
    case 'number':
      return [
        ['many', 'must be a number; it is the text "many".'],
        [[1], 'must be a number; it is a list.'],
        [true, 'must be a number; it is true.'],
        [Infinity, 'must be a number; it is the number Infinity.'],
        ...(spec.max === Infinity
          ? []
          : [[spec.max * 2, `must be from ${spec.min} to ${spec.max}; it is ${spec.max * 2}.`] as const]),
        ...(spec.decimals === 0 ? [[1.5, 'must be a whole number; it is 1.5.'] as const] : []),
        ...(spec.decimals === 2 ? [[0.125, 'must have at most two decimals; it is 0.125.'] as const] : []),
      ];
    case 'flag':
      return [
        ['maybe', 'must be true or false; it is the text "maybe".'],
        [1, 'must be true or false; it is the number 1.'],
        [{}, 'must be true or false; it is an object.'],
      ];
    case 'choice':
      return [
        ['zz', `must be ${orList(spec.options)}; it is the text "zz".`],
        [5, `must be ${orList(spec.options)}; it is the number 5.`],
        [false, `must be ${orList(spec.options)}; it is false.`],
      ];
  }
}

function tooLong(max: number): string {
  return `must be at most ${max} characters; it has ${max + 1}.`;
}

function orList(options: readonly string[]): string {
  return options.join(', ').replace(/, ([^,]+)$/, ' or $1');
}

function messageOf(model: string, input: unknown, reading: Reading): string {
  try {
    parseSubmission({ model, input }, { strict: reading === 'strict' });
  } catch (error) {
    if (error instanceof ApiError) return error.message;
    throw error;
  }
  return 'taken';
}

/** An input in which the field matters: the lenient reading leaves out what has no effect, unread. */
function inputWith(model: string, name: string, example: Readonly<Record<string, unknown>>) {
  if (name.startsWith('persona_')) {
    const modes = model.includes('extend')
      ? { default_param_flag: true, continue_at: 1 }
      : { custom_mode: true };
    return { ...example, ...modes, mv: 'V5', prompt: 'p', style: 's', title: 't', persona_id: 'p1' };
  }
  if ((name === 'upload_url' || name === 'mv') && 'task_id' in example) {
    const { task_id: _, audio_id: __, ...rest } = example;
    return { ...rest, upload_url: 'https://a.b/c' };
  }
  return example;
}

const FIELDS = MODELS.flatMap((model) =>
  Object.entries(definitionOf(model).fields).map(([name, field]) => [model, name, field as Field] as const),
);

describe.each(FIELDS)('%s input.%s', (model, name, field) => {
  const example = definitionOf(model).examples[0]?.input ?? {};
  const { [name]: _, ...without } = example;

  test.each(wrongValues(field.spec))(
    'is refused with the sentence of its kind, value %#',
    (value, sentence) => {
      for (const reading of ['strict', 'lenient'] as const) {
        const input = { ...inputWith(model, name, example), [name]: value };
        expect(messageOf(model, input, reading)).toBe(`input.${name} ${sentence}`);
      }
    },
  );

  test('is missed where it is required', () => {
    for (const reading of field.requiredIn) {
      expect(messageOf(model, without, reading)).toBe(`input.${name} is required.`);
    }
  });

  test('is null as if not given to the lenient reading, and refused by the strict one', () => {
    const lenient = messageOf(model, without, 'lenient');
    expect(messageOf(model, { ...without, [name]: null }, 'lenient')).toBe(lenient);
    expect(messageOf(model, { ...without, [name]: null }, 'strict')).toMatch(
      new RegExp(`^input\\.${name} must be .*; it is null\\.`),
    );
  });
});
