import { addCases, replaceCases } from './add-and-replace.ts';
import type { ModelCase } from './case.ts';
import { extendCases } from './extend.ts';
import { modeCases } from './modes.ts';
import { trackJobCases, wordCases } from './track-jobs.ts';

/** What both readings make of inputs, for every rule of every model. */
export const ALL_CASES: readonly ModelCase[] = [
  ...modeCases,
  ...extendCases,
  ...addCases,
  ...replaceCases,
  ...trackJobCases,
  ...wordCases,
];
