import type { Brief, MusicRequest } from '../brief/brief.ts';
import { GENRE_PROFILES, type GenreId } from '../brief/data/genre-profiles.ts';
import { MOOD_WORDS } from '../brief/data/moods.ts';
import { covers } from '../brief/decide-instruments.ts';
import { outlineOf } from '../brief/genre-outline.ts';
import { parseWords } from '../brief/parse-words.ts';
import { readBrief } from '../brief/read-brief.ts';
import { keyName } from '../brief/tags.ts';
import type { Understanding } from '../brief/understanding.ts';
import { INSTRUMENTS } from '../instruments/catalog.ts';
import type { Rng } from '../rng.ts';
import { GROOVES, MOODS, PRODUCTIONS, VOICES } from './data/details.ts';
import { keepsPromise, type Promised } from './promise.ts';
import { styleRequest } from './style-request.ts';

/** What a style may have with V4; a richer one is of no use to who sends it on with that version. */
const COMFORTABLE = 190;
/** What the other versions take. A text that is longer by itself is not made longer still. */
const LONGEST = 1000;
/** A long text may grow by so much. */
const GROWTH = 120;
const MOST_PLAYERS = 3;

/**
 * A short description of a style as a rich one: the user's own words first, then genre, mood, tempo, key, players,
 * groove, production and voice, all as the composer understands them. Every addition is read back before it is kept,
 * so that music made from the result is the music it describes, and what was asked for is still asked for.
 *
 * At most 190 characters, so that every version takes it, unless the user's own words need more; never over 1000.
 */
export function enrichStyle(content: string, rng: Rng): string {
  const own = tidy(content);
  const said = parseWords(own);
  // Read as music first: the wish for a singer alone would lead a calm piano away from the piano.
  const brief = likeliest(styleRequest(own, !asksForVoice(said)), rng.fork('brief'));
  const base =
    own.length > LONGEST - GROWTH ? brief.tags.filter((tag) => !own.startsWith(tag)).join(', ') : own;
  const most = base.length + 60 < COMFORTABLE ? COMFORTABLE : Math.min(LONGEST, base.length + GROWTH);
  const promised: Promised = { brief, said };
  const core = coresOf(base.slice(0, LONGEST), said, brief).find(
    (text) => text.length <= most && keepsPromise(text, promised),
  );
  if (core === undefined) return base.slice(0, LONGEST);
  let text = core;
  for (const options of additions(said, brief, rng)) {
    for (const addition of options) {
      if (holds(text, addition)) break;
      const longer = `${text}, ${addition}`;
      if (longer.length > most || !keepsPromise(longer, promised)) continue;
      text = longer;
      break;
    }
  }
  return text;
}

/**
 * The text with all that decides the music: genre, tempo and key at once, as each alone may leave another open. The
 * more is said the likelier the promise is kept; the shortest comes first.
 */
function coresOf(text: string, said: Understanding, brief: Brief): readonly string[] {
  const { label } = GENRE_PROFILES[brief.genre as GenreId];
  const genres = [label, brief.genre.replaceAll('-', ' '), `${label} music`];
  const meter = `${brief.meter.beats}/${brief.meter.unit}`;
  const figures = [
    ...(said.bpm === null ? [`${Math.round(brief.bpm)} bpm`] : []),
    ...(said.tonic === null ? [keyName(brief.key)] : []),
  ];
  // A genre that was only guessed is named; one that was asked for need not be said twice.
  const names = said.styles.length > 0 ? [undefined, ...genres] : genres;
  const moods = moodTags(brief);
  const tails = [figures, [...moods, ...figures], [...figures, meter], [...moods, ...figures, meter]];
  return tails.flatMap((tail) =>
    names.map((genre) => joined(text, [...(genre === undefined ? [] : [genre]), ...tail])),
  );
}

function joined(text: string, parts: readonly string[]): string {
  return parts.reduce(
    (whole, part) => (holds(whole, part) ? whole : whole === '' ? part : `${whole}, ${part}`),
    text,
  );
}

function tidy(content: string): string {
  return content
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\s.,;:]+$/, '');
}

const bare = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}#]+/gu, ' ')
    .trim()} `;
const holds = (text: string, addition: string): boolean => bare(text).includes(bare(addition));

/** Of so many readings the genre that most of them choose is taken. */
const READINGS = 7;

function likeliest(request: MusicRequest, rng: Rng): Brief {
  const briefs = Array.from({ length: READINGS }, (_, index) =>
    readBrief(request, rng.fork(index), 'Untitled'),
  );
  const votes = (genre: string): number => briefs.filter((brief) => brief.genre === genre).length;
  return briefs.reduce((best, brief) => (votes(brief.genre) > votes(best.genre) ? brief : best));
}

const asksForVoice = ({ voices }: Understanding): boolean =>
  voices.some(({ value, sense }) => value !== 'none' && sense === 'asked');

/** What may be added, in order of weight: for each matter its wordings, best first; the first that is kept counts. */
function additions(said: Understanding, brief: Brief, rng: Rng): readonly (readonly string[])[] {
  const genre = brief.genre as GenreId;
  const sung = said.voices.length === 0 && outlineOf(genre).hasVocals;
  return [
    nearMoods(brief, rng.fork('mood')),
    ...players(brief, rng.fork('players')).map((name) => [name]),
    rng.fork('production').shuffle(PRODUCTIONS[genre]),
    brief.drumless ? [] : rng.fork('groove').shuffle(GROOVES[genre]),
    sung ? rng.fork('voice').shuffle(VOICES[rng.fork('gender').pick(['f', 'm'] as const)]) : [],
    nearMoods(brief, rng.fork('second mood')),
  ];
}

function moodTags(brief: Brief): string[] {
  return brief.tags.filter((tag) => MOOD_WORDS.has(tag));
}

/** Mood words that lie near the song's mood, in an order of the seed's. */
function nearMoods({ mood }: Brief, rng: Rng): string[] {
  const near = [...MOOD_WORDS.values()].filter(({ valence, energy, tension }) => {
    if (valence === null || energy === null || tension === null) return false;
    const [dv, de, dt] = [(valence - mood.valence) / 2, energy - mood.energy, tension - mood.tension];
    return dv * dv + de * de + dt * dt < 0.025;
  });
  return rng.shuffle(near.map(({ label }) => label).filter((label) => MOODS.has(label))).slice(0, 6);
}

/** Names of instruments: those decided on, then of the genre's own colours. */
function players(brief: Brief, rng: Rng): string[] {
  const decided = brief.tags.filter((tag) => NAMES.has(tag));
  const colours = rng
    .shuffle(outlineOf(brief.genre as GenreId).colours.flatMap((chair) => chair.slice(0, 2)))
    .filter((id) => !covers(brief.unwanted, id))
    .map((id) => INSTRUMENTS[id].name.toLowerCase());
  return [...new Set([...decided, ...colours])].slice(0, MOST_PLAYERS);
}

const NAMES: ReadonlySet<string> = new Set(Object.values(INSTRUMENTS).map(({ name }) => name.toLowerCase()));
