import { createRng, type Rng } from '@songwright/music';
import { SAMPLE_RATE, type Stereo } from '@songwright/sound';
import { addInto, silence } from '../audio-sums.ts';
import type { MixRecipe } from '../data/mixes.ts';
import { instrumentalMix } from '../instrumentals.ts';
import { type KnownMix, knownMix, type TrueStems } from '../mix-stems.ts';

export interface Material {
  readonly name: string;
  readonly known: KnownMix;
  /** How many cells are drawn from it. */
  readonly examples: number;
}

/** Of the mix itself, and of the same in another guise. */
const [SECONDS, EXAMPLES] = [14, 9000];
const [OTHER_SECONDS, OTHER_EXAMPLES] = [7, 5000];
/** Stems are made louder and softer by up to so much, in dB. */
const LEVELS = 6;

/**
 * What is learnt of a mix: the mix, and a shorter stretch of it in mono, at other levels, without its voice, or with an
 * instrument on the voice's notes, in turns, so that the nets do not rely on how these mixes happen to be made.
 */
export async function materialOf(recipe: MixRecipe, index: number, folder: string): Promise<Material[]> {
  const known = await knownMix(recipe, folder);
  const rng = createRng(recipe.name).fork('material');
  const other = excerpt(await otherwise(known, recipe, index % 4, folder, rng), OTHER_SECONDS, rng);
  return [
    { name: recipe.name, known: excerpt(known, SECONDS, rng), examples: EXAMPLES },
    { name: `${recipe.name} otherwise`, known: other, examples: OTHER_EXAMPLES },
  ];
}

async function otherwise(
  known: KnownMix,
  recipe: MixRecipe,
  turn: number,
  folder: string,
  rng: Rng,
): Promise<KnownMix> {
  if (turn === 0) return mixOf(mapStems(known, middle));
  if (turn % 2 === 1 && recipe.group === 'font')
    return withLead(known, await instrumentalMix(recipe, 'lead', folder));
  if (turn === 1) return withoutVoice(known);
  return mixOf(mapStems(known, (stem) => louder(stem, 10 ** (rng.between(-LEVELS, LEVELS) / 20))));
}

function withoutVoice({ stems }: KnownMix): KnownMix {
  const { vocals: _, ...rest } = stems;
  return mixOf(rest);
}

/** What the mix with the lead has more than the mix without a voice is the lead. */
function withLead(known: KnownMix, mix: Stereo): KnownMix {
  const without = withoutVoice(known);
  const other = louder(mix, 1);
  for (const [name, stem] of Object.entries(without.stems)) if (name !== 'other') addInto(other, stem, -1);
  return mixOf({ ...without.stems, other });
}

function mixOf(stems: TrueStems): KnownMix {
  const mix = silence(Math.max(...Object.values(stems).map(({ left }) => left.length)));
  for (const stem of Object.values(stems)) addInto(mix, stem);
  return { mix, stems };
}

const mapStems = ({ stems }: KnownMix, change: (stem: Stereo) => Stereo): TrueStems =>
  Object.fromEntries(Object.entries(stems).map(([name, stem]) => [name, change(stem)]));

function middle({ left, right }: Stereo): Stereo {
  const mid = left.map((x, i) => 0.5 * (x + right[i]!));
  return { left: mid, right: mid };
}

const louder = ({ left, right }: Stereo, gain: number): Stereo => ({
  left: left.map((x) => gain * x),
  right: right.map((x) => gain * x),
});

function excerpt(known: KnownMix, seconds: number, rng: Rng): KnownMix {
  const length = Math.min(known.mix.left.length, Math.round(seconds * SAMPLE_RATE));
  const from = rng.int(known.mix.left.length - length + 1);
  const cut = ({ left, right }: Stereo): Stereo => ({
    left: left.slice(from, from + length),
    right: right.slice(from, from + length),
  });
  return { mix: cut(known.mix), stems: mapStems(known, cut) };
}
