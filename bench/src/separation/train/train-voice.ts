import { join } from 'node:path';
import {
  Evidence,
  framesOf,
  StereoFrames,
  VOICE_SIGNS,
  windowShares,
  windowSpectra,
} from '@songwright/listen';
import { SAMPLE_RATE, type Stereo } from '@songwright/sound';
import { fetchPiece, recipes as hearRecipes } from '../../hear/library.ts';
import { type MixRecipe, PLAYED } from '../data/mixes.ts';
import { instrumentalMix } from '../instrumentals.ts';
import { knownMix } from '../mix-stems.ts';

/** What a stretch of a mix shows, and whether somebody sings in it. */
interface Case {
  readonly name: string;
  readonly sung: boolean;
  readonly signs: readonly number[];
}

export interface VoiceModel {
  readonly bias: number;
  readonly weights: readonly number[];
}

const SECONDS = 12;
const STEPS = 4000;
const RATE = 0.1;
/** Pulls weights towards zero: there are a few dozen cases. */
const DECAY = 0.01;

/** Learns to tell mixes in which somebody sings from those in which nobody does, or an instrument leads (logistic). */
export async function trainVoice(
  recipes: readonly MixRecipe[],
  folder: string,
  report: (line: string) => void,
): Promise<VoiceModel> {
  const cases: Case[] = [];
  const add = (name: string, sung: boolean, audio: Stereo): void => {
    const evidence = evidenceOf(excerpt(audio));
    cases.push({ name, sung, signs: evidence.voice.signs });
    const parts = Object.entries(evidence.parts()).map(([part, share]) => `${part} ${share.toFixed(4)}`);
    const signs = evidence.voice.signs.map((sign) => sign.toFixed(2));
    report(`${name.padEnd(34)} ${sung ? 'sung' : '    '} ${signs.join(' ')}  ${parts.join(' ')}`);
  };
  for (const recipe of recipes) {
    const played = PLAYED.includes(recipe);
    const kind = recipe.group === 'font' ? 'lead' : played ? 'played' : 'without';
    add(recipe.name, true, (await knownMix(recipe, folder)).mix);
    add(`${recipe.name} ${kind}`, false, await instrumentalMix(recipe, kind, folder));
  }
  for (const recipe of hearRecipes('tune')) {
    if (recipe.kind !== 'mix' || recipe.name.startsWith('plain')) continue;
    add(recipe.name, recipe.name.includes('sung'), (await fetchPiece(recipe, join(folder, 'heard'))).audio);
  }
  const model = fit(cases);
  for (const { name, sung, signs } of cases) {
    const score = signs.reduce((sum, sign, i) => sum + model.weights[i]! * sign, model.bias);
    if (score > 0 !== sung) report(`mistaken: ${name} (${score.toFixed(2)})`);
  }
  return model;
}

function evidenceOf(audio: Stereo): Evidence {
  const spectra = windowSpectra(audio, 0, framesOf(audio.left.length), new StereoFrames(), () => {});
  return new Evidence(
    spectra,
    windowShares(spectra, 1, () => {}),
  );
}

/** From the middle: songs begin and end without their singers. */
function excerpt({ left, right }: Stereo): Stereo {
  const length = Math.min(left.length, SECONDS * SAMPLE_RATE);
  const from = (left.length - length) >> 1;
  return { left: left.slice(from, from + length), right: right.slice(from, from + length) };
}

function fit(cases: readonly Case[]): VoiceModel {
  const count = VOICE_SIGNS.length;
  const mean = Array.from({ length: count }, (_, i) => average(cases.map(({ signs }) => signs[i]!)));
  const spread = mean.map(
    (m, i) => Math.sqrt(average(cases.map(({ signs }) => (signs[i]! - m) ** 2))) + 1e-6,
  );
  const weights = new Array<number>(count).fill(0);
  let bias = 0;
  const singing = cases.filter(({ sung }) => sung).length;
  for (let step = 0; step < STEPS; step++) {
    const gradient = new Array<number>(count).fill(0);
    let biasGradient = 0;
    for (const { sung, signs } of cases) {
      const scaled = signs.map((sign, i) => (sign - mean[i]!) / spread[i]!);
      const score = scaled.reduce((sum, x, i) => sum + weights[i]! * x, bias);
      // Both kinds count alike.
      const error = (1 / (1 + Math.exp(-score)) - (sung ? 1 : 0)) / (sung ? singing : cases.length - singing);
      biasGradient += error;
      for (let i = 0; i < count; i++) gradient[i]! += error * scaled[i]!;
    }
    bias -= RATE * biasGradient;
    for (let i = 0; i < count; i++) weights[i]! -= RATE * (gradient[i]! + DECAY * weights[i]!);
  }
  const plain = weights.map((weight, i) => weight / spread[i]!);
  return { bias: bias - plain.reduce((sum, weight, i) => sum + weight * mean[i]!, 0), weights: plain };
}

const average = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
