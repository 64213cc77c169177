import type { Decibels, Rng, Samples } from '@songwright/music';
import { SAMPLE_RATE } from '../audio.ts';
import { gainOf } from '../dsp/math.ts';
import { Noise } from '../dsp/noise.ts';
import { designBiquad } from '../effects/biquad.ts';
import { filterClip } from './filter-clip.ts';
import type { Clip } from './psola.ts';

/** No breath is heard before a line that follows sooner than this. */
export const BREATHING_SPACE: Samples = Math.round(0.45 * SAMPLE_RATE);
const LONGEST: Samples = Math.round(0.42 * SAMPLE_RATE);
const SHORTEST: Samples = Math.round(0.22 * SAMPLE_RATE);
/** Silence between the breath and the first consonant. */
const PAUSE: Samples = Math.round(0.05 * SAMPLE_RATE);

/**
 * A breath taken in before a line: noise through the open mouth (broad resonances at 1.3 and 3.2 kHz), swelling and
 * cut off as the voice sets in.
 *
 * @param before where the line's first consonant begins
 * @param room silence there is before it
 */
export function breathBefore(before: Samples, room: Samples, level: Decibels, rng: Rng): Clip {
  const length = Math.min(LONGEST, Math.max(SHORTEST, room - PAUSE - SAMPLE_RATE / 10));
  const samples = new Noise(rng.int(0x7fffffff)).buffer(length);
  filterClip(samples, designBiquad({ kind: 'high-pass', frequency: 700, gain: 0, q: 0.7 }));
  filterClip(samples, designBiquad({ kind: 'bell', frequency: 1300, gain: 8, q: 1.2 }));
  filterClip(samples, designBiquad({ kind: 'bell', frequency: 3200, gain: 9, q: 1.5 }));
  filterClip(samples, designBiquad({ kind: 'high-shelf', frequency: 6000, gain: -12, q: 0.7 }));
  const gain = gainOf(level);
  for (let i = 0; i < length; i++) {
    const way = i / length;
    const swell =
      way < 0.75 ? Math.sin((Math.PI / 2) * (way / 0.75)) : Math.cos(((Math.PI / 2) * (way - 0.75)) / 0.25);
    samples[i]! *= gain * swell * swell;
  }
  return { start: before - PAUSE - length, samples };
}
