import type { Brief } from '@songwright/music';
import type { Band } from '../measures/bars.ts';

export interface Bands {
  readonly loudness: Band;
  readonly range: Band;
  readonly drumlessRange: Band;
  readonly lift: Band;
  readonly entropyOfBar: Band;
  readonly entropyOfPhrase: Band;
  readonly groove: Band;
  readonly scale: Band;
  readonly onset: Band;
  readonly velocity: Band;
}

/**
 * Where music of any style is expected. Loudness as streaming services play it (-14 LUFS); range and lift of songs
 * with a form; pitch-class entropy and grooving similarity around what Wu and Yang (2020, "The Jazz Transformer",
 * arXiv 2008.01307) measured of real music (1.94 and 2.87 bits, 0.86) and above which accompaniment programs lie
 * (0.98: too regular); timing and velocity as people play.
 */
const USUAL: Bands = {
  loudness: [-14.5, -13.5],
  range: [4, 9],
  // From a still organ piece to a symphony.
  drumlessRange: [4, 20],
  lift: [1.5, 4],
  entropyOfBar: [1.6, 2.3],
  entropyOfPhrase: [2.4, 3],
  groove: [0.85, 0.97],
  scale: [0.92, 1],
  onset: [3, 15],
  velocity: [10, 20],
};

/** A kind of music that lies elsewhere by its nature, and why. */
interface Exception {
  readonly genres: readonly string[];
  readonly bands: Partial<Bands>;
}

const EXCEPTIONS: readonly Exception[] = [
  {
    // Power chords: a fifth over its root has 1 bit, a whole triad 1.58, and guitars and bass play the same.
    genres: ['rock', 'hard-rock', 'punk', 'metal'],
    bands: { entropyOfBar: [1.3, 2.2], entropyOfPhrase: [2.2, 3] },
  },
  {
    // Two or three triads in four bars, or one chord and its riff: I and IV together are five notes, 2.25 bits.
    genres: [
      'techno',
      'trance',
      'trap',
      'dubstep',
      'reggae',
      'country',
      'folk',
      'celtic',
      'soul',
      'indie-pop',
    ],
    bands: { entropyOfBar: [1.4, 2.3], entropyOfPhrase: [2.15, 3] },
  },
  {
    // Ninths and thirteenths: a chord of five notes alone has log2(5) = 2.32 bits, before anyone plays a tune over it.
    genres: [
      'jazz-swing',
      'jazz-ballad',
      'bossa-nova',
      'blues',
      'rnb',
      'lofi',
      'hip-hop',
      'funk',
      'house',
      'techno',
    ],
    bands: { entropyOfBar: [1.6, 2.7], entropyOfPhrase: [2.4, 3.2] },
  },
  {
    // Secondary dominants and tritone substitutes in every other bar: each brings one to three notes from outside.
    genres: ['jazz-swing', 'jazz-ballad', 'bossa-nova'],
    bands: { scale: [0.75, 1] },
  },
  {
    // Applied dominants, diminished passing chords and blue notes here and there.
    genres: ['gospel', 'funk', 'chamber', 'classical-piano', 'blues'],
    bands: { scale: [0.85, 1] },
  },
  {
    // A console's sound chip is played by a program, and has sixteen steps of volume.
    genres: ['chiptune'],
    bands: { onset: [0, 15], velocity: [5, 20] },
  },
];

/** The bands for a song's genre; those of a blend reach as far as either of its two. */
export function bandsOf({ genre, blend }: Pick<Brief, 'genre' | 'blend'>): Bands {
  const own = bandsOfGenre(genre);
  return blend === null ? own : union(own, bandsOfGenre(blend));
}

/** An exception counts from its own edge; what two exceptions say of one genre is taken together. */
function bandsOfGenre(genre: string): Bands {
  const said = EXCEPTIONS.filter(({ genres }) => genres.includes(genre)).map(({ bands }) => bands);
  const names = Object.keys(USUAL) as (keyof Bands)[];
  return Object.fromEntries(
    names.map((name) => {
      const own = said.flatMap((bands) => bands[name] ?? []);
      return [name, own.length === 0 ? USUAL[name] : [Math.min(...own), Math.max(...own)]];
    }),
  ) as unknown as Bands;
}

function union(a: Bands, b: Bands): Bands {
  const names = Object.keys(a) as (keyof Bands)[];
  return Object.fromEntries(
    names.map((name) => [name, [Math.min(a[name][0], b[name][0]), Math.max(a[name][1], b[name][1])]]),
  ) as unknown as Bands;
}
