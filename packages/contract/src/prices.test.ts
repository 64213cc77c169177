import { expect, test } from 'vitest';
import { PRICES } from './prices.ts';

test('the published prices', () => {
  expect(PRICES).toEqual({
    'generate-music': 20,
    'extend-music': 20,
    'upload-and-cover-audio': 20,
    'upload-and-extend-audio': 20,
    'add-instrumental': 20,
    'add-vocals': 20,
    'replace-section': 10,
    'upload-and-separate-vocals': 10,
    'separate-vocals': 15,
    'stem-split': 70,
    'create-music-video': 4,
    'generate-lyrics': 1,
    'get-timestamped-lyrics': 1,
    'boost-music-style': 1,
    'convert-to-wav': 1,
    'generate-music-cover': 1,
    'generate-persona': 1,
    'generate-midi': 1,
  });
});
