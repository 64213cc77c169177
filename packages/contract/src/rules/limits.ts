import { countCharacters, countWords } from '../fields/characters.ts';
import { invalid, tooLong } from '../fields/fault.ts';
import type { Reading } from '../fields/field.ts';
import { inputPath } from '../fields/phrases.ts';
import {
  MUSIC_VERSIONS,
  type MusicVersion,
  VERSION_LIMITS,
  type VersionLimits,
  WIDEST_LIMITS,
} from '../limits.ts';
import { type Condition, holds, implication, phraseOf } from './condition.ts';
import { BOTH, type Rule } from './rule.ts';

/** A text's limit under a condition. */
export function limit(name: string, max: number, when: Condition, readings: readonly Reading[] = BOTH): Rule {
  return {
    readings,
    check: (values) => {
      const value = values[name];
      if (typeof value !== 'string' || !holds(when, values)) return null;
      const length = countCharacters(value);
      const where = Object.keys(when).length === 0 ? '' : `when ${phraseOf(when)}`;
      return length <= max ? null : tooLong(inputPath(name), max, length, { where });
    },
    schemas: readings.includes('strict')
      ? [implication(when, { properties: { [name]: { maxLength: max } } })]
      : [],
  };
}

/** A limit that depends on `mv` (contract 2.0), on a field of any name. Without `mv` the widest holds. */
export function limitByVersion(name: string, kind: 'prompt' | 'style' | 'title', when: Condition = {}): Rule {
  return {
    readings: BOTH,
    check: (values) => {
      const value = values[name];
      if (typeof value !== 'string' || !holds(when, values)) return null;
      const version = values['mv'] as MusicVersion | undefined;
      const max = version === undefined ? WIDEST_LIMITS[kind] : VERSION_LIMITS[version][kind];
      const length = countCharacters(value);
      const where = version === undefined ? '' : `with input.mv ${version}`;
      return length <= max ? null : tooLong(inputPath(name), max, length, { where });
    },
    schemas: versionsBelow(kind).map(({ versions, max }) =>
      implication({ ...when, mv: versions }, { properties: { [name]: { maxLength: max } } }),
    ),
  };
}

/** The longest track a version makes. */
export function durationByVersion(): Rule {
  return {
    readings: BOTH,
    check: (values) => {
      const value = values['duration'] as number | undefined;
      const version = values['mv'] as MusicVersion | undefined;
      if (value === undefined || version === undefined) return null;
      const max = VERSION_LIMITS[version].duration;
      return value <= max
        ? null
        : invalid(`input.duration must be at most ${max} seconds with input.mv ${version}; it is ${value}.`);
    },
    schemas: versionsBelow('duration').map(({ versions, max }) =>
      implication({ mv: versions }, { properties: { duration: { maximum: max } } }),
    ),
  };
}

/** A text's limit in words. JSON Schema counts none; the field's description says it. */
export function wordLimit(name: string, max: number, readings: readonly Reading[]): Rule {
  return {
    readings,
    check: (values) => {
      const words = countWords(String(values[name] ?? ''));
      return words <= max ? null : tooLong(inputPath(name), max, words, { unit: 'words' });
    },
    schemas: [],
  };
}

/** The versions whose limit is under the widest, by limit. */
function versionsBelow(kind: keyof VersionLimits): { versions: readonly string[]; max: number }[] {
  const limits = new Set(MUSIC_VERSIONS.map((version) => VERSION_LIMITS[version][kind]));
  return [...limits]
    .filter((max) => max < WIDEST_LIMITS[kind])
    .map((max) => ({
      versions: MUSIC_VERSIONS.filter((version) => VERSION_LIMITS[version][kind] === max),
      max,
    }));
}
