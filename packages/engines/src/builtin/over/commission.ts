import type { Brief, Commission, MusicRequest } from '@songwright/music';
import { beatGrid } from './beat-grid.ts';
import { materialOf } from './material-of.ts';
import type { OverOrder } from './over-order.ts';

/** A request with what the heard music settles. */
export function overRequest(
  request: MusicRequest,
  { hearing, writes }: Pick<OverOrder, 'hearing' | 'writes'>,
): MusicRequest {
  const { meter, bpm } = beatGrid(hearing, writes !== 'song');
  const facts = { meter, bpm, key: hearing.key, freeTempo: writes === 'song', band: writes !== 'voice' };
  return { ...request, given: facts };
}

/** What the composer is asked to do with the heard music. */
export function commissionOf({ hearing, ...asked }: OverOrder, { bpm }: Brief): Commission {
  const { writes, faithfulness, wordsMayBeCut } = asked;
  return {
    material: materialOf(hearing, { bpm, follows: writes !== 'song' }),
    writes,
    faithfulness,
    wordsMayBeCut,
  };
}
