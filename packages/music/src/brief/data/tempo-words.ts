import type { Bpm } from '../../units.ts';

/** A word about speed: the tempi it means by itself, and where in a genre's own range it points (0 slow, 1 fast). */
export interface TempoWord {
  readonly label: string;
  readonly range: readonly [Bpm, Bpm];
  readonly place: number;
  /** A measure of speed that musicians agree on (Italian terms): kept even outside the genre's range. */
  readonly term: boolean;
}

type Row = readonly [words: string, low: Bpm, high: Bpm, place: number, term?: 'term'];

/** Italian terms by the usual metronome markings. */
const ROWS: readonly Row[] = [
  ['very slow|super slow|extremely slow|really slow|ultra slow|glacial', 40, 66, 0],
  ['slow|slowly|slower|slow tempo|slow-paced|slow paced|low tempo|unhurried|dragging|crawling', 50, 84, 0.1],
  ['slowed|slowed down|slow motion|slow-mo', 50, 80, 0.05],
  ['low bpm', 55, 90, 0.1],
  ['relaxed tempo|easy tempo|moderately slow', 70, 96, 0.28],
  [
    'mid-tempo|mid tempo|midtempo|medium tempo|moderate tempo|medium pace|medium speed|moderate|steady tempo',
    90,
    116,
    0.5,
  ],
  ['up-tempo|up tempo|uptempo|upbeat tempo|brisk|quick|quickly|snappy', 116, 152, 0.8],
  ['fast|faster|fast tempo|high tempo|speedy|rapid|high bpm|high speed|high-speed', 126, 184, 0.9],
  [
    'very fast|super fast|extremely fast|really fast|ultra fast|blazing|lightning fast|breakneck|blistering',
    160,
    210,
    1,
  ],
  ['grave tempo|larghissimo', 30, 44, 0, 'term'],
  ['largo|lento', 44, 60, 0, 'term'],
  ['larghetto', 58, 66, 0.05, 'term'],
  ['adagio|adagietto', 60, 76, 0.1, 'term'],
  ['andante', 76, 100, 0.35, 'term'],
  ['andantino', 80, 104, 0.4, 'term'],
  ['moderato', 98, 116, 0.5, 'term'],
  ['allegretto', 110, 124, 0.65, 'term'],
  ['allegro', 120, 152, 0.8, 'term'],
  ['vivace|vivo|allegro vivace', 152, 172, 0.9, 'term'],
  ['presto', 170, 196, 1, 'term'],
  ['prestissimo', 196, 216, 1, 'term'],
];

export const TEMPO_WORDS: ReadonlyMap<string, TempoWord> = new Map(
  ROWS.flatMap(([words, low, high, place, term]) =>
    words
      .split('|')
      .map((label) => [label, { label, range: [low, high], place, term: term === 'term' } as const] as const),
  ),
);
