/**
 * The task models of the Music Series, in the order of the vendor's index, and `generate-midi`, which only the
 * sister service has (contract 2.18).
 */
export const MODELS = [
  'generate-music',
  'extend-music',
  'upload-and-cover-audio',
  'upload-and-extend-audio',
  'add-instrumental',
  'add-vocals',
  'replace-section',
  'get-timestamped-lyrics',
  'generate-lyrics',
  'boost-music-style',
  'convert-to-wav',
  'separate-vocals',
  'upload-and-separate-vocals',
  'stem-split',
  'generate-music-cover',
  'generate-persona',
  'create-music-video',
  'generate-midi',
] as const;

export type Model = (typeof MODELS)[number];

/** True for a model id this contract knows, whatever was given. */
export function isModel(value: unknown): value is Model {
  return typeof value === 'string' && (MODELS as readonly string[]).includes(value);
}
