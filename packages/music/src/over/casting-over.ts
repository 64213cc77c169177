import { type CastChair, castEnsemble } from '../arrangement/casting.ts';
import { EXTRA_CHAIRS } from '../arrangement/data/extra-chairs.ts';
import type { Brief } from '../brief/brief.ts';
import type { Chair, Genre } from '../genres/genre.ts';
import type { Rng } from '../rng.ts';
import type { Writes } from './material.ts';

/** Instruments that carry a tune where a genre has none for it, the likeliest first. */
const SOLOISTS = ['soft-lead', 'saw-lead', 'electric-piano', 'flute', 'vibraphone'] as const;

/**
 * Who plays over given music. A song without words needs somebody for the tune, whatever the genre; a voice over a
 * recording needs no band.
 */
export function castOver(
  genre: Genre,
  brief: Brief,
  { writes, sung }: { readonly writes: Writes; readonly sung: boolean },
  rng: Rng,
): readonly CastChair[] {
  const cast = castEnsemble(genre, brief, rng, sung);
  if (writes === 'voice') return cast.filter(({ instrument }) => instrument === 'singer');
  if (writes === 'band' || cast.some(({ chair }) => chair.role === 'lead')) return cast;
  const open = SOLOISTS.filter((id) => !brief.unwanted.includes(id));
  const instrument = open[0] ?? SOLOISTS[0];
  const chair = { ...EXTRA_CHAIRS.lead, id: 'lead', instruments: [[instrument, 1]] } as Chair;
  return [...cast, { chair, instrument, wanted: false }];
}
