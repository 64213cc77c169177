import type { Key } from '../score.ts';
import type { Bpm } from '../units.ts';
import type { Brief, Mood, MusicRequest, Production } from './brief.ts';
import type { GenreChoice } from './choose-genre.ts';
import { GENRE_PROFILES } from './data/genre-profiles.ts';
import { DERIVED_MOODS } from './data/moods.ts';
import type { InstrumentWishes } from './decide-instruments.ts';
import type { Understanding } from './understanding.ts';

const SHARPS = ['C', 'C#', 'D', 'Eb', 'E', 'F', 'F#', 'G', 'Ab', 'A', 'Bb', 'B'] as const;
const MOST_MOODS = 3;
const LONGEST_TAG = 60;

/** "F# minor", "Bb mixolydian", "A harmonic minor". */
export function keyName({ tonic, mode }: Key): string {
  return `${SHARPS[tonic]} ${mode.replace('-', ' ')}`;
}

/** What the tags are made from. */
export interface TagFacts {
  readonly choice: GenreChoice;
  readonly mood: Mood;
  readonly bpm: Bpm;
  readonly brief: Pick<Brief, 'key' | 'meter' | 'voice' | 'lead' | 'drumless' | 'halfTime'>;
  readonly production: readonly Production[];
  readonly instruments: InstrumentWishes;
}

/**
 * What was understood and decided, as people write tags: style, mood, picture, time, sound, tempo, key, players. The
 * user's own style text leads, in their own words and order, and nothing it already says is said again.
 */
export function tagsOf(request: MusicRequest, understanding: Understanding, facts: TagFacts): string[] {
  const own = request.style
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const { choice, mood, brief, production, instruments } = facts;
  const meter = `${brief.meter.beats}/${brief.meter.unit}`;
  const said = [
    ...styleTags(choice),
    ...moodTags(mood),
    ...sceneTags(understanding),
    ...understanding.eras.filter(({ sense }) => sense === 'asked').map(({ value }) => eraName(value)),
    ...production,
    `${Math.round(facts.bpm * 10) / 10} bpm`,
    ...(brief.halfTime ? ['half-time'] : []),
    ...(meter === '4/4' ? [] : [meter]),
    keyName(brief.key),
    ...instruments.names,
    ...(brief.drumless ? ['no drums'] : []),
    brief.lead === 'voice' ? (brief.voice?.gender === 'm' ? 'male vocals' : 'female vocals') : 'instrumental',
  ];
  return withoutRepeats(own, said);
}

function styleTags({ genre, blend, styles, colours }: GenreChoice): string[] {
  const labels = styles
    .filter(({ genres, form }) => genres.length === 1 || form === true)
    .map(({ label }) => label);
  const names = labels.length > 0 ? labels : [GENRE_PROFILES[genre].label];
  const others = colours.map(({ label }) => label);
  return [...names, ...(others.length > 0 ? others : blend === null ? [] : [GENRE_PROFILES[blend].label])];
}

function moodTags(mood: Mood): string[] {
  if (mood.words.length > 0) return mood.words.slice(0, MOST_MOODS);
  const at = [mood.valence / 2, mood.energy, mood.tension] as const;
  let best = DERIVED_MOODS[0]!;
  let least = Number.POSITIVE_INFINITY;
  for (const entry of DERIVED_MOODS) {
    const [, valence, energy, tension] = entry;
    const [dv, de, dt] = [at[0] - valence / 2, at[1] - energy, at[2] - tension];
    const distance = dv * dv + de * de + dt * dt;
    if (distance < least) [best, least] = [entry, distance];
  }
  return [best[0]];
}

function sceneTags({ scenes }: Understanding): string[] {
  return scenes.filter(({ sense }) => sense !== 'avoided').map(({ text }) => text.toLowerCase());
}

function eraName(decade: number): string {
  if (decade < 1900) return decade < 1800 ? '18th century' : '19th century';
  return decade < 2000 && decade >= 1930 ? `${decade % 100}s` : `${decade}s`;
}

/** Keeps the first of tags that say the same, and leaves out what an earlier one holds already. */
function withoutRepeats(own: readonly string[], said: readonly string[]): string[] {
  const tags = [...own];
  const seen = new Set(own.map(bare));
  for (const tag of said) {
    const key = bare(tag);
    const said = [...seen].some((other) => ` ${other} `.includes(` ${key} `));
    if (key === '' || said || tag.length > LONGEST_TAG) continue;
    seen.add(key);
    tags.push(tag);
  }
  return tags;
}

function bare(tag: string): string {
  return tag
    .toLowerCase()
    .replace(/[\s-]+/g, ' ')
    .trim();
}
