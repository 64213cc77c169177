import type { Hertz } from '@songwright/music';
import { SAMPLE_RATE } from '../../audio.ts';
import { CHUNK } from '../../dsp/chunk.ts';
import { CubicClipper } from '../../dsp/clipper.ts';
import type { Insert } from '../voice.ts';
import { Tail } from './tail.ts';

/** Warm saturation of the whole part, with a gentle treble loss: a preamplifier, not a distortion pedal. */
export function drive(gain: number, tone: Hertz): Insert {
  const clippers = [new CubicClipper(), new CubicClipper()] as const;
  const a = 1 - Math.exp((-2 * Math.PI * tone) / SAMPLE_RATE);
  const low = [0, 0];
  const tail = new Tail(2 * CHUNK);
  const side = (x: Float64Array, index: 0 | 1): void => {
    clippers[index].process(x, gain, 0, CHUNK);
    let y = low[index]!;
    for (let i = 0; i < CHUNK; i++) {
      y += a * (x[i]! / gain - y);
      x[i] = y;
    }
    low[index] = Math.abs(y) < 1e-15 ? 0 : y;
  };
  return {
    process: (bus, sounding) => {
      side(bus.left, 0);
      side(bus.right, 1);
      return tail.rings(sounding);
    },
  };
}
