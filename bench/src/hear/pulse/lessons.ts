import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type RecordingSpectra, recordingSpectra } from '@songwright/listen';
import { createRng, type Seconds } from '@songwright/music';
import type { PlainOrder } from '../data/plain-pieces.ts';
import {
  LESSON_DRIFTS,
  LESSON_GENRES,
  LESSON_PLAYERS,
  LESSON_PROGRESSIONS,
  LESSON_SEEDS,
  LESSON_STYLES,
  LESSONS_A_STYLE,
  type LessonSet,
  type LessonStyle,
} from '../data/pulse-lessons.ts';
import type { Drift } from '../drift.ts';
import { keptOrMade } from '../kept-or-made.ts';
import { banked, own, plain, type Recipe } from '../library.ts';

/** What of a piece a pulse is learnt from: its spectra and its true beats. */
export interface Lesson {
  readonly name: string;
  /** Genre or style, by which lessons are left out together when they are tried. */
  readonly family: string;
  readonly spectra: RecordingSpectra;
  readonly beats: readonly Seconds[];
  readonly length: Seconds;
}

interface LessonRecipe {
  readonly family: string;
  readonly recipe: Recipe;
}

/** Every lesson of a set: composed and played by banks, plain by banks, composed and played by our own engine. */
export function lessonRecipes(set: LessonSet): LessonRecipe[] {
  const { bank, own: ours } = LESSON_SEEDS[set];
  const drift = (n: number, drifts = LESSON_DRIFTS): { drift?: Drift } => {
    const chosen = drifts[n % drifts.length];
    return chosen === undefined ? {} : { drift: chosen };
  };
  return [
    ...bank.flatMap((seed, s) =>
      LESSON_GENRES.map((genre, g) => ({
        family: genre,
        recipe: banked({ genre, seed, ...drift(s + g) }, 'tune', s + g),
      })),
    ),
    ...LESSON_STYLES.flatMap((style) =>
      Array.from({ length: LESSONS_A_STYLE[set] }, (_, i) => ({
        family: style.name,
        recipe: plain({ ...plainLesson(style, set, i), ...drift(i, style.drifts) }, 'tune', 'mix', i),
      })),
    ),
    ...ours.flatMap((seed, s) =>
      LESSON_GENRES.map((genre, g) => ({
        family: genre,
        recipe: own({ genre, seed, ...drift(s + g + 1) }, 'tune', 'mix'),
      })),
    ),
  ];
}

/** A pattern with a tune over it, drawn from a style. */
export function plainLesson(style: LessonStyle, set: LessonSet, i: number): PlainOrder {
  const name = `${set} ${style.name} ${i}`;
  const rng = createRng(name);
  const drums = rng.pick(style.drums);
  return {
    name,
    bpm: Math.round(rng.between(style.slowest, style.fastest)),
    meter: style.meter,
    key: { tonic: rng.int(12), mode: rng.pick(['major', 'minor']) },
    progression: rng.pick(LESSON_PROGRESSIONS),
    seconds: 32,
    ...(style.bassings.length === 0
      ? {}
      : { bass: rng.pick(LESSON_PLAYERS.bass), bassing: rng.pick(style.bassings) }),
    ...(style.compings.length === 0
      ? {}
      : { comp: rng.pick(LESSON_PLAYERS.comp), comping: rng.pick(style.compings) }),
    ...(style.tune === false ? {} : { lead: rng.pick(LESSON_PLAYERS.lead) }),
    ...(drums === undefined ? {} : { drums }),
  };
}

/** A lesson from the folder where it was kept, or else made and kept there. */
export async function fetchLesson({ recipe, family }: LessonRecipe, folder: string): Promise<Lesson> {
  const base = join(folder, recipe.name.replaceAll(/[^a-z0-9]+/g, '-'));
  return keptOrMade(
    () => readLesson(base, recipe.name, family),
    () => keepLesson(recipe, base, folder),
  );
}

async function keepLesson(recipe: Recipe, base: string, folder: string): Promise<void> {
  const { truth, audio } = await recipe.make();
  const { bands, pitches } = recordingSpectra(audio);
  await mkdir(folder, { recursive: true });
  await writeFile(`${base}.bands`, new Uint8Array(bands.data.buffer));
  await writeFile(`${base}.pitches`, new Uint8Array(pitches.data.buffer));
  const told = {
    beats: truth.beats,
    length: truth.length,
    bands: { ...bands, centres: Array.from(bands.centres), data: null },
    pitches: { ...pitches, data: null },
  };
  // The truth last and at once: where it stands, the rest is whole.
  await writeFile(`${base}.part`, JSON.stringify(told));
  await rename(`${base}.part`, `${base}.json`);
}

async function readLesson(base: string, name: string, family: string): Promise<Lesson> {
  const { beats, length, bands, pitches } = JSON.parse(await readFile(`${base}.json`, 'utf8'));
  const data = async (kind: string): Promise<Float32Array> =>
    new Float32Array(new Uint8Array(await readFile(`${base}.${kind}`)).buffer);
  return {
    name,
    family,
    beats,
    length,
    spectra: {
      bands: { ...bands, centres: Float64Array.from(bands.centres), data: await data('bands') },
      pitches: { ...pitches, data: await data('pitches') },
    },
  };
}
