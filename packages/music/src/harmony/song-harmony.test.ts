import { describe, expect, test } from 'vitest';
import { GENRES } from '../genres/index.ts';
import { createRng } from '../rng.ts';
import { createHarmony } from './song-harmony.ts';

const SEEDS = Array.from({ length: 12 }, (_, seed) => seed);

describe('A section shorter than its progression', () => {
  test.each(SEEDS)(
    'has the half in which its tonic or dominant is heard: a minor waltz of eight bars, seed %i',
    (seed) => {
      const harmony = createHarmony(
        {
          genre: GENRES.get('waltz')!,
          key: { tonic: 9, mode: 'minor' },
          meter: { beats: 3, unit: 4 },
          styleWeight: 0.5,
          weirdness: 0,
        },
        createRng(seed),
      );
      for (const kind of ['verse', 'theme', 'chorus'] as const) {
        const chords = harmony.chordsFor({ kind, bars: 8, cadence: 'loop', occurrence: 0, keyShift: 0 });
        const says = chords.filter(({ chord }) => /^(i(?![iv])|V(?!I|7\/III))/.test(chord.numeral));
        expect(says).not.toEqual([]);
      }
    },
  );
});
