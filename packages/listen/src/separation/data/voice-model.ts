/**
 * How much each sign of `VOICE_SIGNS` speaks for a singer: above 0 in all, somebody sings. Fitted as `npm run
 * separation-train -- voice` does.
 */
export const VOICE_MODEL: { readonly bias: number; readonly weights: readonly number[] } = {
  bias: -11.94,
  weights: [6.9, 5.03, 3.83, 2.75, 1.36],
};
