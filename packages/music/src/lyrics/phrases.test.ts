import { expect, it } from 'vitest';
import { phrasesOf } from './phrases.ts';

it.each<[string, readonly (readonly [determiner: string, text: string, type: string])[]]>([
  ['a song about my cat’s dentist', [['my', 'cat’s dentist', 'person']]],
  ['quantum computers', [['the', 'quantum computers', 'things']]],
  ['insomnia', [['', 'insomnia', 'mass']]],
  ['about Emma', [['', 'Emma', 'name']]],
  [
    'a trip to Lisbon',
    [
      ['the', 'trip', 'event'],
      ['', 'Lisbon', 'place'],
    ],
  ],
  ['the lighthouse keeper', [['the', 'lighthouse keeper', 'person']]],
  ['beautiful', []],
  ['grandpa’s old truck', [['my', 'grandpa’s old truck', 'vehicle']]],
  ['Taylor moves away', [['', 'Taylor', 'name']]],
  [
    'a boy who talks to the moon',
    [
      ['the', 'boy', 'person'],
      ['the', 'moon', 'place'],
    ],
  ],
  ['my grandmother’s death', [['my', 'grandmother', 'kin']]],
  ['my wife Emma', [['', 'Emma', 'name']]],
  ['the printer is broken', [['the', 'printer', 'thing']]],
  ['a job interview', [['the', 'job interview', 'event']]],
])('"%s"', (text, phrases) => {
  expect(
    phrasesOf(text, new Set()).map(({ determiner, text: own, type }) => [determiner, own, type]),
  ).toEqual(phrases);
});
