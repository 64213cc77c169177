/**
 * How much each sign of `VOICE_SIGNS` speaks for a singer: above 0 in all, somebody sings. Learnt by
 * `npm run separation-train -- voice`, and 0.5 more in the bias: a voice that is missed is worse than a
 * ghost of one.
 */
export const VOICE_MODEL: { readonly bias: number; readonly weights: readonly number[] } = {
  bias: -11.5,
  weights: [7.42, 5.57, 10.81],
};
