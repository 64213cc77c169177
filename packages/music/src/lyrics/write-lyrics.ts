import { chooseGenre } from '../brief/choose-genre.ts';
import { GENRE_IDS } from '../brief/data/genre-profiles.ts';
import type { Rng } from '../rng.ts';
import type { Seconds } from '../units.ts';
import { leastSungSeconds } from '../words/singable.ts';
import { voiceOf } from './data/voices/index.ts';
import type { PointOfView, Tense } from './grammar.ts';
import type { LyricIdea, WrittenLyrics } from './lyrics.ts';
import type { Heart, HeartId, Scheme, Voice } from './matter.ts';
import { viewOf } from './stance.ts';
import { heartOf, type Subject, subjectOf } from './subject.ts';
import { type LyricWishes, wishesOf } from './wishes.ts';
import { type SongOrder, textOf, writeSong } from './write-song.ts';

/** So many ways of telling a song are tried before its demands are lowered. */
const TRIES = 10;

/**
 * Writes a lyric about an idea: title, hook, verses that match, a bridge that turns. Same idea, seed and release give
 * the same words. Any text is an idea, even an empty one.
 *
 * @param other A song on the same idea that this one is to differ from: in its hook, its teller and its images.
 */
export function writeLyrics(idea: LyricIdea, rng: Rng, other: WrittenLyrics | null = null): WrittenLyrics {
  // From the words as well, so that one seed does not write every song alike.
  const fork = rng.fork(`${idea.style ?? ''} ${idea.prompt}`);
  const wishes = wishesOf(`${idea.prompt} ${idea.style ?? ''}`);
  const subject = subjectOf(idea, fork.fork('subject'));
  const genre = namedGenre(subject, fork.fork('genre'));
  const voice = voiceOf(wishes.rap ? 'hip-hop' : genre);
  for (let attempt = 0; ; attempt++) {
    const draw = fork.fork(`attempt ${attempt}`);
    const heart = heartOf(subject, voice, other?.heart ?? null, draw.fork('heart'));
    const telling = tellingOf(idea, { subject, wishes, heart, voice, other, attempt }, draw);
    const order = { idea, subject, wishes, heart, voice, other, ...telling };
    const song = fitted(order, idea.duration ?? asked(subject), draw.fork('song'));
    if (song !== null) return { ...song, remarks: remarksOf(subject, wishes) };
    if (attempt > 3 * TRIES)
      throw new Error(`No lyric could be written about "${idea.prompt.slice(0, 80)}".`);
  }
}

/** The length that the words themselves ask for. */
function asked({ understanding: { length } }: Subject): Seconds | null {
  return length === null ? null : (length.value[0] + length.value[1]) / 2;
}

/** So much of a song's time words may fill at the quickest they can be sung; of a few seconds less, at slow tempi. */
const mostSung = (duration: Seconds): Seconds => duration * (duration < 15 ? 0.45 : 0.75);
/** By how much the room is cut when a lyric is too long for its song. */
const SHORTER = 0.6;

/** A song that can be sung in its time: where the words are too many, one of a shorter form. */
function fitted(
  order: Omit<SongOrder, 'room'>,
  duration: Seconds | null,
  rng: Rng,
): Omit<WrittenLyrics, 'remarks'> | null {
  let room = duration;
  let song = writeSong({ ...order, room }, rng);
  for (let cut = 0; cut < 3 && song !== null && duration !== null; cut++) {
    if (leastSungSeconds(song.text) <= mostSung(duration)) break;
    room = (room ?? duration) * SHORTER;
    song = writeSong({ ...order, room }, rng);
  }
  if (song === null || duration === null) return song;
  return trimmed(song, mostSung(duration));
}

/** The first lines of a song that is too long even in its shortest form, at least one. */
function trimmed(song: Omit<WrittenLyrics, 'remarks'>, most: Seconds): Omit<WrittenLyrics, 'remarks'> {
  let { sections } = song;
  while (leastSungSeconds(textOf(sections)) > most) {
    const last = sections.at(-1)!;
    if (last.lines.length > 1) {
      const shorter = { ...last, lines: last.lines.slice(0, -1), scheme: last.scheme.slice(0, -1) };
      sections = [...sections.slice(0, -1), shorter];
    } else if (sections.length > 1) sections = sections.slice(0, -1);
    else break;
  }
  return { ...song, sections, text: textOf(sections) };
}

export interface Telling {
  readonly view: PointOfView;
  readonly tense: Tense;
  readonly scheme: Scheme;
  /** How much is asked of metre: 0 as asked, then less. */
  readonly patience: number;
}

function tellingOf(
  idea: LyricIdea,
  {
    subject,
    wishes,
    heart,
    voice,
    other,
    attempt,
  }: {
    readonly subject: Subject;
    readonly wishes: LyricWishes;
    readonly heart: Heart;
    readonly voice: Voice;
    readonly other: WrittenLyrics | null;
    readonly attempt: number;
  },
  rng: Rng,
): Telling {
  const asked = {
    wishes,
    subject,
    voice,
    heart: heart.id as HeartId,
    avoid: other?.view ?? null,
    gender: idea.vocalGender ?? null,
  };
  const late = attempt >= TRIES;
  const view = late ? (other?.view === 'i' ? 'i-you' : 'i') : viewOf(idea.prompt, asked, rng.fork('view'));
  const past = wishes.past || rng.fork('tense').chance(voice.past);
  return {
    view: attempt >= 2 * TRIES ? 'i-you' : view,
    tense: past && attempt < 3 ? 'past' : 'present',
    scheme: late ? 'aabb' : (wishes.scheme ?? rng.fork('scheme').weighted(voice.schemes)),
    patience: Math.floor(attempt / 4),
  };
}

/** The genre the words name; one that is only guessed must not change how a song speaks. */
function namedGenre({ understanding }: Subject, rng: Rng): (typeof GENRE_IDS)[number] | null {
  if (!understanding.styles.some(({ sense }) => sense !== 'avoided')) return null;
  return chooseGenre(understanding, { weirdness: 0, sung: true }, rng, new Set(GENRE_IDS)).genre;
}

function remarksOf({ foreign }: Subject, { language }: LyricWishes): string[] {
  if (language !== null) {
    return [
      `Lyrics in ${language} were asked for; they are written in English, the one language known so far.`,
    ];
  }
  return foreign
    ? ['The idea is not in English; the lyrics about it are, the one language known so far.']
    : [];
}
