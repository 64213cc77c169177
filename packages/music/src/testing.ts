import type { Brief } from './brief/brief.ts';
import { GENRES } from './genres/index.ts';
import { parseMeter } from './theory/meter.ts';

/** A plain brief of a genre for tests, in C and the genre's first mode, with anything changed. */
export function briefFor(id: string, changes: Partial<Brief> = {}): Brief {
  const genre = GENRES.get(id);
  if (!genre) throw new Error(`There is no genre "${id}".`);
  return {
    title: 'A test',
    prompt: '',
    genre: id,
    blend: null,
    mood: { ...genre.mood, words: [] },
    bpm: genre.tempo.typical,
    meter: parseMeter(genre.meters[0]![0]),
    key: { tonic: 0, mode: genre.modes[0]![0] },
    wanted: [],
    unwanted: [],
    themes: [],
    production: [],
    halfTime: false,
    drumless: false,
    lead: 'instrument',
    voice: null,
    lyrics: '',
    duration: genre.duration.typical,
    lengthAsked: changes.duration !== undefined,
    longest: 480,
    styleWeight: 0.65,
    weirdness: 0.3,
    audioWeight: 0.5,
    tags: [],
    ...changes,
  };
}
