import { type Brief, compose, createRng, OPEN_REQUEST, readBrief } from '@songwright/music';

/** A sung song composed and not played, for tests. */
export function composedSong(lyrics: string, style = 'pop') {
  const brief = sungBrief(lyrics, style);
  return { brief, ...compose(brief, createRng(1).fork('music')) };
}

export function sungBrief(lyrics: string, style = 'pop'): Brief {
  const request = { ...OPEN_REQUEST, style, title: 'Rain', lyrics, maxDuration: 240 };
  return readBrief(request, createRng(1).fork('brief'));
}
