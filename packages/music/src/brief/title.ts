import type { Rng } from '../rng.ts';
import type { Mood, MusicRequest } from './brief.ts';
import { chooseGenre } from './choose-genre.ts';
import { GENRE_IDS, type GenreId } from './data/genre-profiles.ts';
import { TITLE_FIELDS, type TitleField } from './data/title-fields.ts';
import {
  TITLE_LEAVES_OUT,
  TITLE_LOOKS,
  TITLE_MASS,
  TITLE_NOUNS,
  TITLE_NUMBERS,
  TITLE_TIMES,
  TITLE_WORLDS,
} from './data/title-moods.ts';
import { decideMood } from './decide-mood.ts';
import { outlineOf } from './genre-outline.ts';
import { singular } from './tokens.ts';
import { understand } from './understand.ts';
import type { Understanding } from './understanding.ts';

/** Longest title, the contract's limit in characters. */
export const LONGEST_TITLE = 80;

/** A pattern that comes out with a word twice or too long is drawn again at most so often. */
const TRIES = 12;

const OPEN_MOOD = { valence: 0.15, energy: 0.5, tension: 0.3 };

/** Words to draw from, all fitting one request. */
interface Palette {
  readonly things: readonly string[];
  readonly places: readonly string[];
  readonly doings: readonly string[];
  readonly looks: readonly string[];
  /** Nouns of the user's own, or things. */
  readonly own: readonly string[];
  /** Words of the user's own of whatever kind, or things. */
  readonly free: readonly string[];
}

/**
 * The title of a task's tracks: the user's own, verbatim; or the one named in the words; or else an invented one from
 * the theme words, the mood and the genre. At most 80 characters.
 */
