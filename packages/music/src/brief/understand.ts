import type { MusicRequest } from './brief.ts';
import { parseWords } from './parse-words.ts';
import { merge, nothingSaid, type Understanding } from './understanding.ts';

/**
 * Everything a request says in words: its style first, then its prompt, its persona's style,
 * then what is to be avoided. Lyrics are sung,
 * not obeyed: they and the title only give themes.
 */
export function understand(request: MusicRequest): Understanding {
  const { persona } = request;
  const manner = persona === undefined || persona.part === 'voice' ? '' : persona.persona.style;
  const wishes = merge(merge(parseWords(request.style), parseWords(request.prompt)), parseWords(manner));
  const avoided = parseWords(request.negativeTags, 'avoid');
  const themes = [request.title, request.lyrics].flatMap((text) => parseWords(text).themes);
  return merge(merge(wishes, avoided), { ...nothingSaid(), themes });
}
