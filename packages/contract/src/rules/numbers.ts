import { invalid } from '../fields/fault.ts';
import type { Reading } from '../fields/field.ts';
import { inputPath } from '../fields/phrases.ts';
import { BOTH, type Rule } from './rule.ts';

/** `end` must be after `start`, where both are given. JSON Schema cannot compare fields: descriptions say it. */
export function inOrder(start: string, end: string): Rule {
  return {
    readings: BOTH,
    check: (values) => {
      const [from, to] = [values[start], values[end]] as (number | undefined)[];
      if (from === undefined || to === undefined || to > from) return null;
      return invalid(`${inputPath(end)} must be greater than ${inputPath(start)} (${from}); it is ${to}.`);
    },
    schemas: [],
  };
}

/** The distance from `start` to `end` in seconds, where both are given. */
export function spans(
  start: string,
  end: string,
  range: { readonly min: number; readonly max: number },
  readings: readonly Reading[] = BOTH,
): Rule {
  const wanted = range.max === Infinity ? `at least ${range.min}` : `${range.min} to ${range.max}`;
  return {
    readings,
    check: (values) => {
      const [from, to] = [values[start], values[end]] as (number | undefined)[];
      if (from === undefined || to === undefined || to <= from) return null;
      // In hundredths, so that 0.1 + 10 to 10.1 is exactly ten seconds.
      const seconds = Math.round((to - from) * 100) / 100;
      if (seconds >= range.min && seconds <= range.max) return null;
      return invalid(
        `${inputPath(start)} and ${inputPath(end)} must be ${wanted} seconds apart; they are ${seconds} seconds apart.`,
      );
    },
    schemas: [],
  };
}

/** One client sends 0 for "from the end": the lenient reading takes it as not given. */
export function zeroIsAbsent(name: string): Rule {
  return {
    readings: [],
    check: () => null,
    relax: (values) => {
      if (values[name] === 0) delete values[name];
    },
    schemas: [],
  };
}
