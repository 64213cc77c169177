import { MIXES, PLAYED } from './data/mixes.ts';
import { instrumentalMix } from './instrumentals.ts';
import { knownMix } from './mix-stems.ts';

const folder = process.argv[2] ?? '/tmp/separation';
const only = process.argv[3] ?? '';
const wanted = MIXES.filter(({ name }) => name.startsWith(only));
const genres = [...new Set(wanted.map(({ genre }) => genre))];
for (const recipe of genres.flatMap((genre) => wanted.filter((one) => one.genre === genre))) {
  const from = performance.now();
  const { stems } = await knownMix(recipe, folder);
  if (recipe.group === 'font') await instrumentalMix(recipe, 'lead', folder);
  if (PLAYED.includes(recipe)) await instrumentalMix(recipe, 'played', folder);
  console.log(recipe.name, Object.keys(stems).join(' '), ((performance.now() - from) / 1000).toFixed(1));
}
