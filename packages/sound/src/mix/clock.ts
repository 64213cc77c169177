import { PPQ, type Samples, type Score, type Seconds, type Ticks } from '@songwright/music';
import { SAMPLE_RATE } from '../audio.ts';

/** Ticks to seconds by the score's tempo map. */
export function clockOf(score: Score): (at: Ticks) => Seconds {
  const starts: { at: Ticks; time: Seconds; perTick: Seconds }[] = [];
  for (const { at, bpm } of score.tempo) {
    const last = starts.at(-1);
    const time = last ? last.time + (at - last.at) * last.perTick : 0;
    starts.push({ at, time, perTick: 60 / (bpm * PPQ) });
  }
  return (at) => {
    let k = starts.length - 1;
    while (k > 0 && starts[k]!.at > at) k--;
    const start = starts[k]!;
    return start.time + (at - start.at) * start.perTick;
  };
}

export const toSamples = (time: Seconds): Samples => Math.max(0, Math.round(time * SAMPLE_RATE));
