import {
  type Delivery,
  type Lyric,
  type Note,
  type Part,
  type Phone,
  type Samples,
  type Score,
  timeline,
  type Unit,
} from '@songwright/music';
import { SAMPLE_RATE } from '../audio.ts';
import { toSamples } from '../mix/part-input.ts';
import { VOWELS } from './phones.ts';

/** A note of a sung line, in the song's samples. */
export interface SungNote {
  /** Where the vowel begins; for a melisma's later notes, where the pitch changes. */
  readonly start: Samples;
  readonly end: Samples;
  readonly pitch: number;
  readonly velocity: Unit;
  readonly bends: boolean;
}

export interface SungSyllable {
  readonly phones: readonly Phone[];
  readonly stress: 0 | 1 | 2;
  readonly word: number;
  readonly lastOfWord: boolean;
  /** One, or more where the syllable is drawn over several. */
  readonly notes: readonly SungNote[];
}

export interface SungWord {
  readonly text: string;
  readonly syllables: readonly { readonly phones: readonly Phone[]; readonly stress: 0 | 1 | 2 }[];
}

/** What is sung in one breath: the words as they are spoken, the syllables as they are timed. */
export interface SungLine {
  readonly delivery: Delivery;
  readonly words: readonly SungWord[];
  readonly syllables: readonly SungSyllable[];
}

/** A longer silence than this ends a line even where the lyric goes on: the singer breathes. */
const BREATH: Samples = Math.round(1.2 * SAMPLE_RATE);
/** A wordless phrase is sung on "ooh" when it is soft, on "ah" when it is not. */
const SOFT: Unit = 0.62;
/** Words of a line that are spoken in one go: longer lines are cut, which costs nothing but a little context. */
const MOST_WORDS = 14;

/** The lines of a sung part in order of time. Notes without a syllable are "oohs" and "aahs". */
export function sungLines(score: Score, part: Part): SungLine[] {
  return lanesOf(part.notes).flatMap((notes) => linesOf(score, notes));
}

/** Notes that begin together are sung by one voice each: the highest, the next, and so on. */
function lanesOf(notes: readonly Note[]): Note[][] {
  const lanes: Note[][] = [];
  let at = Number.NaN;
  let lane = 0;
  for (const note of [...notes].sort((a, b) => a.at - b.at || b.pitch - a.pitch)) {
    lane = note.at === at ? lane + 1 : 0;
    at = note.at;
    lanes[lane] ??= [];
    lanes[lane]!.push(note);
  }
  return lanes;
}

function linesOf(score: Score, notes: readonly Note[]): SungLine[] {
  const { secondsAt } = timeline(score);
  const timed = notes.map((note) => {
    const start = toSamples(secondsAt(note.at) + note.nudge);
    const end = toSamples(secondsAt(note.at + note.length) + note.nudge);
    return { note, sung: sungNote(note, start, Math.max(start + 1, end)) };
  });
  timed.sort((a, b) => a.sung.start - b.sung.start);
  return phrasesOf(timed, score.lyric).flatMap((phrase) =>
    phrase.word === null ? wordless(phrase.notes) : sungWords(phrase.notes, score.lyric!, phrase.delivery),
  );
}

interface Timed {
  readonly note: Note;
  readonly sung: SungNote;
}

interface Phrase {
  /** Null for a wordless one. */
  readonly word: number | null;
  readonly delivery: Delivery;
  readonly notes: Timed[];
}

function sungNote(note: Note, start: Samples, end: Samples): SungNote {
  return {
    start,
    end,
    pitch: note.pitch,
    velocity: note.velocity,
    bends: note.articulation === 'bend' || note.articulation === 'slide' || note.articulation === 'accent',
  };
}

/** Notes of one lyric line, or of one wordless phrase, with no long rest among them. */
function phrasesOf(timed: readonly Timed[], lyric: Lyric | null): Phrase[] {
  const phrases: Phrase[] = [];
  let line = -1;
  let words = 0;
  let lastWord = -1;
  for (const item of timed) {
    const syllable = lyric === null ? undefined : item.note.syllable;
    const before = phrases.at(-1);
    const previous = before?.notes.at(-1);
    const rested = previous === undefined || item.sung.start - previous.sung.end > BREATH;
    if (syllable === undefined) {
      const parted = previous !== undefined && item.sung.start - previous.sung.end > SAMPLE_RATE / 5;
      if (rested || parted || before?.word !== null)
        phrases.push({ word: null, delivery: 'sung', notes: [] });
    } else {
      const word = lyric!.words[syllable.word];
      const own = word?.line ?? 0;
      const fresh = syllable.text !== null && syllable.index === 0 && syllable.word !== lastWord;
      if (fresh) words++;
      const full = fresh && words > MOST_WORDS;
      const back = syllable.word < lastWord || (fresh && syllable.word > lastWord + 1);
      if (rested || before?.word === null || own !== line || full || back) {
        phrases.push({ word: syllable.word, delivery: lyric!.lines[own]?.delivery ?? 'sung', notes: [] });
        words = 1;
      }
      line = own;
      lastWord = syllable.word;
    }
    phrases.at(-1)!.notes.push(item);
  }
  return phrases;
}

/** One vowel over all the notes. */
function wordless(notes: readonly Timed[]): SungLine[] {
  const sung = notes.map((item) => item.sung);
  const mean = sung.reduce((sum, { velocity }) => sum + velocity, 0) / sung.length;
  const [text, vowel] = mean < SOFT ? ['ooh', 'uw'] : ['aah', 'aa'];
  const phones = [vowel!];
  return [
    {
      delivery: 'sung',
      words: [{ text: text!, syllables: [{ phones, stress: 1 }] }],
      syllables: [{ phones, stress: 1, word: 0, lastOfWord: true, notes: sung }],
    },
  ];
}

function sungWords(notes: readonly Timed[], lyric: Lyric, delivery: Delivery): SungLine[] {
  const words: SungWord[] = [];
  const syllables: { -readonly [K in keyof SungSyllable]: SungSyllable[K] }[] = [];
  let current = -1;
  for (const { note, sung } of notes) {
    const { word, index, text } = note.syllable!;
    const written = lyric.words[word];
    const own = written?.syllables[index];
    if (text === null || own === undefined || !own.phones.some((phone) => VOWELS.has(phone))) {
      const last = syllables.at(-1);
      if (last) last.notes = [...last.notes, sung];
      continue;
    }
    if (word !== current || index === 0) words.push({ text: written!.spoken, syllables: [] });
    current = word;
    const spoken = words.at(-1)!;
    words[words.length - 1] = { ...spoken, syllables: [...spoken.syllables, own] };
    syllables.push({
      phones: own.phones,
      stress: own.stress,
      word: words.length - 1,
      lastOfWord: index === written!.syllables.length - 1,
      notes: [sung],
    });
  }
  return syllables.length === 0 ? [] : [{ delivery, words, syllables }];
}
