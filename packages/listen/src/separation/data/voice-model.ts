/**
 * How much each sign of `VOICE_SIGNS` speaks for a singer: above 0 in all, somebody sings. Learnt by
 * `npm run separation-train -- voice`.
 */
export const VOICE_MODEL: { readonly bias: number; readonly weights: readonly number[] } = {
  bias: -0.15,
  weights: [1, 0, 0],
};
