import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Looks } from '@songwright/listen';
import { NET_SCALE, netText } from '../../nets/net-text.ts';
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
import { storedNet } from '../../nets/stored-net.ts';

/**
 * Learnt by \`npm run separation-train\` from mixes of this project's own songs, played by its own instruments and by
 * General MIDI banks. Weights in steps of 1/${NET_SCALE}.
 */
export const LOOKS: Looks = {
${names.map((name) => `  ${name}: ${netText(nets[name])},`).join('\n')}
};
`;
}
