import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { composeTrack, makeTrack } from '@songwright/engines';
import { decodeWav, encodeWav } from '@songwright/media';
import type { InstrumentId } from '@songwright/music';
import { SAMPLE_RATE, type Stereo } from '@songwright/sound';
import { addInto, gainTo, silence } from './audio-sums.ts';
import type { MixRecipe } from './data/mixes.ts';
import { playLead } from './font-stems.ts';
import { playedOrder, songOrder } from './house-stems.ts';
import { knownMix } from './mix-stems.ts';

/** Who may play a tune in a singer's place, in turns: what a detector of voices is most easily misled by. */
const LEADS: readonly InstrumentId[] = [
  'violin',
  'saw-lead',
  'flute',
  'alto-sax',
  'soft-lead',
  'trumpet',
  'oboe',
  'cello',
];

/** A mix with nobody singing: `without` its voice, with a `lead` on the voice's notes, or `played`: written for no voice. */
export type InstrumentalKind = 'without' | 'lead' | 'played';

const context = { signal: new AbortController().signal, onProgress: () => {} };

/** The mix of a recipe with nobody singing; kept in the folder. */
export async function instrumentalMix(
  recipe: MixRecipe,
  kind: InstrumentalKind,
  folder: string,
): Promise<Stereo> {
  if (kind === 'without') return withoutVoice(recipe, folder);
  const home = join(folder, `${recipe.name}-${kind}`);
  const path = join(home, 'mix.wav');
  if (!existsSync(path)) {
    const audio = kind === 'lead' ? await withLead(recipe, folder) : await playedSong(recipe);
    await mkdir(`${home}.part`, { recursive: true });
    await writeFile(
      join(`${home}.part`, 'mix.wav'),
      encodeWav({ ...audio, sampleRate: SAMPLE_RATE }, { bits: 16 }),
    );
    await rename(`${home}.part`, home);
  }
  return decodeWav(await readFile(path));
}

async function withoutVoice(recipe: MixRecipe, folder: string): Promise<Stereo> {
  const { mix, stems } = await knownMix(recipe, folder);
  const out = silence(mix.left.length);
  for (const [name, stem] of Object.entries(stems)) if (name !== 'vocals') addInto(out, stem);
  return out;
}

/** The lead is as loud as the voice was. */
async function withLead(recipe: MixRecipe, folder: string): Promise<Stereo> {
  const out = await withoutVoice(recipe, folder);
  const { stems } = await knownMix(recipe, folder);
  const { score } = composeTrack(songOrder(recipe));
  const instrument = LEADS[recipe.seed % LEADS.length]!;
  const lead = await playLead(score, instrument, recipe.font, out.left.length);
  addInto(out, lead, gainTo(lead, stems.vocals!));
  return out;
}

export async function playedSong(recipe: MixRecipe): Promise<Stereo> {
  const { master } = await makeTrack(playedOrder(recipe), context);
  return master.audio;
}
