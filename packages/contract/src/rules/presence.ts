import { isBlank } from '../fields/characters.ts';
import { invalid } from '../fields/fault.ts';
import type { Reading } from '../fields/field.ts';
import { inputPath, list } from '../fields/phrases.ts';
import { type Condition, holds, ifThen, implication, phraseOf, schemaOf } from './condition.ts';
import { BOTH, type JsonSchema, type Rule, STRICT, type Values } from './rule.ts';

/** True for a field that says something: given, and not blank if it is text. */
export function isGiven(value: unknown): boolean {
  return typeof value === 'string' ? !isBlank(value) : value !== undefined;
}

/** Given and not blank, as JSON Schema; `pattern` speaks of texts only, so any kind of field may be named. */
function mustSay(names: readonly string[]): JsonSchema {
  return {
    required: names,
    properties: Object.fromEntries(names.map((name) => [name, { pattern: '\\S' }])),
  };
}

/** These fields must say something where the condition holds. */
export function requires(
  names: readonly string[],
  when: Condition,
  readings: readonly Reading[] = STRICT,
): Rule {
  return {
    readings,
    check: (values) => {
      if (!holds(when, values)) return null;
      const missing = names.filter((name) => !isGiven(values[name])).map(inputPath);
      if (missing.length === 0) return null;
      const are = missing.length === 1 ? 'is' : 'are';
      return invalid(`${list(missing)} ${are} required when ${phraseOf(when)}.`);
    },
    schemas: readings.includes('strict') ? [implication(when, mustSay(names))] : [],
  };
}

/** At least one of these must say something where the condition holds: there is nothing to go by otherwise. */
export function requiresSome(
  names: readonly string[],
  when: Condition,
  readings: readonly Reading[] = BOTH,
): Rule {
  return {
    readings,
    check: (values) => {
      if (!holds(when, values) || names.some((name) => isGiven(values[name]))) return null;
      const wanted = list(names.map(inputPath), 'or');
      const where = Object.keys(when).length === 0 ? '' : ` when ${phraseOf(when)}`;
      return invalid(`${wanted} is required${where}.`);
    },
    schemas: readings.includes('strict')
      ? [implication(when, { anyOf: names.map((name) => mustSay([name])) })]
      : [],
  };
}

/** A field that has a meaning only under the condition: refused elsewhere, or left out by the lenient reading. */
export function onlyWhen(name: string, when: Condition): Rule {
  return {
    readings: STRICT,
    check: (values) =>
      !isGiven(values[name]) || holds(when, values)
        ? null
        : invalid(`${inputPath(name)} is possible only when ${phraseOf(when)}.`),
    relax: (values) => {
      if (!holds(when, values)) delete values[name];
    },
    schemas: [ifThen(mustSay([name]), schemaOf(when))],
  };
}

/** A field that the published schemas want with another; the lenient reading does without. */
export function wants(name: string, other: string): Rule {
  return {
    readings: STRICT,
    check: (values) =>
      isGiven(values[name]) && !isGiven(values[other])
        ? invalid(`${inputPath(other)} is required with ${inputPath(name)}.`)
        : null,
    schemas: [ifThen(mustSay([name]), mustSay([other]))],
  };
}

/** A field that means nothing without another: refused alone, or left out by the lenient reading. */
export function needs(name: string, other: string): Rule {
  return {
    ...wants(name, other),
    relax: (values) => {
      if (!isGiven(values[other])) delete values[name];
    },
  };
}

/** Both or neither. */
export function together(first: string, second: string): Rule {
  return {
    readings: BOTH,
    check: (values) =>
      isGiven(values[first]) === isGiven(values[second])
        ? null
        : invalid(`${inputPath(first)} and ${inputPath(second)} go together: give both or neither.`),
    schemas: [{ dependentRequired: { [first]: [second], [second]: [first] } }],
  };
}

/**
 * The source of a job: a finished track (`task_id` and `audio_id`) or an upload (`upload_url`). With both the
 * strict reading refuses and the lenient one takes the track.
 */
export function trackOrUpload(): Rule {
  const track = ['task_id', 'audio_id'];
  return {
    readings: BOTH,
    check: (values) => {
      const missing = track.filter((name) => !isGiven(values[name]));
      const upload = isGiven(values['upload_url']);
      if (upload && missing.length < track.length) {
        return invalid('Give either input.task_id and input.audio_id or input.upload_url, not both.');
      }
      if (upload || missing.length === 0) return null;
      const given = track.find((name) => !missing.includes(name));
      if (given !== undefined) {
        return invalid(`${list(missing.map(inputPath))} is required with ${inputPath(given)}.`);
      }
      return invalid('input.task_id and input.audio_id are required, or input.upload_url instead.');
    },
    relax: (values: Values) => {
      if (track.every((name) => isGiven(values[name]))) delete values['upload_url'];
    },
    schemas: [
      {
        oneOf: [
          { required: track, not: { required: ['upload_url'] } },
          { required: ['upload_url'], not: { anyOf: track.map((name) => ({ required: [name] })) } },
        ],
      },
    ],
  };
}
