import type { Rng } from '../rng.ts';
import type { MusicRequest } from './brief.ts';

/** The title of a task's tracks: the user's own, verbatim, or else an invented one. */
export function inventTitle(request: MusicRequest, rng: Rng): string {
  if (request.title.trim() !== '') return request.title;
  return `${rng.pick(['Silver', 'Quiet', 'Distant', 'Open'])} ${rng.pick(['Road', 'Water', 'Signal', 'Room'])}`;
}
