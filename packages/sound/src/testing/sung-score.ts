import type { Lyric, Note, Part, Score } from '@songwright/music';

/** [text, phones with the vowel's stress, beats, pitch]: one syllable for each row, one word for each, one line. */
export type SungRow = readonly [text: string, phones: string, beats: number, pitch: number];

const PPQ = 960;

/** A score of one sung line at 60 bpm from its second second on: one beat is a second. */
export function sungScore(rows: readonly SungRow[], part: Partial<Part> = {}, kind = 'verse'): Score {
  const notes: Note[] = [];
  let at = 2 * PPQ;
  rows.forEach(([text, , beats, pitch], word) => {
    const length = Math.round(beats * PPQ);
    notes.push({
      at,
      length,
      pitch,
      velocity: 0.7,
      nudge: 0,
      syllable: { text, word, index: 0, stress: 1 },
    });
    at += length;
  });
  const lyric: Lyric = {
    lines: [{ section: 0, from: 0, to: rows.length, delivery: 'sung', backing: false }],
    words: rows.map(([text, phones]) => ({
      text: `${text} `,
      spoken: text,
      syllables: [{ text, phones: phones.split(' '), stress: 1 }],
      line: 0,
    })),
    known: 1,
  };
  return {
    tempo: [{ at: 0, bpm: 60 }],
    meter: [{ at: 0, meter: { beats: 4, unit: 4 } }],
    key: [{ at: 0, key: { tonic: 0, mode: 'major' } }],
    sections: [{ kind, label: 'Section', start: 0, end: at, energy: 0.6 }],
    chords: [],
    parts: [
      {
        id: 'vocal',
        name: 'Vocal',
        role: 'vocal',
        stem: 'vocal',
        instrument: 'singer',
        notes,
        curves: [],
        ...part,
      },
    ],
    lyric,
    end: at + 2 * PPQ,
  };
}
