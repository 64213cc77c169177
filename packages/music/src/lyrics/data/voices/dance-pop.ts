import type { Voice } from '../../matter.ts';
import { pop } from './pop.ts';

/** Pop for the floor: the same talk in a better mood. */
export const dancePop: Voice = {
  ...pop,
  id: 'dance-pop',
  genres: ['k-pop', 'disco', 'funk', 'afrobeats', 'reggaeton'],
  hearts: 'party joy love',
};
