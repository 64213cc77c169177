import { describe, expect, it, test } from 'vitest';
import { plainLetters } from '../words/plain-letters.ts';
import { pronounce } from '../words/pronounce.ts';
import { FIELDS } from './data/fields/index.ts';
import { HEARTS } from './data/hearts/index.ts';
import { PHRASE_MATTER } from './data/phrase-frames.ts';
import { BASE_VERBS } from './data/verbs.ts';
import { VOICES } from './data/voices/index.ts';
import { framesOf } from './frame.ts';
import { inflect } from './grammar.ts';
import type { Matter, Part } from './matter.ts';
import { rhymes, soundOf } from './sound-of-lines.ts';
import { tenseOf } from './tense.ts';

const PARTS: readonly Part[] = [
  'open',
  'act',
  'feel',
  'pre',
  'turn',
  'short',
  'couplets',
  'blues',
  'lines',
  'hooks',
  'close',
];
const ONE_LINE: readonly Part[] = ['lines', 'hooks', 'close'];
const ALL: readonly (readonly [string, Matter])[] = [
  ...FIELDS.map((field) => [`field ${field.id}`, field] as const),
  ...HEARTS.map((heart) => [`heart ${heart.id}`, heart] as const),
  ...VOICES.flatMap(
    (voice) =>
      [
        [`voice ${voice.id}`, voice],
        [`voice ${voice.id}, themed`, voice.themed ?? {}],
      ] as const,
  ),
  ...Object.entries(PHRASE_MATTER).map(([type, matter]) => [`phrases: ${type}`, matter] as const),
];
const told = (text: string): string =>
  inflect(
    text
      .replace(/\{([^{}|]*)[^{}]*\}/g, '$1')
      .replace(/<\w+>/g, 'the moon')
      .replaceAll('~', ''),
    'i',
    'present',
  );

describe.each(ALL)('%s', (_, matter) => {
  it('has frames of the right shape, none twice', () => {
    for (const part of PARTS) {
      const frames = framesOf(matter[part]);
      expect(new Set(frames.map(({ id }) => id)).size, part).toBe(frames.length);
      for (const { id, seconds, first } of frames) {
        expect(seconds.length > 0, `${part}: ${id}`).toBe(!ONE_LINE.includes(part));
        expect(first, id).not.toMatch(/[\p{L}'](\*|:)(?=$)|\b([\p{L}']+)\*\2\b/u);
        for (const line of [first, ...seconds]) expect(told(line), id).not.toMatch(/[<>{}~*|]/);
      }
    }
  });

  it('rhymes where couplets must', () => {
    for (const part of ['couplets', 'blues'] as const) {
      for (const { first, seconds, id } of framesOf(matter[part])) {
        const kept = seconds.filter((second) => rhymes(soundOf(told(first)), soundOf(told(second))));
        expect(kept.length, id).toBeGreaterThan(0);
      }
    }
  });
});

test('every verb after "I" is known: told of somebody else it must take its s', () => {
  const fine = new Set(
    (
      "can can't cannot could couldn't did didn't might must ought should shouldn't will won't would wouldn't never always only just still ever often nearly quite once haven't don't ain't am was wasn't love's need's " +
      'put let set shut cut hit quit read beat bet cost hurt split spread spit alive been alone to and die high'
    ).split(' '),
  );
  const unknown = new Set<string>();
  for (const [, matter] of ALL) {
    for (const part of PARTS) {
      for (const { first, seconds } of framesOf(matter[part])) {
        for (const [, verb] of [first, ...seconds]
          .join(' / ')
          .matchAll(/\bI (?:just |only |still |never |always |almost )?([a-z']+)(?![*:\w'])/g)) {
          const past = tenseOf(`she ${verb}`) === 'past';
          if (!past && !BASE_VERBS.has(verb!) && !fine.has(verb!)) unknown.add(verb!);
        }
      }
    }
  }
  expect([...unknown]).toEqual([]);
});

test('every field has enough to write from, and no key of its own twice', () => {
  expect(FIELDS.length).toBeGreaterThanOrEqual(45);
  for (const { id, keys, open, act, short, couplets, lines, hooks, things, places } of FIELDS) {
    const counts = [open, act, short, couplets, lines, hooks].map((list) => framesOf(list).length);
    expect(Math.min(...counts), id).toBeGreaterThanOrEqual(3);
    expect(new Set(keys.split(' ')).size, id).toBe(keys.split(' ').length);
    expect(
      [things, places].map((list) => list.split('|').length >= 4),
      id,
    ).toEqual([true, true]);
  }
});

test('nearly every word of the lexicon is in the dictionary: guessed rhymes are no rhymes', () => {
  const unknown = new Set<string>();
  for (const [, matter] of ALL) {
    for (const part of PARTS) {
      for (const { first, seconds } of framesOf(matter[part])) {
        for (const line of [first, ...seconds]) {
          const { end } = soundOf(told(line));
          if (/[a-z]/.test(plainLetters(end)) && !pronounce(end).known) unknown.add(end);
        }
      }
    }
  }
  // Compounds and rare words, whose guessed sounds have been looked at.
  const checked = ['lamplight', 'windowsill', 'bassline', 'crossbar'];
  expect([...unknown].filter((word) => !checked.includes(word))).toEqual([]);
});
