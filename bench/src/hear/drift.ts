import { createRng, PPQ, type Score, timeline } from '@songwright/music';

/** How a piece's tempo moves: it sways by 4 %, runs away by 8 %, or breathes with the phrases. */
export type Drift = 'sway' | 'ramp' | 'rubato';

const SWAY = 0.04;
/** Seconds from the fastest to the fastest. */
const SWAY_PERIOD = 18;
const RAMP = 0.08;
/** How much slower a phrase of four bars ends than it runs, and the players' chance from beat to beat. */
const PHRASE_SLOWING = 0.12;
const CHANCE = 0.012;

/** The score with a tempo of its own for each quarter note. */
export function withDrift(score: Score, drift: Drift | undefined): Score {
  if (drift === undefined) return score;
  const time = timeline(score);
  const rng = createRng('drift');
  const { meter } = score.meter[0]!;
  const bar = (meter.beats * 4 * PPQ) / meter.unit;
  const tempo: { at: number; bpm: number }[] = [];
  for (let at = 0; at < score.end; at += PPQ) {
    const seconds = time.secondsAt(at);
    const written = (60 * PPQ) / ((time.secondsAt(at + PPQ) - seconds) * PPQ);
    const phrase = (at % (4 * bar)) / (4 * bar);
    const factor = {
      sway: 1 + SWAY * Math.sin((2 * Math.PI * seconds) / SWAY_PERIOD),
      ramp: 1 - RAMP / 2 + (RAMP * at) / score.end,
      rubato: 1 - (phrase > 0.8 ? (PHRASE_SLOWING * (phrase - 0.8)) / 0.2 : 0) + CHANCE * rng.gaussian(),
    }[drift];
    tempo.push({ at, bpm: written * factor });
  }
  return { ...score, tempo };
}
