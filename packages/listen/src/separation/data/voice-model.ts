/**
 * How much each sign of `VOICE_SIGNS` speaks for a singer: above 0 in all, somebody sings. Fitted by `npm run
 * separation-train -- voice`.
 */
export const VOICE_MODEL: { readonly bias: number; readonly weights: readonly number[] } = {
  bias: -10.3,
  weights: [6.77, 5.11, 3.75, 2.87, 1.31],
};
