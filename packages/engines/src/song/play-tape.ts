import type { Samples } from '@songwright/music';
import { SAMPLE_RATE, type Stereo } from '@songwright/sound';
import type { Layers } from './play-recording.ts';

/** Goes on behind the place where a tape is left: long enough for no click, too short for another stroke. */
const FADE: Samples = Math.round(0.004 * SAMPLE_RATE);

/** A tape up to a sample, and faded out on a quarter of a cosine from there on. */
export function leaveTape(layers: Layers, at: Samples): Layers {
  return new Map([...layers].map(([name, layer]) => [name, leave(layer, at)]));
}

function leave({ left, right }: Stereo, at: Samples): Stereo {
  const end = Math.min(left.length, at + FADE);
  const faded = (channel: Float32Array): Float32Array => {
    const out = channel.slice(0, end);
    for (let i = at; i < end; i++) out[i]! *= Math.cos(((Math.PI / 2) * (i - at)) / FADE);
    return out;
  };
  return { left: faded(left), right: faded(right) };
}
