/** Chord qualities by the suffix tonal reads, as semitones above the root. */
export const QUALITIES = {
  '': [0, 4, 7],
  m: [0, 3, 7],
  dim: [0, 3, 6],
  aug: [0, 4, 8],
  '5': [0, 7],
  sus2: [0, 2, 7],
  sus4: [0, 5, 7],
  '6': [0, 4, 7, 9],
  m6: [0, 3, 7, 9],
  '69': [0, 4, 7, 9, 14],
  m69: [0, 3, 7, 9, 14],
  add9: [0, 4, 7, 14],
  madd9: [0, 3, 7, 14],
  '7': [0, 4, 7, 10],
  maj7: [0, 4, 7, 11],
  m7: [0, 3, 7, 10],
  mMaj7: [0, 3, 7, 11],
  m7b5: [0, 3, 6, 10],
  dim7: [0, 3, 6, 9],
  '7sus4': [0, 5, 7, 10],
  '7#5': [0, 4, 8, 10],
  '7b5': [0, 4, 6, 10],
  '9': [0, 4, 7, 10, 14],
  maj9: [0, 4, 7, 11, 14],
  m9: [0, 3, 7, 10, 14],
  '9sus4': [0, 5, 7, 10, 14],
  '7b9': [0, 4, 7, 10, 13],
  '7#9': [0, 4, 7, 10, 15],
  '7#11': [0, 4, 7, 10, 18],
  '7b13': [0, 4, 7, 10, 20],
  'maj7#11': [0, 4, 7, 11, 18],
  m11: [0, 3, 7, 10, 14, 17],
  '13': [0, 4, 7, 10, 14, 21],
  '13sus4': [0, 5, 7, 10, 14, 21],
  maj13: [0, 4, 7, 11, 14, 21],
  m13: [0, 3, 7, 10, 14, 21],
} as const satisfies Record<string, readonly number[]>;

export type Quality = keyof typeof QUALITIES;

/** What a lower-case numeral turns its suffix into: "ii7" is a minor seventh chord. */
export const MINOR_SUFFIX: Readonly<Record<string, Quality>> = {
  '': 'm',
  '7': 'm7',
  '9': 'm9',
  '11': 'm11',
  '13': 'm13',
  '6': 'm6',
  '69': 'm69',
  add9: 'madd9',
  maj7: 'mMaj7',
};

/** Short forms a musician writes after a numeral. */
export const SUFFIX_ALIASES: Readonly<Record<string, Quality>> = {
  o: 'dim',
  o7: 'dim7',
  ø: 'm7b5',
  ø7: 'm7b5',
  '+': 'aug',
  '+7': '7#5',
  M7: 'maj7',
  M9: 'maj9',
  sus: 'sus4',
};
