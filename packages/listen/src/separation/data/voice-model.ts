/**
 * How much each sign of `VOICE_SIGNS` speaks for a singer: above 0 in all, somebody sings. Fitted as `npm run separation-train --
 * voice` does, on 62 stretches of 12 s (28 with a singer) of tuning mixes and of the hear-check's tuning pieces, and 0.13 more in
 * the bias: a voice that is missed is worse than a ghost of one.
 */
export const VOICE_MODEL: { readonly bias: number; readonly weights: readonly number[] } = {
  bias: -10.8,
  weights: [7.09, 6.05, 8.21],
};
