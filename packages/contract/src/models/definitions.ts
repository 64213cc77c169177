import { addInstrumental, addVocals } from './add.ts';
import type { ModelDefinition } from './definition.ts';
import { extendMusic, uploadAndExtendAudio } from './extend.ts';
import { generateMusic } from './generate-music.ts';
import { generatePersona } from './generate-persona.ts';
import type { Model } from './model-ids.ts';
import { replaceSection } from './replace-section.ts';
import { separateVocals, stemSplit, uploadAndSeparateVocals } from './separation.ts';
import {
  convertToWav,
  createMusicVideo,
  generateMidi,
  generateMusicCover,
  getTimestampedLyrics,
} from './track-jobs.ts';
import { uploadAndCoverAudio } from './upload-and-cover-audio.ts';
import { boostMusicStyle, generateLyrics } from './words.ts';

/** Every model's input, by id. */
export const DEFINITIONS = {
  'generate-music': generateMusic,
  'extend-music': extendMusic,
  'upload-and-cover-audio': uploadAndCoverAudio,
  'upload-and-extend-audio': uploadAndExtendAudio,
  'add-instrumental': addInstrumental,
  'add-vocals': addVocals,
  'replace-section': replaceSection,
  'get-timestamped-lyrics': getTimestampedLyrics,
  'generate-lyrics': generateLyrics,
  'boost-music-style': boostMusicStyle,
  'convert-to-wav': convertToWav,
  'separate-vocals': separateVocals,
  'upload-and-separate-vocals': uploadAndSeparateVocals,
  'stem-split': stemSplit,
  'generate-music-cover': generateMusicCover,
  'generate-persona': generatePersona,
  'create-music-video': createMusicVideo,
  'generate-midi': generateMidi,
} as const satisfies Record<Model, ModelDefinition>;

/** The definition of a model, as the code that treats all alike sees it. */
export function definitionOf(model: Model): ModelDefinition {
  return DEFINITIONS[model] as unknown as ModelDefinition;
}
