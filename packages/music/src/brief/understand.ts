import type { MusicRequest } from './brief.ts';
import { parseWords } from './parse-words.ts';
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
