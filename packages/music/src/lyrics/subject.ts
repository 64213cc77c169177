import { parseWords } from '../brief/parse-words.ts';
import { plain, singular, tokensOf } from '../brief/tokens.ts';
import { merge, type Understanding } from '../brief/understanding.ts';
import type { Rng } from '../rng.ts';
import { EMOJI_WORDS } from './data/emoji.ts';
import { FIELDS } from './data/fields/index.ts';
import { FOREIGN_THEMES } from './data/foreign-themes.ts';
import { HEART_WORDS } from './data/heart-words.ts';
import { HEARTS } from './data/hearts/index.ts';
import { COMMON } from './data/noun-types.ts';
import type { LyricIdea } from './lyrics.ts';
import type { Field, Heart, HeartId, Voice } from './matter.ts';
import { type Phrase, type PhraseType, phrasesOf } from './phrases.ts';

/** What an idea is about, before a word is written. */
export interface Subject {
  readonly understanding: Understanding;
  /** Fields of meaning the words lead to, best first, with their share. */
  readonly fields: readonly (readonly [Field, number])[];
  /** Phrases of the user's that no field knows, or that should be sung as they are. */
  readonly phrases: readonly Phrase[];
  /** Other phrases of the user's, which fields speak of: titles may still name them. */
  readonly named: readonly Phrase[];
  /** Every word of the idea, those about music too: "lullaby" says how a song stands to its subject. */
  readonly words: ReadonlySet<string>;
  /** Words that may come again and again. */
  readonly themes: readonly string[];
  /** Whether the prompt is in a language, or a script, that the lyrics are not written in. */
  readonly foreign: boolean;
}

/** Phrases of these types are sung about themselves, even where a field knows them: a truck is more than a road. */
const TOLD_BY_NAME: ReadonlySet<PhraseType> = new Set(['name', 'pet', 'person', 'animal', 'vehicle']);

const MOST_FIELDS = 3;
const MOST_PHRASES = 3;

/** Fields, phrases and themes of an idea. An idea without any is given a field by the seed. */
export function subjectOf(idea: LyricIdea, rng: Rng): Subject {
  const text = [idea.prompt, idea.style ?? ''].join(' . ');
  const prompt = parseWords(idea.prompt);
  const understanding = merge(prompt, parseWords(idea.style ?? ''));
  const taken = musicWords(understanding);
  const { words, foreign } = wordsOf(text, taken);
  const titled = tokensOf(idea.title ?? prompt.title ?? '').map(({ word }) => word);
  const fields = fieldsFor([...words, ...titled]);
  const known = new Set(fields.flatMap(([field]) => keysOf(field)));
  const phrases = foreign || idea.sung ? [] : phrasesOf(idea.prompt, taken);
  const own = phrases.filter(
    ({ words: list, type, determiner }) =>
      TOLD_BY_NAME.has(type) ||
      (type === 'thing' && list.some((word) => COMMON.has(word))) ||
      determiner === 'my' ||
      !list.every((word) => known.has(word) || known.has(singular(word))),
  );
  return {
    understanding,
    fields: fields.length > 0 || own.length > 0 ? fields.slice(0, MOST_FIELDS) : [[rng.pick(OPEN_FIELDS), 1]],
    phrases: own.slice(0, MOST_PHRASES),
    named: phrases.filter((phrase) => !own.includes(phrase)).slice(0, MOST_PHRASES),
    words: new Set([...words, ...tokensOf(text).flatMap(({ word }) => [word, singular(word)])]),
    themes: [...words, ...titled],
    foreign,
  };
}

/** For an idea that says nothing: fields that are about everybody. */
const OPEN_FIELDS: readonly Field[] = FIELDS.filter(({ id }) =>
  ['night', 'road', 'home', 'rain', 'city', 'summer', 'morning', 'memory'].includes(id),
);

/** The words that speak of music: styles, players, tempi. They are not sung about. */
function musicWords({
  styles,
  instruments,
  tempos,
  production,
  voices,
  eras,
  meters,
  modes,
}: Understanding): ReadonlySet<string> {
  const spans = [styles, instruments, tempos, production, voices, eras, meters, modes].flat();
  return new Set(spans.flatMap(({ text }) => tokensOf(text).map(({ word }) => word)));
}

