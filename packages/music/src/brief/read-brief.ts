import type { Rng } from '../rng.ts';
import type { Brief, MusicRequest } from './brief.ts';
import { decide } from './decide.ts';
import { parseWords } from './parse-words.ts';
import { inventTitle } from './title.ts';
import { merge, NOTHING_SAID, type Understanding } from './understanding.ts';

/**
 * Everything a request says in words: its style first, then its prompt, then what is to be avoided. Lyrics are sung,
 * not obeyed: they and the title only give themes.
 */
export function understand(request: MusicRequest): Understanding {
  const wishes = merge(parseWords(request.style), parseWords(request.prompt));
  const avoided = parseWords(request.negativeTags, 'avoid');
  const themes = [request.title, request.lyrics].flatMap((text) => parseWords(text).themes);
  return merge(merge(wishes, avoided), { ...NOTHING_SAID, themes });
}

/**
 * Reads a request into a brief: what was asked for exactly as asked, the rest decided by genre, mood and seed. Two
 * forks of a seed give two briefs that differ only in what was left open.
 *
 * @param title A title already decided for the task, which both variants share; without one it is invented here.
 */
export function readBrief(request: MusicRequest, rng: Rng, title?: string): Brief {
  return decide(request, understand(request), title ?? inventTitle(request, rng.fork('title')), rng);
}
