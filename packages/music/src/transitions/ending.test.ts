import { describe, expect, it } from 'vitest';
import { compose } from '../compose.ts';
import { createRng } from '../rng.ts';
import { briefFor } from '../testing.ts';
import { barTicks } from '../theory/meter.ts';
import { timeline } from '../timeline/timeline.ts';

const SEEDS = [1, 2, 3, 4, 5, 6] as const;

describe('to its end a song', () => {
  it.each(['drum-and-bass', 'reggae'])('of %s has no hole', (genre) => {
    for (const seed of SEEDS) {
      const { score } = compose(briefFor(genre, { duration: 100 }), createRng(seed));
      const { secondsAt } = timeline(score);
      const sounding = score.parts
        .filter(({ role }) => role !== 'fx')
        .flatMap(({ notes }) => notes)
        .sort((a, b) => a.at - b.at);
      const bar = secondsAt(barTicks(score.meter[0]!.meter));
      let until = secondsAt(sounding[0]!.at);
      for (const { at, length } of sounding) {
        expect(secondsAt(at) - until).toBeLessThan(Math.max(bar, 1.75));
        until = Math.max(until, secondsAt(at + length));
      }
    }
  });
});
