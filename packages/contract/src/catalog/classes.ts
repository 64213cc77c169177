import type { Model } from '../models/model-ids.ts';

/** By what a model starts from. */
export type Category = 'text2audio' | 'audio2audio';

export interface ModelClass {
  readonly category: Category;
  readonly tags: readonly string[];
}

/** Where each model stands in the catalogue. */
export const CLASSES: Readonly<Record<Model, ModelClass>> = {
  'generate-music': { category: 'text2audio', tags: ['music', 'song', 'instrumental', 'vocals'] },
  'extend-music': { category: 'audio2audio', tags: ['music', 'extend'] },
  'upload-and-cover-audio': { category: 'audio2audio', tags: ['music', 'cover', 'upload'] },
  'upload-and-extend-audio': { category: 'audio2audio', tags: ['music', 'extend', 'upload'] },
  'add-instrumental': { category: 'audio2audio', tags: ['music', 'instrumental', 'upload'] },
  'add-vocals': { category: 'audio2audio', tags: ['music', 'vocals', 'upload'] },
  'replace-section': { category: 'audio2audio', tags: ['music', 'edit'] },
  'get-timestamped-lyrics': { category: 'audio2audio', tags: ['lyrics', 'timing'] },
  'generate-lyrics': { category: 'text2audio', tags: ['lyrics', 'text'] },
  'boost-music-style': { category: 'text2audio', tags: ['style', 'text'] },
  'convert-to-wav': { category: 'audio2audio', tags: ['convert', 'wav'] },
  'separate-vocals': { category: 'audio2audio', tags: ['stems', 'vocals'] },
  'upload-and-separate-vocals': { category: 'audio2audio', tags: ['stems', 'vocals', 'upload'] },
  'stem-split': { category: 'audio2audio', tags: ['stems'] },
  'generate-music-cover': { category: 'audio2audio', tags: ['image', 'cover'] },
  'generate-persona': { category: 'audio2audio', tags: ['persona'] },
  'create-music-video': { category: 'audio2audio', tags: ['video'] },
  'generate-midi': { category: 'audio2audio', tags: ['midi', 'notes'] },
};
