type Range = readonly [low: number, high: number];

/** How records of a style usually measure: tempo, strokes of bass drum and of all drums to a beat, spectrum, loudness. */
export interface StyleSound {
  readonly words: string;
  readonly bpm: Range;
  readonly kicks: Range;
  readonly drums: Range;
  /** Octaves at 63 Hz and at 8 kHz in dB beside that at 1 kHz. */
  readonly low: Range;
  readonly high: Range;
  /** LUFS. */
  readonly loudness: Range;
  /** True: only in three; false: only not in three. */
  readonly triple?: boolean;
}

const ANY: Range = [-70, 0];

/** From the plainest on: where two fit alike, the first is taken. */
export const STYLES: readonly StyleSound[] = [
  {
    words: 'pop',
    bpm: [90, 130],
    kicks: [0.3, 1],
    drums: [1.2, 3],
    low: [0, 12],
    high: [-14, -4],
    loudness: ANY,
  },
  {
    words: 'rock',
    bpm: [100, 150],
    kicks: [0.3, 1],
    drums: [1.5, 3.5],
    low: [-4, 6],
    high: [-10, 0],
    loudness: [-16, -6],
  },
  {
    words: 'metal',
    bpm: [120, 200],
    kicks: [0.8, 3],
    drums: [2, 6],
    low: [-4, 8],
    high: [-8, 2],
    loudness: [-11, -4],
  },
  {
    words: 'house',
    bpm: [116, 130],
    kicks: [0.8, 1.2],
    drums: [1.5, 4],
    low: [6, 18],
    high: [-12, 0],
    loudness: [-15, -5],
    triple: false,
  },
  {
    words: 'techno',
    bpm: [124, 142],
    kicks: [0.8, 1.3],
    drums: [1.5, 4],
    low: [8, 20],
    high: [-16, -2],
    loudness: [-15, -5],
    triple: false,
  },
  {
    words: 'drum and bass',
    bpm: [165, 180],
    kicks: [0.3, 0.9],
    drums: [1.5, 4],
    low: [6, 18],
    high: [-10, 2],
    loudness: [-14, -5],
    triple: false,
  },
  {
    words: 'hip-hop',
    bpm: [80, 100],
    kicks: [0.3, 1],
    drums: [1.5, 4],
    low: [6, 18],
    high: [-16, -6],
    loudness: ANY,
    triple: false,
  },
  {
    words: 'lofi',
    bpm: [68, 90],
    kicks: [0.3, 0.9],
    drums: [1, 3.5],
    low: [2, 14],
    high: [-34, -16],
    loudness: ANY,
    triple: false,
  },
  {
    words: 'funk',
    bpm: [96, 120],
    kicks: [0.5, 1.2],
    drums: [2.5, 5],
    low: [-2, 8],
    high: [-10, 0],
    loudness: ANY,
    triple: false,
  },
  {
    words: 'folk, acoustic guitar',
    bpm: [75, 130],
    kicks: [0, 0.3],
    drums: [0, 1.2],
    low: [-20, -2],
    high: [-24, -8],
    loudness: ANY,
  },
  {
    words: 'solo piano',
    bpm: [55, 110],
    kicks: [0, 0.2],
    drums: [0, 0.6],
    low: [-24, -4],
    high: [-50, -24],
    loudness: ANY,
  },
  {
    words: 'ambient',
    bpm: [50, 90],
    kicks: [0, 0.1],
    drums: [0, 0.3],
    low: [-4, 14],
    high: [-45, -16],
    loudness: ANY,
  },
  {
    words: 'cinematic strings',
    bpm: [55, 120],
    kicks: [0, 0.2],
    drums: [0, 0.6],
    low: [-10, 4],
    high: [-36, -14],
    loudness: ANY,
  },
  {
    words: 'waltz',
    bpm: [80, 180],
    kicks: [0, 0.4],
    drums: [0, 1.5],
    low: [-14, 4],
    high: [-34, -10],
    loudness: ANY,
    triple: true,
  },
];
