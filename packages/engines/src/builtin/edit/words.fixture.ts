import { type Brief, compose, createRng, readBrief } from '@songwright/music';

/** A sung song composed and not played, for tests. */
export function composedSong(lyrics: string, style = 'pop') {
  const brief = sungBrief(lyrics, style);
  return { brief, ...compose(brief, createRng(1).fork('music')) };
}

export function sungBrief(lyrics: string, style = 'pop'): Brief {
  const request = {
    prompt: '',
    style,
    title: 'Rain',
    lyrics,
    instrumental: false,
    negativeTags: '',
    vocalGender: null,
    styleWeight: null,
    weirdness: null,
    audioWeight: null,
    duration: null,
    maxDuration: 240,
  };
  return readBrief(request, createRng(1).fork('brief'));
}
