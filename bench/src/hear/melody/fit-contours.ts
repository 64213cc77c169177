import {
  CONTOUR_TRAITS,
  type Contour,
  chancesBy,
  contourTraits,
  findContours,
  type MelodyModel,
  type Net,
  STREAM_TRAITS,
  streamTraits,
} from '@songwright/listen';
import type { Seconds } from '@songwright/music';
import { concatenated } from '../../nets/concatenated.ts';
import { type Examples, trainNet } from '../../nets/train-net.ts';
import type { TrueNote } from '../piece.ts';
import type { Lesson } from './lessons.ts';

/** A lesson's contours, what is known of each, and how much of it is the melody. */
export interface ContourLesson extends Lesson {
  readonly contours: readonly Contour[];
  readonly traits: Float32Array;
  readonly right: Float32Array;
}

const HIDDEN = 16;
/** Twice as many gain nothing on styles that were left out. */
const EPOCHS = 15;
/** A contour counts by its frames, up to half a second's, and by the root of its salience. */
const LONGEST = 40;
/** A pitch is right within this of a note, in semitones: vibrato and glides are its own. */
const NEAR = 0.6;

export function contourLesson(lesson: Lesson): ContourLesson {
  const contours = findContours(lesson.evidence.found);
  const truth = trueFrames(lesson.melody, lesson.evidence.found);
  const right = Float32Array.from(contours, ({ frames, pitches }) => {
    const hits = frames.filter((t, k) => truth[t]! > 0 && Math.abs(pitches[k]! - truth[t]!) < NEAR);
    return hits.length / frames.length;
  });
  return { ...lesson, contours, traits: contourTraits(lesson.evidence, contours), right };
}

/** The true pitch of every frame, 0 where nobody leads. */
export function trueFrames(
  melody: readonly TrueNote[],
  { frames, frameRate }: { readonly frames: number; readonly frameRate: number },
): Float32Array {
  const truth = new Float32Array(frames);
  const frame = (time: Seconds): number => Math.round(time * frameRate);
  for (const { start, end, pitch } of melody) truth.fill(pitch, frame(start), frame(end));
  return truth;
}

/** Learns both looks. The same lessons give the same model. */
export function fitContours(lessons: readonly ContourLesson[], report: (line: string) => void): MelodyModel {
  const first = fitNet(
    lessons,
    lessons.map(({ traits }) => traits),
    CONTOUR_TRAITS.length,
    (epoch, loss) => report(`first look, epoch ${epoch}: ${loss.toFixed(4)}`),
  );
  const second = fitNet(
    lessons,
    lessons.map(({ contours, traits }) => streamTraits(contours, traits, chancesBy(first, traits))),
    CONTOUR_TRAITS.length + STREAM_TRAITS.length,
    (epoch, loss) => report(`second look, epoch ${epoch}: ${loss.toFixed(4)}`),
  );
  return { first, second };
}

function fitNet(
  lessons: readonly ContourLesson[],
  rows: readonly Float32Array[],
  width: number,
  report: (epoch: number, loss: number) => void,
): Net {
  const inputs = concatenated(rows);
  const { means, spreads } = standardise(inputs, width);
  const wanted = concatenated(lessons.map(({ right }) => right));
  const weights = concatenated(lessons.map(weightsOf));
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
  const examples: Examples = {
    count: wanted.length,
    inputs,
    wanted: Float32Array.from({ length: 2 * wanted.length }, (_, i) =>
      i % 2 === 0 ? wanted[i >> 1]! : 1 - wanted[i >> 1]!,
    ),
    costs: Float32Array.from({ length: 2 * wanted.length }, (_, i) => weights[i >> 1]! / mean),
  };
  const net = trainNet({ inputs: width, hidden: HIDDEN, outputs: 2 }, examples, EPOCHS, report);
  return ofPlainInputs(net, means, spreads);
}

function weightsOf({ contours, traits }: ContourLesson): Float32Array {
  const salience = CONTOUR_TRAITS.indexOf('salience');
  return Float32Array.from(
    contours,
    ({ frames }, i) =>
      Math.min(LONGEST, frames.length) * Math.sqrt(traits[i * CONTOUR_TRAITS.length + salience]! + 0.05),
  );
}

/** To a mean of 0 and a deviation of 1, in place. */
function standardise(rows: Float32Array, width: number): { means: Float64Array; spreads: Float64Array } {
  const count = rows.length / width;
  const means = new Float64Array(width);
  const spreads = new Float64Array(width);
  for (let i = 0; i < rows.length; i++) means[i % width]! += rows[i]! / count;
  for (let i = 0; i < rows.length; i++) {
    const off = rows[i]! - means[i % width]!;
    spreads[i % width]! += (off * off) / count;
  }
  for (let i = 0; i < width; i++) spreads[i] = Math.sqrt(spreads[i]!) + 1e-3;
  for (let i = 0; i < rows.length; i++) rows[i] = (rows[i]! - means[i % width]!) / spreads[i % width]!;
  return { means, spreads };
}

/** The same net for inputs that are not standardised. */
function ofPlainInputs(net: Net, means: Float64Array, spreads: Float64Array): Net {
  const { inputs, hidden } = net;
  const weights = net.weights.slice();
  for (let h = 0; h < hidden; h++) {
    const row = h * (inputs + 1);
    for (let i = 0; i < inputs; i++) {
      weights[row + i]! /= spreads[i]!;
      weights[row + inputs]! -= weights[row + i]! * means[i]!;
    }
  }
  return { ...net, weights };
}
