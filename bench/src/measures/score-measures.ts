import type { Song } from '@songwright/engines';
import {
  feelOf,
  GENRES,
  groovingSimilarity,
  longestExactRepeat,
  pitchClassEntropy,
  scaleConsistency,
} from '@songwright/music';
import { bandsOf } from '../data/bands.ts';
import { atMost, banded, type Measure } from './bars.ts';

/** What can be measured of a song before a note of it sounds. */
export function scoreMeasures({ brief, score }: Pick<Song, 'brief' | 'score'>): Measure[] {
  const bands = bandsOf(brief);
  const feel = feelOf(score);
  const loops = GENRES.get(brief.genre)?.loops === true;
  return [
    banded('entropyOfBar', pitchClassEntropy(score, 1), bands.entropyOfBar),
    banded('entropyOfPhrase', pitchClassEntropy(score, 4), bands.entropyOfPhrase),
    banded('groove', groovingSimilarity(score), bands.groove),
    banded('scale', scaleConsistency(score), bands.scale),
    banded('onset', feel.offset * 1000, bands.onset, 1),
    banded('velocity', feel.velocitySpread, bands.velocity, 1),
    ...(loops ? [] : [atMost('repeats', longestExactRepeat(score, 8), 2, 0)]),
  ];
}
