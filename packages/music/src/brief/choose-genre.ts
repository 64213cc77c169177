import { INSTRUMENTS } from '../instruments/catalog.ts';
import type { Rng } from '../rng.ts';
import type { Unit } from '../units.ts';
import { ERAS } from './data/eras.ts';
import { GENRE_IDS, GENRE_PROFILES, type GenreId } from './data/genre-profiles.ts';
import type { Style } from './data/style.ts';
import { membersOf, nearestPlayable, outlineOf, PLAYABLE } from './genre-outline.ts';
import type { SaidStyle, Understanding } from './understanding.ts';

/** A style that leaves more genres than this is a direction ("electronic") rather than a name ("jazz"). */
const MOST_NAMED = 2;

/** Genres that fit worse than the best by more than this are not drawn at all. */
const NEAR_ENOUGH = 0.8;

/** How much worse a genre that is seldom sung fits a song with a voice. */
const PLAYED_PENALTY = 0.6;

export interface GenreLeanings {
  /** 0 nearly always takes the best fit, 1 gives outsiders a chance. */
  readonly weirdness: Unit;
  /** Whether there will be a voice. */
  readonly sung: boolean;
}

export interface GenreChoice {
  /** A genre that can be played. */
  readonly genre: GenreId;
  /** A second one to blend in, or null. */
  readonly blend: GenreId | null;
  /** The asked styles that describe the first genre, whose hints hold. */
  readonly styles: readonly Style[];
  /** Asked styles that only colour it: their sounds may come in, not their tempo. */
  readonly colours: readonly Style[];
}

/**
 * The genre that was asked for, or the one that fits everything else that was said. A genre to be avoided is never
 * chosen, unless every genre is to be avoided.
 */
export function chooseGenre(
  understanding: Understanding,
  { weirdness, sung }: GenreLeanings,
  rng: Rng,
  playable: ReadonlySet<GenreId> = PLAYABLE,
): GenreChoice {
  const avoided = avoidedGenres(understanding);
  const choose = (candidates: readonly GenreId[], fork: string): GenreId =>
    fitting(understanding, candidates, avoided, { weirdness, sung }, rng.fork(fork));
  const asked = understanding.styles.filter(({ sense }) => sense !== 'avoided');
  const forms = asked.map(({ value }) => value).filter(({ form }) => form === true);
  const named = asked.filter(({ value }) => value.form !== true && value.genres.length <= MOST_NAMED);
  const broad = asked.filter(({ value }) => value.form !== true && value.genres.length > MOST_NAMED);
  const main =
    named.find(({ value, colouring }) => !colouring && value.players !== true) ??
    named.find(({ colouring }) => !colouring) ??
    (broad.some((s) => !s.colouring) ? undefined : named[0]);
  const wish = main === undefined ? choose(pool(broad, forms), 'broad') : settle(main.value, named, choose);
  const genre = nearestPlayable(wish, avoided, playable);
  const all = asked.map(asSaid);
  const styles = all.filter((style) => style.form === true || style.genres.includes(wish));
  const colours = named.map(asSaid).filter((style) => !style.genres.includes(wish));
  const other = colours.find(({ players }) => players !== true);
  const second =
    other === undefined
      ? styles.find(({ blend }) => blend !== undefined)?.blend
      : settle(other, named, choose);
  const blend = second === undefined ? null : nearestPlayable(second, avoided, playable);
  return {
    genre,
    blend: blend === genre || (blend !== null && avoided.has(blend)) ? null : blend,
    styles,
    colours,
  };
}

/** A style under the name it was called by, without "music" or "song" after it. */
function asSaid({ value, text }: SaidStyle): Style {
  const label = text.toLowerCase().replace(/\s+(?:song|music|beat|track)s?$/, '');
  return { ...value, label };
}

/** The one genre of a style; where a style leaves two ("jazz"), the one another style names, or the better fit. */
function settle(
  style: Style,
  named: readonly SaidStyle[],
  choose: (candidates: readonly GenreId[], fork: string) => GenreId,
): GenreId {
  if (style.genres.length === 1) return style.genres[0]!;
  const exact = named.flatMap(({ value }) => (value.genres.length === 1 ? value.genres : []));
  return style.genres.find((id) => exact.includes(id)) ?? choose(style.genres, style.label);
}

