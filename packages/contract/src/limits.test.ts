import { expect, test } from 'vitest';
import { MUSIC_VERSIONS, VERSION_LIMITS, WIDEST_LIMITS } from './limits.ts';

// The published table, row by row: version, minutes, prompt, style, title, minutes of an upload.
test.each([
  ['V4', 4, 3000, 200, 80, 8],
  ['V4_5', 8, 5000, 1000, 100, 8],
  ['V4_5PLUS', 8, 5000, 1000, 100, 8],
  ['V4_5ALL', 8, 5000, 1000, 80, 1],
  ['V5', 8, 5000, 1000, 100, 8],
  ['V5_5', 8, 5000, 1000, 100, 8],
] as const)('%s', (version, minutes, prompt, style, title, uploadMinutes) => {
  expect(VERSION_LIMITS[version]).toEqual({
    duration: minutes * 60,
    prompt,
    style,
    title,
    upload: uploadMinutes * 60,
  });
});

test('the widest limits are the widest', () => {
  for (const kind of ['duration', 'prompt', 'style', 'title', 'upload'] as const) {
    expect(WIDEST_LIMITS[kind]).toBe(
      Math.max(...MUSIC_VERSIONS.map((version) => VERSION_LIMITS[version][kind])),
    );
  }
});
