import type { MusicRequest } from '../brief/brief.ts';

/** A style as a request; whether it will be sung is not always said with it. */
export function styleRequest(style: string, instrumental: boolean): MusicRequest {
  return {
    prompt: '',
    style,
    title: 'Untitled',
    lyrics: '',
    instrumental,
    negativeTags: '',
    vocalGender: null,
    styleWeight: null,
    weirdness: 0,
    audioWeight: null,
    duration: null,
    maxDuration: 480,
  };
}
