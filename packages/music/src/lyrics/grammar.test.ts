import { describe, expect, it, test } from 'vitest';
import {
  inflect,
  mendArticles,
  type PointOfView,
  pluralOf,
  suits,
  type Tense,
  thirdPerson,
} from './grammar.ts';

describe('a sentence told by somebody else', () => {
  it.each<[string, PointOfView, Tense, string]>([
    ['I keep the key in my shoe', 'i', 'present', 'I keep the key in my shoe'],
    ['I keep the key in my shoe', 'she', 'present', 'she keeps the key in her shoe'],
    ['I keep the key in my shoe', 'we', 'present', 'we keep the key in our shoe'],
    ['I still carry it with me', 'he', 'present', 'he still carries it with him'],
    ["I don't mind and I'm late", 'she', 'present', "she doesn't mind and she's late"],
    ["I don't mind and I'm late", 'you', 'present', "you don't mind and you're late"],
    ['I wash and dry*', 'she', 'present', 'she washes and dries'],
    ['I was young', 'we', 'past', 'we were young'],
    ['I drive*drove while it rains:rained', 'she', 'past', 'she drove while it rained'],
    ['I drive*drove while it rains:rained', 'she', 'present', 'she drives while it rains'],
    ['I walk* and stop*', 'i', 'past', 'I walked and stopped'],
    ["I'm alone", 'you', 'past', 'you were alone'],
    ['I put it down', 'she', 'present', 'she put it down'],
    ['it is mine', 'he', 'present', 'it is his'],
  ])('%s · %s, %s', (source, view, tense, told) => {
    expect(inflect(source, view, tense)).toBe(told);
  });

  test('what cannot be told by all is kept from them', () => {
    expect(suits('I gave you my coat', 'i')).toBe(false);
    expect(suits('I gave you my coat', 'i-you')).toBe(true);
    expect(suits('I gave you my coat', 'she')).toBe(false);
    expect(suits('I hold my breath', 'we')).toBe(false);
    expect(suits('I hold the rope', 'we')).toBe(true);
    expect(suits('the rain comes down', 'he')).toBe(true);
  });
});

test.each([
  ['pass', 'passes'],
  ['carry', 'carries'],
  ['play', 'plays'],
  ['go', 'goes'],
  ['am', 'is'],
])('%s: he %s', (verb, third) => expect(thirdPerson(verb)).toBe(third));

test.each([
  ['a umbrella', 'an umbrella'],
  ['an train', 'a train'],
  ['A hour in a unicorn', 'An hour in a unicorn'],
])('%s is %s', (wrong, right) => expect(mendArticles(wrong)).toBe(right));

test.each([
  ['baby', 'babies'],
  ['old fox', 'old foxes'],
  ['child', 'children'],
  ['toy', 'toys'],
])('one %s, two %s', (one, many) => expect(pluralOf(one)).toBe(many));
