import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Looks, Net } from '@songwright/listen';
import { cacheFolder } from '../cache-folder.ts';
import { MIXES } from '../data/mixes.ts';
import { trainLooks } from './train-looks.ts';
import { trainVoice } from './train-voice.ts';
import { VOICE_SONGS } from './voice-songs.ts';

/**
 * `npm run separation-train -- [voice] [--cache DIR]`: learns the separator's nets anew from the tuning mixes and writes
 * them to packages/listen/src/separation/data/looks.ts; with `voice`, after that and a build, what tells that somebody
 * sings, to be written into voice-model.ts beside it. That is learnt from some 180 songs of 24 s, which take a quarter of an
 * hour of one core to make (with `fluidsynth` and `festival`), as long to take apart, and 1.5 GB of the folder. The test
 * mixes are not looked at.
 */
const HOME = 'packages/listen/src/separation/data';
/** Steps of the stored weights: finer ones change no share by more than a thousandth. */
const SCALE = 1024;
const A_LINE = 20;

const recipes = MIXES.filter(({ set }) => set === 'tuning');
const folder = cacheFolder(process.argv);
if (process.argv.includes('voice')) {
  const { bias, weights } = await trainVoice(VOICE_SONGS, folder, console.log);
  console.log(
    `bias: ${bias.toFixed(2)}, weights: [${weights.map((weight) => weight.toFixed(2)).join(', ')}]`,
  );
} else {
  const looks = await trainLooks(recipes, folder, console.log);
  await writeFile(join(HOME, 'looks.ts'), fileOf(looks));
  console.log(`wrote ${join(HOME, 'looks.ts')}`);
}

function fileOf(nets: Looks): string {
  const names = ['first', 'second', 'third'] as const;
  return `import type { Looks } from '../looks.ts';
import { storedNet } from '../stored-net.ts';

/**
 * Learnt by \`npm run separation-train\` from mixes of this project's own songs, played by its own instruments and by
 * General MIDI banks. Weights in steps of 1/${SCALE}.
 */
export const LOOKS: Looks = {
${names.map((name) => `  ${name}: storedNet(${shapeOf(nets[name])}, ${SCALE}, [\n${linesOf(nets[name])}\n  ]),`).join('\n')}
};
`;
}

function shapeOf({ inputs, hidden, outputs }: Net): string {
  return `{ inputs: ${inputs}, hidden: ${hidden}, outputs: ${outputs} }`;
}

function linesOf({ weights }: Net): string {
  const lines: string[] = [];
  for (let at = 0; at < weights.length; at += A_LINE) {
    const own = Array.from(weights.subarray(at, at + A_LINE), (w) => Math.round(w * SCALE) || 0);
    lines.push(`    ${own.join(', ')},`);
  }
  return lines.join('\n');
}
