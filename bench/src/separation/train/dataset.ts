import { BANDS, framesOf, StereoFrames, type WindowSpectra, windowSpectra } from '@songwright/listen';
import { createRng } from '@songwright/music';
import type { Stereo } from '@songwright/sound';
import { concatenated } from '../../nets/concatenated.ts';
import type { Examples } from '../../nets/train-net.ts';
import { silence } from '../audio-sums.ts';
import type { KnownMix } from '../mix-stems.ts';

/** How often a band of a frame is drawn, and what an error there costs, as powers of its power: their sum is close to
 *  1, at which the cost is the squared error of the sound. */
const [DRAWN, COSTS] = [0.45, 0.45];
/** A stem that is next to silent in a mix does not count more than this times one of average power. */
const MOST_WEIGHT = 6;

export const wholeSpectra = (mix: Stereo): WindowSpectra =>
  windowSpectra(mix, 0, framesOf(mix.left.length), new StereoFrames(), () => {});

/** Guitar, keyboard and the rest of what is neither voice, drums nor bass. */
export function partStems({ stems, mix }: KnownMix): Record<'guitar' | 'piano' | 'rest', Stereo> {
  const none = (): Stereo => silence(mix.left.length);
  return { guitar: stems.guitar ?? none(), piano: stems.keyboard ?? none(), rest: stems.other ?? none() };
}

/**
 * Draws bands of frames of a mix, with what a function writes of them and how they are best shared among some stems,
 * by the stems' best gains: where the stems are not all of the mix, what part of all of their gains each has.
 */
export function drawExamples(
  gains: readonly Float32Array[],
  { power }: WindowSpectra,
  count: number,
  inputs: number,
  write: (t: number, out: Float32Array) => void,
  name: string,
): Examples {
  const outputs = gains.length;
  const weights = stemWeights(gains, power);
  const drawn = drawCells(power, count, name);
  const out = {
    count,
    inputs: new Float32Array(count * inputs),
    wanted: new Float32Array(count * outputs),
    costs: new Float32Array(count * outputs),
  };
  const rows = new Float32Array(BANDS * inputs);
  let frame = -1;
  for (let e = 0; e < count; e++) {
    const cell = drawn[e]!;
    const t = Math.floor(cell / BANDS);
    if (t !== frame) write(t, rows);
    frame = t;
    const b = cell % BANDS;
    out.inputs.set(rows.subarray(b * inputs, (b + 1) * inputs), e * inputs);
    const all = gains.reduce((sum, gain) => sum + gain[cell]!, 0);
    const cost = power[cell]! ** COSTS * all * all;
    for (let s = 0; s < outputs; s++) {
      out.wanted[e * outputs + s] = gains[s]![cell]! / (all + 1e-9);
      out.costs[e * outputs + s] = cost * weights[s]!;
    }
  }
  const mean = out.costs.reduce((a, b) => a + b, 0) / out.costs.length;
  for (let i = 0; i < out.costs.length; i++) out.costs[i]! /= mean;
  return out;
}

/** Errors count by the power of the stem they harm, so that each stem counts alike. */
function stemWeights(gains: readonly Float32Array[], power: Float32Array): number[] {
  const powers = gains.map((gain) => gain.reduce((sum, g, i) => sum + g * g * power[i]!, 0));
  const mean = powers.reduce((a, b) => a + b, 0) / powers.length;
  return powers.map((own) => Math.min(MOST_WEIGHT, mean / (own + 1e-12)));
}

/** Cells by chance in proportion to a power of their power, sorted. */
function drawCells(power: Float32Array, count: number, name: string): Int32Array {
  const rng = createRng(name);
  const chances = power.map((p) => p ** DRAWN);
  const whole = chances.reduce((a, b) => a + b, 0);
  const out = new Int32Array(count);
  let at = 0;
  let sum = 0;
  // One in each of `count` equal parts of the whole.
  for (let cell = 0; cell < chances.length && at < count; cell++) {
    sum += chances[cell]!;
    while (at < count && (at + rng.next()) * (whole / count) <= sum) out[at++] = cell;
  }
  while (at < count) out[at++] = rng.int(chances.length);
  return out.sort();
}

export function joined(all: readonly Examples[]): Examples {
  const join = (key: 'inputs' | 'wanted' | 'costs'): Float32Array => concatenated(all.map((one) => one[key]));
  return {
    count: all.reduce((sum, { count }) => sum + count, 0),
    inputs: join('inputs'),
    wanted: join('wanted'),
    costs: join('costs'),
  };
}
