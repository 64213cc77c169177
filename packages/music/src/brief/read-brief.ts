import type { Rng } from '../rng.ts';
import type { Brief, MusicRequest } from './brief.ts';
import { decide } from './decide.ts';
import { inventTitle } from './title.ts';
import { understand } from './understand.ts';

/**
 * Reads a request into a brief: what was asked for exactly as asked, the rest decided by genre, mood and seed. Two
 * forks of a seed give two briefs that differ only in what was left open.
 *
 * @param title A title already decided for the task, which both variants share; without one it is invented here.
 */
export function readBrief(request: MusicRequest, rng: Rng, title?: string): Brief {
  const understanding = understand(request);
  return decide(request, understanding, title ?? inventTitle(request, rng.fork('title'), understanding), rng);
}