/** Genres a text rules out. "no dubstep" rules out dubstep; "no tropical house" leaves house itself to who asks for it. */
export function avoidedGenres(understanding: Understanding): ReadonlySet<GenreId> {
  const asked = new Set(
    understanding.styles.filter(({ sense }) => sense !== 'avoided').flatMap(({ value }) => value.genres),
  );
  const avoided = new Set<GenreId>();
  for (const { value, sense } of understanding.styles) {
    if (sense !== 'avoided') continue;
    for (const id of value.genres) if (namesGenre(value, id) || !asked.has(id)) avoided.add(id);
  }
  return avoided.size < GENRE_IDS.length ? avoided : new Set();
}

/** Whether a style is a genre's own name rather than a corner of it. */
function namesGenre(style: Style, id: GenreId): boolean {
  const { label, genres, guarded, adjective, ...rest } = style;
  const hints = Object.keys(rest).filter((key) => key !== 'phrases');
  return (
    genres.length > 1 || hints.length === 0 || label.toLowerCase() === GENRE_PROFILES[id].label.toLowerCase()
  );
}

/** The genres that broad words leave to choose from: those named by all of them if there are any, else by one. */
function pool(broad: readonly SaidStyle[], forms: readonly Style[]): readonly GenreId[] {
  const lists = broad.map(({ value }) => value.genres);
  const common = (lists[0] ?? []).filter((id) => lists.every((list) => list.includes(id)));
  if (common.length > 0) return common;
  if (lists.length > 0) return [...new Set(lists.flat())];
  return forms.length > 0 ? [...new Set(forms.flatMap(({ genres }) => genres))] : GENRE_IDS;
}

/** One of the candidates by how well it fits moods, scenes, instruments, times and tempo. */
function fitting(
  understanding: Understanding,
  candidates: readonly GenreId[],
  avoided: ReadonlySet<GenreId>,
  { weirdness, sung }: GenreLeanings,
  rng: Rng,
): GenreId {
  const open = candidates.filter((id) => !avoided.has(id));
  const from = open.length > 0 ? open : GENRE_IDS.filter((id) => !avoided.has(id));
  // A weirdness of 0 nearly always takes the best fit, 1 gives the outsiders a chance.
  const sharpness = 2.2 - 1.4 * weirdness;
  const fits = from.map(
    (id) => [id, fitOf(id, understanding) - (sung && !outlineOf(id).hasVocals ? PLAYED_PENALTY : 0)] as const,
  );
  const best = fits.reduce((most, [, fit]) => Math.max(most, fit), Number.NEGATIVE_INFINITY);
  const near = fits.filter(([, fit]) => fit >= best - NEAR_ENOUGH - 2 * weirdness);
  return rng.weighted(near.map(([id, fit]) => [id, Math.exp(sharpness * (fit - best))] as const));
}

/** Natural logarithm of how well a genre fits: every reason adds. */
function fitOf(id: GenreId, understanding: Understanding): number {
  const profile = GENRE_PROFILES[id];
  return (
    0.6 * Math.log(profile.popularity) +
    moodFit(id, understanding) +
    sceneFit(id, understanding) +
    soundFit(id, understanding) +
    eraFit(id, understanding) +
    tempoFit(id, understanding) +
    productionFit(id, understanding)
  );
}

function moodFit(id: GenreId, { moods, scenes }: Understanding): number {
  const { mood } = outlineOf(id);
  let fit = 0;
  for (const { value, sense } of scenes) {
    if (sense === 'avoided' || value.mood === null) continue;
    const [valence, energy] = value.mood;
    fit -=
      0.5 * (valence - mood.valence) * (valence - mood.valence) +
      1.2 * (energy - mood.energy) * (energy - mood.energy);
  }
  for (const { value, sense } of moods) {
    const parts = [
      [value.valence, mood.valence, 1.2],
      [value.energy, mood.energy, 3.2],
      [value.tension, mood.tension, 1.6],
    ] as const;
    for (const [asked, own, weight] of parts) {
      if (asked === null) continue;
      const off = (asked - own) * (asked - own) * weight;
      fit += sense === 'avoided' ? Math.min(0.5, off) : -off * (sense === 'softened' ? 0.4 : 1);
    }
  }
  return fit;
}

