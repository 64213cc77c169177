import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type LeadEvidence, leadEvidenceOf, TIMBRES } from '@songwright/listen';
import {
  BANK_SEEDS,
  PLAIN_LESSONS,
  PLAYED_GENRES,
  PLAYED_SEED,
  SUNG_GENRES,
  SUNG_SEED,
} from '../data/melody-lessons.ts';
import { LESSON_GENRES, LESSON_STYLES } from '../data/pulse-lessons.ts';
import { keptOrMade } from '../kept-or-made.ts';
import { banked, own, plain, type Recipe } from '../library.ts';
import type { TrueNote } from '../piece.ts';
import { plainLesson } from '../pulse/lessons.ts';

/** What of a piece a melody is learnt from: the pitches that may be its own, and its true notes. */
export interface Lesson {
  readonly name: string;
  /** Genre or style, by which lessons are left out together when they are tried. */
  readonly family: string;
  readonly evidence: LeadEvidence;
  readonly melody: readonly TrueNote[];
}

export interface LessonRecipe {
  readonly family: string;
  readonly recipe: Recipe;
}

/** Composed and played by banks, plain by banks, composed and played or sung by our own engine. */
export function lessonRecipes(): LessonRecipe[] {
  const styles = LESSON_STYLES.filter(({ tune }) => tune !== false);
  return [
    ...BANK_SEEDS.flatMap((seed, s) =>
      LESSON_GENRES.map((genre, g) => ({ family: genre, recipe: banked({ genre, seed }, 'tune', s + g) })),
    ),
    ...styles.flatMap((style) =>
      Array.from({ length: PLAIN_LESSONS }, (_, i) => ({
        family: style.name,
        recipe: plain(plainLesson(style, 'learn', i), 'tune', 'mix', i),
      })),
    ),
    ...PLAYED_GENRES.map((genre) => ({
      family: genre,
      recipe: own({ genre, seed: PLAYED_SEED }, 'tune', 'mix'),
    })),
    ...SUNG_GENRES.map((genre) => ({
      family: genre,
      recipe: own({ genre, seed: SUNG_SEED, sung: true }, 'tune', 'mix'),
    })),
  ];
}

/** A lesson from the folder where it was kept, or else made and kept there; null of a piece that nobody leads. */
export async function fetchLesson(lesson: LessonRecipe, folder: string): Promise<Lesson | null> {
  const { recipe, family } = lesson;
  const base = join(folder, recipe.name.replaceAll(/[^a-z0-9]+/g, '-'));
  return keptOrMade(
    () => readLesson(base, recipe.name, family),
    () => keepLesson(recipe, base, folder),
  );
}

async function keepLesson(recipe: Recipe, base: string, folder: string): Promise<void> {
  const { truth, audio } = await recipe.make();
  const { found, timbres } = leadEvidenceOf(audio);
  await mkdir(folder, { recursive: true });
  for (const [kind, data] of [
    ['pitches', found.pitches],
    ['saliences', found.saliences],
    ['timbres', timbres],
  ] as const) {
    await writeFile(`${base}.${kind}`, new Uint8Array(data.buffer));
  }
  const { frames, frameRate, candidates } = found;
  // The truth last and at once: where it stands, the rest is whole.
  await writeFile(`${base}.part`, JSON.stringify({ frames, frameRate, candidates, melody: truth.melody }));
  await rename(`${base}.part`, `${base}.json`);
}

async function readLesson(base: string, name: string, family: string): Promise<Lesson | null> {
  const { melody, ...shape } = JSON.parse(await readFile(`${base}.json`, 'utf8'));
  if (melody === null) return null;
  const data = async (kind: string): Promise<Float32Array> =>
    new Float32Array(new Uint8Array(await readFile(`${base}.${kind}`)).buffer);
  const found = { ...shape, pitches: await data('pitches'), saliences: await data('saliences') };
  const timbres = await data('timbres');
  if (timbres.length !== found.pitches.length * TIMBRES.length) {
    throw new Error(`What is kept of ${name} in ${base} is not what is heard today: empty that folder.`);
  }
  return { name, family, melody, evidence: { found, timbres } };
}
