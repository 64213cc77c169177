import {
  CONTEXT_INPUTS,
  ContextFeatures,
  FEATURE_COUNT,
  firstLook,
  type Looks,
  type Net,
  WindowFeatures,
  type WindowSpectra,
  writeContextRows,
} from '@songwright/listen';
import { type Examples, trainNet } from '../../nets/train-net.ts';
import type { MixRecipe } from '../data/mixes.ts';
import { judgedStems } from '../judged-stems.ts';
import { drawExamples, joined, partStems, wholeSpectra } from './dataset.ts';
import { type Material, materialOf } from './material.ts';
import { bestGains } from './targets.ts';

const [FIRST_UNITS, SECOND_UNITS, THIRD_UNITS] = [24, 40, 24];
const EPOCHS = 7;

type Report = (line: string) => void;

/** A mix as the nets see it, and how it is best shared. */
interface Lesson {
  readonly name: string;
  readonly examples: number;
  readonly spectra: WindowSpectra;
  readonly features: WindowFeatures;
  readonly judged: readonly Float32Array[];
  readonly parts: readonly Float32Array[];
}

function lessonOf({ name, known, examples }: Material): Lesson {
  const spectra = wholeSpectra(known.mix);
  const [judged, parts] = [Object.values(judgedStems(known)), Object.values(partStems(known))];
  const gains = bestGains([...judged, ...parts], known.mix);
  const features = new WindowFeatures(spectra, nothing);
  return {
    name,
    examples,
    spectra,
    features,
    judged: gains.slice(0, judged.length),
    parts: gains.slice(judged.length),
  };
}

/** Trains the nets one after the other, each on what those before it make of the mixes. */
export async function trainLooks(
  recipes: readonly MixRecipe[],
  folder: string,
  report: Report,
): Promise<Looks> {
  const lessons: Lesson[] = [];
  for (const [index, recipe] of recipes.entries()) {
    for (const material of await materialOf(recipe, index, folder)) lessons.push(lessonOf(material));
    report(`heard ${recipe.name}`);
  }
  const learn = (what: string, shape: Omit<Net, 'weights'>, examples: readonly Examples[]): Net =>
    trainNet(shape, joined(examples), EPOCHS, (epoch, loss) =>
      report(`${what} ${epoch + 1}: ${loss.toFixed(5)}`),
    );

  const first = learn(
    'first look',
    { inputs: FEATURE_COUNT, hidden: FIRST_UNITS, outputs: 4 },
    lessons.map(({ name, examples, spectra, features, judged }) => {
      const write = (t: number, out: Float32Array): void => features.write(t, out, FEATURE_COUNT);
      return drawExamples(judged, spectra, examples, FEATURE_COUNT, write, name);
    }),
  );
  const contexts = lessons.map(({ spectra, features }) => {
    const guess = firstLook(first, features, spectra.frames, nothing);
    return new ContextFeatures(spectra, guess);
  });
  const second = learn(
    'second look',
    { inputs: CONTEXT_INPUTS, hidden: SECOND_UNITS, outputs: 4 },
    lessons.map(({ name, examples, spectra, features, judged }, i) => {
      const write = (t: number, out: Float32Array): void => writeContextRows(features, contexts[i]!, t, out);
      return drawExamples(judged, spectra, examples, CONTEXT_INPUTS, write, name);
    }),
  );
  const third = learn(
    'third look',
    { inputs: CONTEXT_INPUTS, hidden: THIRD_UNITS, outputs: 3 },
    lessons.map(({ name, examples, spectra, features, parts }, i) => {
      const write = (t: number, out: Float32Array): void => writeContextRows(features, contexts[i]!, t, out);
      return drawExamples(parts, spectra, examples, CONTEXT_INPUTS, write, name);
    }),
  );
  return { first, second, third };
}

const nothing = (): void => {};