function sceneFit(id: GenreId, { scenes }: Understanding): number {
  let fit = 0;
  for (const { value, sense } of scenes) {
    const rank = value.genres.indexOf(id);
    const likes = rank < 0 ? 0 : 3.6 - 0.35 * rank;
    fit += sense === 'avoided' ? -likes : likes;
  }
  return fit;
}

function soundFit(id: GenreId, { instruments }: Understanding): number {
  const { sound } = GENRE_PROFILES[id];
  if (instruments.length === 0) return 0;
  const { known, cast } = outlineOf(id);
  let fit = 0;
  for (const { value, sense, alone } of instruments) {
    if (sense === 'softened') continue;
    const members = value.targets.flatMap(membersOf);
    const exact = [...value.targets, ...members].some((target) => sound.includes(target));
    const near = exact ? 2 : members.some((member) => known.has(member) || cast.has(member)) ? 0.7 : 0;
    if (sense === 'avoided') fit -= 0.6 * near;
    else fit += (near === 0 ? -1 : near) * (alone ? 2 : 1);
    if (sense === 'asked') fit += (alone ? 1.5 : 0.8) * coverage(known, members);
  }
  return fit;
}

/** What share of a genre's sound some instruments make up. */
function coverage(sound: ReadonlySet<string>, members: readonly string[]): number {
  const melodic = [...sound].filter((id) => INSTRUMENTS[id as keyof typeof INSTRUMENTS].voices !== 'drums');
  return melodic.length === 0 ? 0 : melodic.filter((id) => members.includes(id)).length / melodic.length;
}

function eraFit(id: GenreId, { eras }: Understanding): number {
  const [first, last] = GENRE_PROFILES[id].decades;
  let fit = 0;
  for (const { value, sense } of eras) {
    const rank = ERAS[value]?.genres.indexOf(id) ?? -1;
    const likes = (rank < 0 ? 0 : 2.6 - 0.25 * rank) - (value < first || value > last ? 2.5 : 0);
    fit += sense === 'avoided' ? -likes : likes;
  }
  return fit;
}

function tempoFit(id: GenreId, { bpm, tempos }: Understanding): number {
  const { low, high } = outlineOf(id).tempo;
  const miss = (from: number, to: number): number => Math.max(0, low / to - 1, from / high - 1);
  let fit = bpm === null ? 0 : -14 * miss(...bpm.value);
  for (const { value, sense } of tempos) {
    if (sense === 'asked') fit -= 6 * miss(...value.range);
    else if (miss(...value.range) === 0) fit -= sense === 'avoided' ? 1.2 : 0.4;
  }
  return fit;
}

const BY_PRODUCTION: Readonly<Partial<Record<string, readonly GenreId[]>>> = {
  'lo-fi': ['lofi', 'hip-hop', 'indie-pop', 'folk'],
  vintage: ['soul', 'jazz-swing', 'blues', 'rock', 'funk'],
  polished: ['pop', 'k-pop', 'rnb', 'house'],
  raw: ['punk', 'rock', 'blues', 'hip-hop', 'folk'],
  live: ['rock', 'funk', 'jazz-swing', 'blues', 'soul', 'gospel'],
  acoustic: ['folk', 'indie-pop', 'country', 'bossa-nova', 'classical-piano', 'celtic'],
  electronic: ['house', 'techno', 'synthwave', 'trance', 'pop', 'ambient'],
  orchestral: ['cinematic', 'chamber', 'waltz'],
  minimal: ['classical-piano', 'ambient', 'lofi', 'folk'],
  dense: ['cinematic', 'metal', 'trance'],
  spacious: ['ambient', 'synthwave', 'cinematic'],
};

function productionFit(id: GenreId, { production }: Understanding): number {
  let fit = 0;
  for (const { value, sense } of production) {
    const rank = BY_PRODUCTION[value]?.indexOf(id) ?? -1;
    const likes = rank < 0 ? 0 : 1.6 - 0.2 * rank;
    fit += sense === 'avoided' ? -likes : likes;
  }
  return fit;
}
