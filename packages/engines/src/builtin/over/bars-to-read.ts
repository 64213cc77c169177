import type { Decibels, Meter } from '@songwright/music';

/** A kind of bar that a melody may be in, and how likely a note begins at each of its places. */
export interface BarToRead {
  readonly meter: Meter;
  /** Places of each felt beat at which notes may begin: quarters of it, or thirds. */
  readonly perBeat: number;
  /** Chance of a note at each place of the bar. */
  readonly chances: readonly number[];
  /** How much stronger than usual a note at each place is, in decibels. */
  readonly accents: readonly Decibels[];
  /** Logarithm of how likely the kind is, before a note is heard. */
  readonly liking: number;
}

/** Something of each metrical level. */
interface Levels {
  readonly downbeat: number;
  readonly halfBar: number;
  readonly beat: number;
  readonly halfBeat: number;
  readonly quarterBeat: number;
  /** Of a beat of three: the first third after it, which a shuffle leaves out, and the second. */
  readonly firstThird: number;
  readonly secondThird: number;
}

/** Chances of a note, and the logarithm of how likely tunes of so many notes are. */
interface Density extends Levels {
  readonly liking: number;
}

/** Stress falls on strong beats: measured of our own singers and players, downbeats 1.8 dB over half beats. */
const ACCENTS: Levels = {
  downbeat: 1.3,
  halfBar: 0.7,
  beat: 0.4,
  halfBeat: -0.5,
  quarterBeat: -2,
  firstThird: -1,
  secondThird: -0.5,
};

/**
 * Chances fall with the metrical level, as they do in sung melodies everywhere (Temperley, "Music and Probability", 2007,
 * ch. 3). A hymn in whole beats is not a fast song read slowly: so tunes of few notes have levels of their own, and tunes of
 * many.
 */
const DENSITIES: readonly Density[] = [
  {
    downbeat: 0.75,
    halfBar: 0.64,
    beat: 0.58,
    halfBeat: 0.4,
    quarterBeat: 0.06,
    firstThird: 0.2,
    secondThird: 0.45,
    liking: 0,
  },
  {
    downbeat: 0.75,
    halfBar: 0.62,
    beat: 0.55,
    halfBeat: 0.22,
    quarterBeat: 0.03,
    firstThird: 0.1,
    secondThird: 0.25,
    liking: -0.7,
  },
  {
    downbeat: 0.75,
    halfBar: 0.6,
    beat: 0.5,
    halfBeat: 0.1,
    quarterBeat: 0.015,
    firstThird: 0.05,
    secondThird: 0.12,
    liking: -1.5,
  },
  {
    downbeat: 0.78,
    halfBar: 0.72,
    beat: 0.68,
    halfBeat: 0.58,
    quarterBeat: 0.03,
    firstThird: 0.4,
    secondThird: 0.5,
    liking: -1.5,
  },
  {
    downbeat: 0.78,
    halfBar: 0.72,
    beat: 0.68,
    halfBeat: 0.58,
    quarterBeat: 0.3,
    firstThird: 0.5,
    secondThird: 0.58,
    liking: -1.5,
  },
];

/** Beats of a bar by their level, and how likely the meter is: bars of four are the most usual. */
const METERS: readonly {
  readonly meter: Meter;
  readonly inThirds: boolean;
  readonly beats: readonly ('downbeat' | 'halfBar' | 'beat')[];
  readonly liking: number;
}[] = [
  {
    meter: { beats: 4, unit: 4 },
    inThirds: false,
    beats: ['downbeat', 'beat', 'halfBar', 'beat'],
    liking: 0,
  },
  { meter: { beats: 3, unit: 4 }, inThirds: false, beats: ['downbeat', 'beat', 'beat'], liking: -3 },
  {
    meter: { beats: 12, unit: 8 },
    inThirds: true,
    beats: ['downbeat', 'beat', 'halfBar', 'beat'],
    liking: -2,
  },
  { meter: { beats: 6, unit: 8 }, inThirds: true, beats: ['downbeat', 'halfBar'], liking: -2 },
];

export const BARS_TO_READ: readonly BarToRead[] = METERS.flatMap(({ meter, inThirds, beats, liking }) =>
  DENSITIES.map((density) => {
    const places = (levels: Levels): readonly number[] =>
      beats.flatMap((level) =>
        inThirds
          ? [levels[level], levels.firstThird, levels.secondThird]
          : [levels[level], levels.quarterBeat, levels.halfBeat, levels.quarterBeat],
      );
    return {
      meter,
      perBeat: inThirds ? 3 : 4,
      chances: places(density),
      accents: places(ACCENTS),
      liking: liking + density.liking,
    };
  }),
);
