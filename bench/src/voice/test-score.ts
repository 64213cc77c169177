import {
  createRng,
  type Lyric,
  type LyricLine,
  type LyricWord,
  type Note,
  type Part,
  PPQ,
  type Score,
  syllablesOf,
} from '@songwright/music';

/** Beats of rest between two lines, so that each can be cut out alone. */
const REST = 4;
/** Steps of the tune within its register: a major scale from the lowest note. */
const SCALE = [0, 2, 4, 5, 7, 9];

export interface TestSong {
  readonly score: Score;
  readonly part: Part;
  /** From a line's first note to its last note's end, in seconds. */
  readonly lines: readonly { readonly text: string; readonly start: number; readonly end: number }[];
}

/** Lines on a tune of even notes, one for each syllable. */
export function testSong(lines: readonly string[], lowest: number, pace: number, velocity = 0.7): TestSong {
  const bpm = 60 / pace;
  const words: LyricWord[] = [];
  const lyricLines: LyricLine[] = [];
  const notes: Note[] = [];
  const spans: { text: string; start: number; end: number }[] = [];
  let at = REST * PPQ;
  lines.forEach((text, index) => {
    const rng = createRng(`line ${index}`);
    const from = words.length;
    const first = at;
    let step = rng.int(3);
    for (const written of text.split(' ')) {
      const { syllables } = syllablesOf(written);
      words.push({ text: `${written} `, spoken: written, syllables, line: index });
      syllables.forEach((syllable, i) => {
        step = Math.min(SCALE.length - 1, Math.max(0, step + rng.pick([-2, -1, -1, 1, 1, 2])));
        notes.push({
          at,
          length: PPQ,
          pitch: lowest + SCALE[step]!,
          velocity,
          nudge: 0,
          syllable: { text: syllable.text, word: words.length - 1, index: i, stress: syllable.stress },
        });
        at += PPQ;
      });
    }
    lyricLines.push({ section: 0, from, to: words.length, delivery: 'sung', backing: false });
    spans.push({ text, start: (first / PPQ) * pace, end: (at / PPQ) * pace });
    at += REST * PPQ;
  });
  const lyric: Lyric = { lines: lyricLines, words, known: 1 };
  const part: Part = {
    id: 'vocal',
    name: 'Vocal',
    role: 'vocal',
    stem: 'vocal',
    instrument: 'singer',
    notes,
    curves: [],
  };
  const score: Score = {
    tempo: [{ at: 0, bpm }],
    meter: [{ at: 0, meter: { beats: 4, unit: 4 } }],
    key: [{ at: 0, key: { tonic: 0, mode: 'major' } }],
    sections: [{ kind: 'verse', label: 'Verse', start: 0, end: at, energy: 0.6 }],
    chords: [],
    parts: [part],
    lyric,
    end: at,
  };
  return { score, part, lines: spans };
}
