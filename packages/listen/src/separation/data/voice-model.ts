/**
 * How much each sign of `VOICE_SIGNS` speaks for a singer: above 0 in all, somebody sings. Learnt by
 * `npm run separation-train -- voice`.
 */
export const VOICE_MODEL: { readonly bias: number; readonly weights: readonly number[] } = {
  bias: -7.25,
  weights: [3.75, 5.6, 7.22],
};
