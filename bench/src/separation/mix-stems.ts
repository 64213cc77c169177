import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeWav, encodeWav } from '@songwright/media';
import { SAMPLE_RATE, type Stereo } from '@songwright/sound';
import { addInto, silence } from './audio-sums.ts';
import type { MixRecipe } from './data/mixes.ts';
import { fontStems } from './font-stems.ts';
import { houseStems } from './house-stems.ts';

/** What a mix is made of. `keyboard` and `guitar` count as other where four stems are judged. */
export const TRUE_STEMS = ['vocals', 'drums', 'bass', 'guitar', 'keyboard', 'other'] as const;
export type TrueStem = (typeof TRUE_STEMS)[number];
export type TrueStems = Partial<Record<TrueStem, Stereo>>;

export interface KnownMix {
  readonly mix: Stereo;
  readonly stems: TrueStems;
}

/** Stems of a recipe from the folder, or made and left there for the next time; the mix is their exact sum. */
export async function knownMix(recipe: MixRecipe, folder: string): Promise<KnownMix> {
  const home = join(folder, recipe.name);
  if (!existsSync(home)) await make(recipe, home, folder);
  const stems: TrueStems = {};
  for (const name of TRUE_STEMS) {
    const path = join(home, `${name}.wav`);
    if (existsSync(path)) stems[name] = decodeWav(await readFile(path));
  }
  const mix = silence(Math.max(...Object.values(stems).map(({ left }) => left.length)));
  for (const stem of Object.values(stems)) addInto(mix, stem);
  return { mix, stems };
}

async function make(recipe: MixRecipe, home: string, folder: string): Promise<void> {
  const stems = await (recipe.group === 'house'
    ? houseStems(recipe)
    : fontStems(recipe, () => voiceFor(recipe, folder)));
  await mkdir(`${home}.part`, { recursive: true });
  for (const [name, stem] of Object.entries(stems)) {
    const wav = encodeWav({ ...stem, sampleRate: SAMPLE_RATE }, { bits: 16 });
    await writeFile(join(`${home}.part`, `${name}.wav`), wav);
  }
  await rename(`${home}.part`, home);
}

/** The same song as the engine sings it: a tuning mix itself, or rendered for its voice alone. */
async function voiceFor(recipe: MixRecipe, folder: string): Promise<Stereo> {
  const name =
    recipe.set === 'tuning' ? recipe.name.replace('font', 'house') : recipe.name.replace('font', 'sung');
  const { stems } = await knownMix({ ...recipe, name, group: 'house', singer: 'house' }, folder);
  return stems.vocals!;
}
