import type { Hertz } from '@songwright/music';
import { SAMPLE_RATE } from '../../audio.ts';
import { CHUNK } from '../../dsp/chunk.ts';
import { DelayLine } from '../../dsp/delay-line.ts';
import type { Insert } from '../voice.ts';
import { Tail } from './tail.ts';

/** Crossover between the treble horn and the bass drum of a rotary cabinet. */
const CROSSOVER: Hertz = 800;
/** The horn's mouth comes this much nearer and goes this much farther: ±19 cm of air. */
const REACH = 0.00055 * SAMPLE_RATE;
const TAIL = 2 * REACH + CHUNK;
/** Seconds the horn takes to change its speed. */
const SPIN_UP = 0.8;

/**
 * A rotary speaker heard through two microphones opposite each other: Doppler shift and loudness of the turning
 * horn, loudness of the slower drum. The vibrato controller above one half is the fast speed.
 */
export function rotary(slow: Hertz, fast: Hertz): Insert {
  const line = new DelayLine(TAIL);
  const tail = new Tail(TAIL);
  const smooth = 1 - Math.exp(-CHUNK / (SPIN_UP * SAMPLE_RATE));
  const split = 1 - Math.exp((-2 * Math.PI * CROSSOVER) / SAMPLE_RATE);
  let speed = slow;
  let angle = 0;
  let drum = 0;
  let low = 0;
  return {
    process: (bus, sounding, frame) => {
      speed += ((frame.vibrato > 0.5 ? fast : slow) - speed) * smooth;
      const turn = (2 * Math.PI * speed) / SAMPLE_RATE;
      // Sine of the angle, run along the chunk by its two ends: 64 samples are 4 degrees at the most.
      const s0 = Math.sin(angle);
      const s1 = Math.sin(angle + turn * CHUNK);
      const d0 = Math.sin(drum);
      const d1 = Math.sin(drum + 0.83 * turn * CHUNK);
      const cut = split;
      for (let i = 0; i < CHUNK; i++) {
        const t = i / CHUNK;
        const s = s0 + (s1 - s0) * t;
        const d = 0.16 * (d0 + (d1 - d0) * t);
        const x = 0.5 * (bus.left[i]! + bus.right[i]!);
        low += cut * (x - low);
        line.push(x - low);
        const near = line.read(REACH * (1 + s));
        const far = line.read(REACH * (1 - s));
        bus.left[i] = near * (1 - 0.38 * s) + low * (1 + d);
        bus.right[i] = far * (1 + 0.38 * s) + low * (1 - d);
      }
      angle = (angle + turn * CHUNK) % (2 * Math.PI);
      drum = (drum + 0.83 * turn * CHUNK) % (2 * Math.PI);
      if (!sounding && Math.abs(low) < 1e-15) low = 0;
      return tail.rings(sounding);
    },
  };
}
