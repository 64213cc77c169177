import { describe, expect, it } from 'vitest';
import { bestThreshold, crossJudged, fitVoice, mistakesAt, type VoiceStretch } from './voice-fit.ts';

/** Songs of two stretches in three genres: only the first sign tells the sung ones, and only in their first stretch. */
const STRETCHES: readonly VoiceStretch[] = ['rock', 'jazz', 'waltz'].flatMap((genre, g) =>
  [true, false].flatMap((sings) => {
    const name = `${genre} ${sings}`;
    const told = { name, genre, sung: sings, signs: [sings ? 1 + 0.1 * g : 0.1 * g, g] };
    return [told, { name, genre, sung: sings ? null : false, signs: [0.05 * g, 1 - g] }];
  }),
);

describe('what tells that somebody sings', () => {
  it('weighs the sign that does', () => {
    const { bias, weights } = fitVoice(STRETCHES);
    expect(weights[0]!).toBeGreaterThan(10 * Math.abs(weights[1]!));
    expect(bias + weights[0]!).toBeGreaterThan(0);
    expect(bias).toBeLessThan(0);
  });

  it('hears a song by its clearest stretch, in a genre it has not learnt from', () => {
    const songs = crossJudged(STRETCHES);
    expect(songs).toHaveLength(6);
    expect(mistakesAt(songs, bestThreshold(songs))).toEqual({ missed: [], ghosts: [] });
  });

  it('would rather have a ghost than miss a singer', () => {
    const song = (sung: boolean, score: number) => ({ name: `${score}`, sung, score });
    const songs = [song(false, -6), song(true, -3), song(false, 0), song(true, 3), song(true, 6)];
    const threshold = bestThreshold(songs);
    expect(threshold).toBeGreaterThan(-6);
    expect(threshold).toBeLessThan(-3);
  });
});
