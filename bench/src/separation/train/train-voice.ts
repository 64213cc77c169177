import { Evidence, framesOf, StereoFrames, windowShares, windowSpectra } from '@songwright/listen';
import type { Stereo } from '@songwright/sound';
import { powerOf } from '../audio-sums.ts';
import type { MixRecipe } from '../data/mixes.ts';
import {
  bestThreshold,
  crossJudged,
  fitVoice,
  mistakesAt,
  type VoiceModel,
  type VoiceStretch,
} from './voice-fit.ts';
import { type VoiceCase, voiceCases } from './voice-pool.ts';

/** A singer is in a stretch with at least this part of his power in the whole of the song. */
const SINGS = 0.25;

/**
 * Learns to tell songs in which somebody sings from those in which nobody does, or an instrument leads. The threshold is
 * where the fewest mistakes are to be expected by models that have heard nothing of their genre.
 */
export async function trainVoice(
  recipes: readonly MixRecipe[],
  folder: string,
  report: (line: string) => void,
): Promise<VoiceModel> {
  const all: VoiceStretch[] = [];
  for (const recipe of recipes) {
    for (const one of await voiceCases(recipe, folder)) {
      const stretches = stretchesOf(one, recipe);
      all.push(...stretches);
      for (const { name, sung, signs } of stretches) {
        const word = sung === null ? 'hardly' : sung ? 'sung' : '';
        report(`${name.padEnd(46)} ${word.padEnd(6)} ${signs.map((sign) => sign.toFixed(2)).join(' ')}`);
      }
    }
  }
  return chosen(all, report);
}

/** The model of all stretches, with the threshold that judging them genre by genre chooses. */
export function chosen(all: readonly VoiceStretch[], report: (line: string) => void): VoiceModel {
  const songs = crossJudged(all);
  const threshold = bestThreshold(songs);
  const { missed, ghosts } = mistakesAt(songs, threshold);
  for (const { name, score } of missed) report(`missed: ${name} (${(score - threshold).toFixed(2)})`);
  for (const { name, score } of ghosts) report(`a ghost: ${name} (${(score - threshold).toFixed(2)})`);
  const singers = songs.filter(({ sung }) => sung).length;
  report(
    `genre by genre: ${missed.length} of ${singers} singers missed, ${ghosts.length} ghosts in ${songs.length - singers}`,
  );
  const { bias, weights } = fitVoice(all);
  return { bias: bias - threshold, weights };
}

function stretchesOf({ kind, mix, vocals }: VoiceCase, { name, genre }: MixRecipe): VoiceStretch[] {
  const { voice } = evidenceOf(mix);
  const sings = kind === 'festival' || kind === 'house';
  const length = mix.left.length / voice.length;
  return voice.map(({ signs }, i) => {
    const part = { left: cut(vocals.left, i * length), right: cut(vocals.right, i * length) };
    const sung = !sings ? false : powerOf(part) > SINGS * powerOf(vocals) ? true : null;
    return { name: `${name} ${kind}`, genre, sung, signs };
  });

  function cut(side: Float32Array, from: number): Float32Array {
    return side.subarray(Math.round(from), Math.round(from + length));
  }
}

function evidenceOf(audio: Stereo): Evidence {
  const spectra = windowSpectra(audio, 0, framesOf(audio.left.length), new StereoFrames(), () => {});
  return new Evidence(
    spectra,
    windowShares(spectra, 1, () => {}),
  );
}