/** The words of a text in English: emoji and common words of other languages are read as what they mean. */
function wordsOf(text: string, taken: ReadonlySet<string>): { words: string[]; foreign: boolean } {
  const words: string[] = [];
  let strange = 0;
  let read = 0;
  for (const { word, text: spelt } of tokensOf(text)) {
    if (taken.has(word) || SONG_WORDS.has(word)) continue;
    const own = spelt.replace(/['’]s$/, '');
    const meant = meaningOf(own.toLowerCase()) ?? meaningOf(word);
    if (meant !== undefined) {
      words.push(...meant.split(' '));
      strange++;
    } else if (FOREIGN_SIGNS.has(word) || /[^\p{Script=Latin}\p{N}&'’ʼ]/u.test(spelt)) strange++;
    else {
      read++;
      words.push(word, plain(own));
    }
  }
  for (const [sign, meaning] of EMOJI_WORDS) if (text.includes(sign)) words.push(...meaning.split(' '));
  return {
    words: [...new Set(words.flatMap((word) => [word, singular(word)]))],
    foreign: (strange >= 2 && strange * 2 > read) || (strange > 0 && read === 0),
  };
}

/** Keys in scripts that put no spaces between words, or hang particles on them. */
const UNSPACED: readonly string[] = [...FOREIGN_THEMES.keys()].filter((key) =>
  /[^\p{Script=Latin}]/u.test(key),
);

/** What a word of another language means, in English; in unspaced scripts the first meaning inside it. */
function meaningOf(word: string): string | undefined {
  const direct = FOREIGN_THEMES.get(word);
  if (direct !== undefined || /^[\p{Script=Latin}]/u.test(word)) return direct;
  const inside = UNSPACED.find((key) =>
    /\p{Script=Hangul}/u.test(key) && key.length === 1
      ? word.length === 2 && word.startsWith(key)
      : word.includes(key),
  );
  return inside === undefined ? undefined : FOREIGN_THEMES.get(inside);
}

/** Words for the thing that is to be written: "a song about rain" is not about songs. */
const SONG_WORDS: ReadonlySet<string> = new Set(
  'song songs music lyric lyrics verse verses chorus tune track melody rhythm beat write sing singing title called about story'.split(
    ' ',
  ),
);

/** Small words that give a language away. */
const FOREIGN_SIGNS: ReadonlySet<string> = new Set(
  'una un uno el la los las del de que sobre para con mi canción cancion eine ein der die das und über uber lied mit für fur le les des une sur chanson pour avec mon ma dans il lo gli di per una canzone sul sulla uma sobre meu minha em do da nao og en et om i'.split(
    ' ',
  ),
);

/** Keys that stand in prompts about anything. */
const VAGUE: ReadonlySet<string> = new Set(
  'old year time little free late day life hour new late different me kid deep dark heart heat street together live broken fall light like'.split(
    ' ',
  ),
);

const keyed = new Map<Field, readonly string[]>();

function keysOf(field: Field): readonly string[] {
  const before = keyed.get(field) ?? field.keys.split(' ');
  keyed.set(field, before);
  return before;
}

const BY_KEY = new Map<string, Field[]>();
for (const field of FIELDS) {
  for (const key of keysOf(field)) BY_KEY.set(key, [...(BY_KEY.get(key) ?? []), field]);
}

function fieldsFor(words: readonly string[]): (readonly [Field, number])[] {
  const scores = new Map<Field, number>();
  words.forEach((word, index) => {
    for (const field of BY_KEY.get(word) ?? []) {
      const sure = VAGUE.has(word) ? 0.35 : 1;
      scores.set(field, (scores.get(field) ?? 0) + sure * (1 - Math.min(0.5, index * 0.02)));
    }
  });
  return [...scores].sort((a, b) => b[1] - a[1]);
}

/** How the song stands to its subject: by the words, the fields, the mood and the genre. */
export function heartOf(subject: Subject, voice: Voice, avoid: HeartId | null, rng: Rng): Heart {
  const scores = new Map<HeartId, number>(HEARTS.map(({ id }) => [id, 0]));
  const add = (id: HeartId, by: number): void => void scores.set(id, scores.get(id)! + by);
  for (const [field, share] of subject.fields) {
    field.hearts.split(' ').forEach((id, rank) => {
      add(id as HeartId, share * (1.6 - 0.4 * rank));
    });
  }
  for (const { text } of subject.phrases.filter(({ type }) => type !== 'name')) if (text) add('wry', 0.5);
  for (const [words, id] of HEART_WORDS) {
    const hits = [...subject.words].filter((word) => words.has(word)).length;
    add(id, 2.2 * Math.min(1.5, hits));
  }
  for (const { value, sense, strength } of subject.understanding.moods) {
    if (sense === 'avoided') continue;
    for (const [id, by] of heartsOfMood(value.valence, value.energy, value.tension))
      add(id, 2.4 * by * strength);
  }
  voice.hearts.split(' ').forEach((id, rank) => {
    if (id !== '') add(id as HeartId, 0.8 - 0.25 * rank);
  });
  const list = HEARTS.map((heart) => {
    const score = scores.get(heart.id)!;
    return [heart, score <= 0 ? 0 : Math.exp(2.2 * score) * (heart.id === avoid ? 0.5 : 1)] as const;
  });
  return list.every(([, weight]) => weight === 0)
    ? rng.weighted(HEARTS.map((heart) => [heart, DEFAULT_HEARTS[heart.id] ?? 0] as const))
    : rng.weighted(list);
}

const DEFAULT_HEARTS: Readonly<Partial<Record<HeartId, number>>> = { love: 3, longing: 3, hope: 2, joy: 1 };

function heartsOfMood(
  valence: number | null,
  energy: number | null,
  tension: number | null,
): readonly (readonly [HeartId, number])[] {
  const v = valence ?? 0;
  const e = energy ?? 0.5;
  const t = tension ?? 0.3;
  if (v <= -0.3 && (t >= 0.6 || e > 0.8))
    return e > 0.7
      ? [
          ['defiance', 1],
          ['dark', 0.6],
        ]
      : [['dark', 1]];
  if (v <= -0.5)
    return [
      ['loss', 1],
      ['longing', 0.6],
    ];
  if (v < 0.1 && e <= 0.45)
    return [
      ['longing', 1],
      ['loss', 0.3],
    ];
  if (e <= 0.3)
    return [
      ['calm', 1],
      ['love', 0.4],
    ];
  if (e >= 0.75 && v >= 0.4)
    return [
      ['joy', 1],
      ['party', 0.5],
      ['hope', 0.3],
    ];
  if (e >= 0.75)
    return [
      ['defiance', 1],
      ['hope', 0.3],
    ];
  return v >= 0.4
    ? [
        ['joy', 0.5],
        ['hope', 0.5],
        ['love', 0.4],
      ]
    : [
        ['longing', 0.3],
        ['hope', 0.3],
      ];
}
