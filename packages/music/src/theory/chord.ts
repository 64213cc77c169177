import type { Key } from '../score.ts';
import type { PitchClass } from '../units.ts';
import { MINOR_SUFFIX, QUALITIES, type Quality, SUFFIX_ALIASES } from './chord-qualities.ts';
import { scaleOf, scaleSteps } from './modes.ts';
import { spell } from './spelling.ts';

/** A chord in a key. */
export interface Chord {
  /** As written: "V7/ii", "bVI", "I/3". */
  readonly numeral: string;
  /** "A7", "Ab", "C/E": readable by tonal. */
  readonly symbol: string;
  readonly root: PitchClass;
  readonly quality: Quality;
  /** Semitones above the root, as in the quality table; may exceed an octave. */
  readonly intervals: readonly number[];
  /** Sounding pitch classes, the root first. */
  readonly tones: readonly PitchClass[];
  readonly bass: PitchClass;
  /** The seven notes a line may use over it: the key's scale, bent to hold the chord. */
  readonly scale: readonly PitchClass[];
}

const NUMERALS = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii'] as const;
const MAJOR_STEPS = [0, 2, 4, 5, 7, 9, 11] as const;
const HEAD = /^(n|b|#)?(vii|vi|iv|v|iii|ii|i)(.*)$/i;

interface Head {
  readonly accidental: string;
  readonly degree: number;
  readonly minor: boolean;
  readonly rest: string;
}

function readHead(text: string, whole: string): Head {
  const match = HEAD.exec(text);
  if (!match)
    throw new Error(`"${whole}" is no chord numeral: write a roman numeral such as ii7, bVI or V7/vi.`);
  const roman = match[2]!;
  if (roman !== roman.toLowerCase() && roman !== roman.toUpperCase()) {
    throw new Error(
      `"${whole}" mixes upper and lower case in its numeral: write IV for major or iv for minor.`,
    );
  }
  return {
    accidental: match[1] ?? '',
    degree: NUMERALS.indexOf(roman.toLowerCase() as (typeof NUMERALS)[number]) + 1,
    minor: roman === roman.toLowerCase(),
    rest: match[3]!,
  };
}

/** Semitones above the tonic. With an accidental the degree is the major scale's; without one the mode's own. */
function stepOf(head: Head, modeSteps: readonly number[]): number {
  const index = head.degree - 1;
  if (head.accidental === 'b') return (MAJOR_STEPS[index]! + 11) % 12;
  if (head.accidental === '#') return (MAJOR_STEPS[index]! + 1) % 12;
  if (head.accidental === 'n') return MAJOR_STEPS[index]!;
  return modeSteps[index]!;
}

function qualityOf(suffix: string, minor: boolean, whole: string): Quality {
  if (minor && suffix in MINOR_SUFFIX) return MINOR_SUFFIX[suffix]!;
  const quality = SUFFIX_ALIASES[suffix] ?? suffix;
  if (quality in QUALITIES) return quality as Quality;
  throw new Error(
    `"${whole}" ends in "${suffix}", which is no chord quality: see theory/chord-qualities.ts.`,
  );
}

/**
 * Reads a numeral in a key. `V7/ii` is the dominant of ii; `I/3` has the chord's third in the bass; `IV@1` has the
 * key's first degree in the bass (a pedal).
 *
 * @throws Error in a full sentence when the text is no numeral.
 */
export function readChord(numeral: string, key: Key): Chord {
  const [body, pedal] = numeral.split('@') as [string, string | undefined];
  const slash = body.indexOf('/');
  const head = readHead(slash < 0 ? body : body.slice(0, slash), numeral);
  const under = slash < 0 ? null : body.slice(slash + 1);
  const steps = scaleSteps(key.mode);
  const quality = qualityOf(head.rest, head.minor, numeral);
  const intervals: readonly number[] = QUALITIES[quality];

  const inverted = under !== null && /^\d+$/.test(under) ? Number(under) : null;
  const target = under !== null && inverted === null ? readHead(under, numeral) : null;
  const root =
    (key.tonic + (target ? stepOf(target, steps) + stepOf(head, MAJOR_STEPS) : stepOf(head, steps))) % 12;
  const degree = target ? ((target.degree + head.degree - 2) % 7) + 1 : head.degree;
  const name = spell(root, degree, key);
  const tones = [...new Set(intervals.map((interval) => (root + interval) % 12))];
  let bass = root;
  let bassDegree = degree;
  if (inverted !== null) {
    bass = toneByNumber(intervals, root, inverted, numeral);
    bassDegree = ((degree + inverted - 2) % 7) + 1;
  }
  if (pedal !== undefined) {
    bassDegree = Number(pedal);
    bass = (key.tonic + steps[bassDegree - 1]!) % 12;
  }
  const symbol = name + quality + (bass === root ? '' : `/${spell(bass, bassDegree, key)}`);
  return {
    numeral,
    symbol,
    root,
    quality,
    intervals,
    tones,
    bass,
    scale: chordScale(root, degree, intervals, key),
  };
}

/** The chord's third, fifth, seventh … as a pitch class. */
function toneByNumber(
  intervals: readonly number[],
  root: PitchClass,
  number: number,
  whole: string,
): PitchClass {
  const spans: Readonly<Record<number, readonly number[]>> = {
    1: [0],
    2: [2, 14],
    3: [3, 4, 5, 2],
    5: [7, 6, 8],
    6: [9],
    7: [10, 11, 9],
    9: [14, 13, 15],
  };
  const interval = spans[number]?.find((candidate) => intervals.includes(candidate));
  if (interval === undefined)
    throw new Error(`"${whole}" asks for a ${number} in the bass that the chord does not have.`);
  return (root + interval) % 12;
}

/**
 * Letters from the root to a chord tone, by its semitones: a chord is built in thirds, its ninth lies one letter above
 * the root whatever its size. What two letters could be (a diminished fifth, a raised eleventh) goes by the height that
 * the quality table gives it.
 */
const LETTERS_UP: Readonly<Record<number, number>> = {
  0: 0,
  2: 1,
  3: 2,
  4: 2,
  5: 3,
  6: 4,
  7: 4,
  8: 4,
  9: 5,
  10: 6,
  11: 6,
  13: 1,
  14: 1,
  15: 1,
  17: 3,
  18: 3,
  20: 5,
  21: 5,
};

/** As above, but a diminished seventh counts as the seventh it is. */
function lettersUp(interval: number, intervals: readonly number[]): number {
  const diminished = intervals.includes(3) && intervals.includes(6);
  return interval === 9 && diminished ? 6 : LETTERS_UP[interval]!;
}

/**
 * The key's scale with each foreign chord tone in place of the scale note of the same letter: over E7 in A minor G sharp
 * comes for G, and A stays. Where that note is itself in the chord (a raised ninth beside the third) the nearest
 * neighbour that is not gives way.
 */
function chordScale(
  root: PitchClass,
  degree: number,
  intervals: readonly number[],
  key: Key,
): readonly PitchClass[] {
  const letters = scaleOf(key);
  const tones = intervals.map((interval) => (root + interval) % 12);
  const scale = [...letters];
  for (const [index, tone] of tones.entries()) {
    if (scale.includes(tone)) continue;
    const own = letters[(degree - 1 + lettersUp(intervals[index]!, intervals)) % 7]!;
    const gone = [own, (tone + 1) % 12, (tone + 11) % 12].find(
      (pc) => scale.includes(pc) && !tones.includes(pc),
    );
    if (gone === undefined) scale.push(tone);
    else scale[scale.indexOf(gone)] = tone;
  }
  return scale.sort((a, b) => ((a - key.tonic + 12) % 12) - ((b - key.tonic + 12) % 12));
}
