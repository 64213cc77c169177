/**
 * The bars that finished music is held to, each with the share of songs that must meet it: all; or as many as an
 * independent listener and words that can be misread allow; or nine in ten for what the style says of its songs
 * together (the genre's own mean must lie in its band without exception).
 */
export const BARS = {
  loudness: { title: 'loudness of the MP3, LUFS', share: 1 },
  peak: { title: 'true peak of the MP3, dBTP', share: 1 },
  clipped: { title: 'clipped or broken samples', share: 1 },
  silence: { title: 'longest silence, s', share: 1 },
  length: { title: 'length got over length asked, bars', share: 1 },
  range: { title: 'loudness range with drums, LU', share: 1 },
  drumlessRange: { title: 'loudness range without drums, LU', share: 1 },
  lift: { title: 'chorus over verse, LU', share: 1 },
  tempo: { title: 'tempo heard', share: 0.9 },
  key: { title: 'key heard by Temperley’s profiles of 2001', share: 0.9 },
  keyOfCorpus: { title: 'key heard by Temperley’s profiles of 2007', share: 0.9 },
  keyOfModernMinor: { title: 'key heard, either seventh in minor', share: 0.9 },
  entropyOfBar: { title: 'pitch-class entropy of a bar, bits', share: 0.9 },
  entropyOfPhrase: { title: 'pitch-class entropy of four bars, bits', share: 0.9 },
  groove: { title: 'grooving similarity', share: 0.9 },
  scale: { title: 'notes of the scale', share: 0.9 },
  onset: { title: 'mean onset offset, ms', share: 0.9 },
  velocity: { title: 'velocity spread, MIDI steps', share: 0.9 },
  repeats: { title: 'longest run of one 8-bar block', share: 1 },
  stems: { title: 'stem null test, dBFS', share: 1 },
  exact: { title: 'bit-exact when made again', share: 1 },
  adherence: { title: 'things asked for and got', share: 0.95 },
  variety: { title: 'most that two seeds’ melodies share', share: 1 },
} as const satisfies Record<string, { readonly title: string; readonly share: number }>;

export type BarName = keyof typeof BARS;

/** One thing measured of one song. */
export interface Measure {
  readonly bar: BarName;
  /** The bar's title, with what it was compared with where that differs from song to song. */
  readonly name: string;
  readonly value: string;
  /** The number behind `value`; null where it is none. */
  readonly figure: number | null;
  readonly target: string;
  readonly ok: boolean;
}

export type Band = readonly [low: number, high: number];

/** A number held to a band. */
export function banded(bar: BarName, figure: number, [low, high]: Band, digits = 2): Measure {
  const { title } = BARS[bar];
  return {
    bar,
    name: title,
    value: figure.toFixed(digits),
    figure,
    target: `${low} to ${high}`,
    ok: figure >= low && figure <= high,
  };
}

/** A number that must not be above a limit. */
export function atMost(bar: BarName, figure: number, limit: number, digits = 2): Measure {
  const value = figure.toFixed(digits);
  return { bar, name: BARS[bar].title, value, figure, target: `at most ${limit}`, ok: figure <= limit };
}

/** Something heard or found, held to what was written or asked for. */
export function compared(bar: BarName, value: string, target: string, ok: boolean): Measure {
  return { bar, name: BARS[bar].title, value, figure: null, target, ok };
}
