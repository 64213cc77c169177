import type { Rng } from '../rng.ts';
import type { Key } from '../score.ts';
import type { Brief, MusicRequest } from './brief.ts';
import { GENRE_IDS, GENRE_PROFILES } from './data/genre-profiles.ts';
import { inventTitle } from './title.ts';

/** Reads a request into a brief; see `parseWords` for what is understood and `decide` for what is chosen. */
export function readBrief(request: MusicRequest, rng: Rng, title?: string): Brief {
  const words = `${request.style} ${request.prompt}`.toLowerCase();
  const named = GENRE_IDS.filter((id) => words.includes(GENRE_PROFILES[id].label.toLowerCase()));
  const genre =
    named.at(-1) ?? rng.fork('genre').weighted(GENRE_IDS.map((id) => [id, GENRE_PROFILES[id].popularity]));
  const profile = GENRE_PROFILES[genre];
  const asked = /(\d{2,3})\s*bpm/.exec(words);
  const bpm = asked ? Number(asked[1]) : Math.round(rng.fork('bpm').between(...profile.tempo));
  const key: Key = {
    tonic: rng.fork('tonic').int(12),
    mode: rng.fork('mode').chance(profile.minor) ? 'minor' : 'major',
  };
  const length = request.duration ?? Math.round(rng.fork('length').between(...profile.length));
  return {
    title: title ?? inventTitle(request, rng.fork('title')),
    prompt: request.prompt || request.style,
    genre,
    blend: null,
    mood: { valence: profile.mood[0], energy: profile.mood[1], tension: profile.mood[2], words: [] },
    bpm,
    meter: genre === 'waltz' ? { beats: 3, unit: 4 } : { beats: 4, unit: 4 },
    key,
    wanted: [],
    unwanted: [],
    themes: [],
    production: [],
    halfTime: false,
    drumless: false,
    lead: request.instrumental ? 'instrument' : 'voice',
    voice: request.instrumental ? null : { gender: request.vocalGender ?? 'f' },
    lyrics: request.lyrics,
    duration: Math.min(length, request.maxDuration),
    styleWeight: request.styleWeight ?? 0.65,
    weirdness: request.weirdness ?? 0.3,
    audioWeight: request.audioWeight ?? 0.5,
    tags: [profile.label, `${bpm} bpm`],
  };
}
