import type { Model } from './models/model-ids.ts';

/** Credits for a finished task, by the sister service's price list (contract 1.9). A failed task costs nothing. */
export const PRICES: Readonly<Record<Model, number>> = {
  'generate-music': 20,
  'extend-music': 20,
  'upload-and-cover-audio': 20,
  'upload-and-extend-audio': 20,
  'add-instrumental': 20,
  'add-vocals': 20,
  'replace-section': 10,
  'get-timestamped-lyrics': 1,
  'generate-lyrics': 1,
  'boost-music-style': 1,
  'convert-to-wav': 1,
  'separate-vocals': 15,
  'upload-and-separate-vocals': 10,
  'stem-split': 70,
  'generate-music-cover': 1,
  'generate-persona': 1,
  'create-music-video': 4,
  'generate-midi': 1,
};

/** What `GET /api/user/balance` answers. */
export interface Balance {
  readonly email: string;
  readonly credits_amount: number;
}
