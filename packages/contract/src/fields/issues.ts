import type { z } from 'zod';
import { shorten } from '../errors/catalogue.ts';
import { type Fault, invalid } from './fault.ts';
import type { FaultAt } from './field-schema.ts';
import { describe, inputPath, list } from './phrases.ts';

/** What zod found in an input of `model`, in sentences. */
export function faultsOf(issues: readonly z.core.$ZodIssue[], model: string): Fault[] {
  return issues.map((issue) => faultOf(issue, model));
}

function faultOf(issue: z.core.$ZodIssue, model: string): Fault {
  const path = inputPath(issue.path.join('.'));
  const faultAt = issue.code === 'custom' ? (issue.params?.['fault'] as FaultAt | undefined) : undefined;
  if (faultAt !== undefined) return faultAt(path);
  if (issue.code === 'unrecognized_keys') return unknownFields(issue.keys, model);
  if (issue.input === undefined) return invalid(`${path} is required.`);
  const found = describe(issue.input);
  if (issue.code === 'invalid_value') {
    return invalid(`${path} must be ${list(issue.values.map(String), 'or')}; it is ${found}.`);
  }
  if (issue.code === 'invalid_type') {
    return invalid(`${path} must be ${KINDS[issue.expected] ?? issue.expected}; it is ${found}.`);
  }
  return invalid(`${path} is not valid: it is ${found}.`);
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
};

function unknownFields(names: readonly string[], model: string): Fault {
  const paths = list(names.slice(0, 5).map((name) => inputPath(shorten(name, 40))));
  const are = names.length === 1 ? 'is not a field' : 'are not fields';
  return invalid(`${paths} ${are} of ${model}. Please remove ${names.length === 1 ? 'it' : 'them'}.`);
}
