/**
 * How much each sign of `VOICE_SIGNS` speaks for a singer: above 0 in all, somebody sings. Fitted as `npm run
 * separation-train -- voice` does.
 */
export const VOICE_MODEL: { readonly bias: number; readonly weights: readonly number[] } = {
  bias: -12.22,
  weights: [6.48, 5.54, 3.86, 2.88, 1.05],
};