export function inventTitle(
  request: MusicRequest,
  rng: Rng,
  understanding: Understanding = understand(request),
): string {
  if (request.title.trim() !== '') return request.title;
  if (understanding.title !== null) return shorten(understanding.title);
  // From the words as well, so that one seed does not build every title alike.
  const fork = rng.fork(`${request.style} ${request.prompt}`);
  const foreign = understanding.themes.filter((word) => !/^[\p{Script=Latin}\p{N}'’-]+$/u.test(word));
  if (foreign.length > 0) {
    const from = fork.int(foreign.length);
    return shorten(foreign.slice(from, from + 2).join(' '));
  }
  const genre = namedGenre(understanding, request, fork.fork('genre'));
  const { valence, energy, tension } = genre === null ? OPEN_MOOD : outlineOf(genre).mood;
  const mood = decideMood([valence, energy, tension], null, understanding);
  const pictures = understanding.scenes
    .filter(({ sense }) => sense !== 'avoided')
    .map(({ text }) => text.toLowerCase());
  const subjects = [...understanding.themes, ...mood.words, ...pictures].flatMap((words) =>
    words.split(/[\s-]+/),
  );
  return compose(
    paletteOf(understanding.themes, subjects, mood, genre, fork.fork('field')),
    fork.fork('words'),
  );
}

/** The genre when the words name one; a genre that is chosen may differ from one variant to the other. */
function namedGenre(understanding: Understanding, { instrumental }: MusicRequest, rng: Rng): GenreId | null {
  if (!understanding.styles.some(({ sense }) => sense !== 'avoided')) return null;
  return chooseGenre(understanding, { weirdness: 0, sung: !instrumental }, rng, new Set(GENRE_IDS)).genre;
}

function compose(palette: Palette, rng: Rng): string {
  let title = '';
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const words = draw(palette, rng.fork(attempt));
    title = shorten(titleCase(words));
    if (!repeats(words) && words.length <= LONGEST_TITLE) break;
  }
  return title;
}

const split = (list: string): readonly string[] => list.split('|');

function paletteOf(
  themes: readonly string[],
  subjects: readonly string[],
  mood: Mood,
  genre: GenreId | null,
  rng: Rng,
): Palette {
  const fields = fieldsOf(subjects);
  const field: TitleField | null = fields.length > 0 ? rng.weighted(fields) : null;
  const second: TitleField = rng.fork('second').pick(TITLE_FIELDS);
  const side = mood.valence >= 0.05 ? 'bright' : 'dark';
  const looks = split(TITLE_LOOKS[`${side}${mood.energy >= 0.5 ? 'Driving' : 'Still'}`]);
  const world = split(genre === null ? rng.fork('world').pick(TITLE_FIELDS).things : TITLE_WORLDS[genre]);
  const things =
    field === null
      ? [...world, ...split(second.things).slice(0, 4)]
      : [...split(field.things), ...world.slice(0, 8)];
  const known = themes.filter((word) => TITLE_NOUNS.has(word));
  const words = themes.filter((word) => WORD.test(word) && !TITLE_LEAVES_OUT.has(word));
  return {
    things,
    places: split((field ?? second).places),
    doings: split((field ?? second).doings),
    looks: field === null ? looks : [...looks, ...split(field.looks)],
    own: known.length > 0 ? known : things,
    free: words.length > 0 ? words : things,
  };
}

const KEYS: readonly (readonly [TitleField, ReadonlySet<string>])[] = TITLE_FIELDS.map((field) => [
  field,
  new Set(field.keys.split(' ')),
]);

/** The word fields the themes lead to, each by how many of them do. */
function fieldsOf(themes: readonly string[]): readonly (readonly [TitleField, number])[] {
  const words = [...new Set(themes.flatMap((word) => [word, singular(word)]))];
  return KEYS.map(([field, keys]) => [field, words.filter((word) => keys.has(word)).length] as const).filter(
    ([, hits]) => hits > 0,
  );
}

/** A word of a prompt that is likely a noun. */
const WORD = /^[a-z]{3,14}(?<!ing|ed|ly|er|est|ful|ous|ive|al|ic|ish|less)$/;

type Pattern = (palette: Palette, rng: Rng) => string;

const thing: Pattern = ({ things }, rng) => rng.pick(things);
const look: Pattern = ({ looks }, rng) => rng.pick(looks);
const place: Pattern = ({ places }, rng) => rng.pick(places);
const doing: Pattern = ({ doings }, rng) => rng.pick(doings);
const time: Pattern = (_, rng) => rng.pick(split(TITLE_TIMES));
const own: Pattern = (palette, rng) => rng.pick(palette.own);
const free: Pattern = (palette, rng) => rng.pick(palette.free);
const single: Pattern = ({ things }, rng) => rng.pick(things.filter((word) => !TITLE_MASS.has(word)));

/** How titles are built, by how often. */
const PATTERNS: readonly (readonly [Pattern, number])[] = [
  [(p, r) => `${look(p, r.fork(0))} ${thing(p, r.fork(1))}`, 6],
  [(p, r) => `${look(p, r.fork(0))} ${free(p, r.fork(1))}`, 5],
  [(p, r) => `${thing(p, r.fork(0))} ${place(p, r.fork(1))}`, 3],
  [(p, r) => `${doing(p, r.fork(0))} ${time(p, r.fork(1))}`, 3],
  [(p, r) => `${doing(p, r.fork(0))} ${place(p, r.fork(1))}`, 2],
  [(p, r) => `${thing(p, r.fork(0))} ${time(p, r.fork(1))}`, 3],
  [(p, r) => `${thing(p, r.fork(0))} & ${thing(p, r.fork(1))}`, 3],
  [(p, r) => `the ${look(p, r.fork(0))} ${thing(p, r.fork(1))}`, 2],
  [(p, r) => `${free(p, r.fork(0))} and the ${thing(p, r.fork(1))}`, 3],
  [(p, r) => `a ${single(p, r.fork(0))} for the ${own(p, r.fork(1))}`, 2],
  [(p, r) => `${r.fork(0).pick(split(TITLE_NUMBERS))} ${plural(single(p, r.fork(1)))}`, 2],
  [(p, r) => `no ${own(p, r.fork(0))}, no ${thing(p, r.fork(1))}`, 1],
  [(p, r) => `${free(p, r.fork(0))} ${time(p, r.fork(1))}`, 3],
  [(p, r) => `${own(p, r.fork(0))} ${place(p, r.fork(1))}`, 1],
  [(p, r) => `how the ${single(p, r.fork(0))} ${r.fork(1).pick(ENDS)}`, 1],
  [(p, r) => `${thing(p, r.fork(0))}, ${look(p, r.fork(1))}`, 1],
];

const ENDS: readonly string[] = [
  'was won',
  'fell asleep',
  'got its name',
  'came back',
  'let go',
  'learned to wait',
  'caught fire',
];

function draw(palette: Palette, rng: Rng): string {
  const pattern = rng.fork('pattern').weighted(PATTERNS);
  return withArticle(pattern(palette, rng.fork('slots')));
}

function withArticle(words: string): string {
  return words.replace(/\ba (?=[aeiou])/g, 'an ');
}

function plural(words: string): string {
  if (/(?:s|x|ch|sh)$/.test(words)) return words.endsWith('s') ? words : `${words}es`;
  if (/[^aeiou]y$/.test(words)) return `${words.slice(0, -1)}ies`;
  return `${words}s`;
}

const SMALL: ReadonlySet<string> = new Set(
  'a an and as at but by for from in nor of on or over past the till to with'.split(' '),
);

/** Capitals as in a book's title: small words stay small inside. */
function titleCase(words: string): string {
  const list = words.split(' ');
  return list
    .map((word, index) =>
      index > 0 && index < list.length - 1 && SMALL.has(word)
        ? word
        : word.replace(/(?:^|(?<=-))\p{Ll}/gu, (letter) => letter.toUpperCase()),
    )
    .join(' ');
}

/** Whether a content word comes twice. */
function repeats(words: string): boolean {
  const list = words
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2 && !SMALL.has(word))
    .map(singular);
  return new Set(list).size < list.length;
}

function shorten(title: string): string {
  const letters = [...title.trim()];
  return letters.length <= LONGEST_TITLE ? title.trim() : letters.slice(0, LONGEST_TITLE).join('').trim();
}
