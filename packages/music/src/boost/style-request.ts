import { type MusicRequest, OPEN_REQUEST } from '../brief/brief.ts';

/** A style as a request; whether it will be sung is not always said with it. */
export function styleRequest(style: string, instrumental: boolean): MusicRequest {
  return { ...OPEN_REQUEST, style, title: 'Untitled', instrumental, weirdness: 0 };
}
