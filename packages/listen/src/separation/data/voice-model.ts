/**
 * How much each sign of `VOICE_SIGNS` speaks for a singer: above 0 in all, somebody sings. Learnt by
 * `npm run separation-train -- voice`, less 2 in the bias: that tones move is asked for besides, and a voice that is missed
 * is worse than a ghost of one.
 */
export const VOICE_MODEL: { readonly bias: number; readonly weights: readonly number[] } = {
  bias: -5.2,
  weights: [3.75, 5.6, 7.22],
};
