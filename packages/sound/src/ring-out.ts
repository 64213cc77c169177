import type { Decibels, Samples } from '@songwright/music';
import { SAMPLE_RATE, type Stereo } from './audio.ts';
import { BLOCK } from './control.ts';
import { gainOf } from './dsp/math.ts';
import { HALL } from './effects/data/spaces.ts';
import { FeedbackNetwork, type ReverbSettings } from './effects/feedback-network.ts';

/** A space of middling size, dull enough to lie behind whatever comes. */
const SPACE: ReverbSettings = { decay: 1.4, preDelay: 0.01, damping: 3500 };
const LEVEL: Decibels = -9;
/** So much of what was played goes into it, and so long it rings. */
const FED: Samples = 2 * SAMPLE_RATE;
const LENGTH: Samples = Math.round(1.5 * SAMPLE_RATE);
/** It comes in within this: before, the music itself was heard. */
const ENTRY: Samples = Math.round(0.006 * SAMPLE_RATE);

/**
 * What would ring on of a recording in a room when it is stopped at a sample: the first sample is that one. Linear: what
 * adds up to a recording rings as what adds up to its ring.
 */
export function ringOut({ left, right }: Stereo, at: Samples): Stereo {
  const room = new FeedbackNetwork(HALL, SPACE);
  const before = Math.ceil(Math.min(FED, at) / BLOCK);
  const blocks = before + Math.ceil(LENGTH / BLOCK);
  const start = at - before * BLOCK;
  const out = { left: new Float32Array(LENGTH), right: new Float32Array(LENGTH) };
  const [l, r] = [new Float32Array(BLOCK), new Float32Array(BLOCK)];
  for (let b = 0; b < blocks; b++) {
    const from = start + b * BLOCK;
    for (let i = 0; i < BLOCK; i++) {
      const n = from + i;
      const sounds = n >= 0 && n < at;
      l[i] = sounds ? (left[n] ?? 0) : 0;
      r[i] = sounds ? (right[n] ?? 0) : 0;
    }
    room.process(l, r, BLOCK, b * BLOCK);
    for (let i = 0; i < BLOCK; i++) {
      const n = from + i - at;
      if (n < 0 || n >= LENGTH) continue;
      const gain = gainOf(LEVEL) * Math.min(1, n / ENTRY) * Math.cos((Math.PI / 2) * (n / LENGTH));
      out.left[n] = gain * l[i]!;
      out.right[n] = gain * r[i]!;
    }
  }
  return out;
}
