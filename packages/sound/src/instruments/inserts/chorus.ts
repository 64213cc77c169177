import type { Hertz, Seconds, Unit } from '@songwright/music';
import { SAMPLE_RATE } from '../../audio.ts';
import { CHUNK } from '../../dsp/chunk.ts';
import { DelayLine } from '../../dsp/delay-line.ts';
import type { Insert } from '../voice.ts';
import { Tail } from './tail.ts';

/** Middle of the moving delay. */
const BASE = 0.0075 * SAMPLE_RATE;

/** Two moving delays a quarter of a turn apart, one for each side: widens without leaving the mono sum hollow. */
export function chorus(rate: Hertz, depth: Seconds, mix: Unit): Insert {
  const sway = depth * SAMPLE_RATE;
  const left = new DelayLine(BASE + 2 * sway + CHUNK);
  const right = new DelayLine(BASE + 2 * sway + CHUNK);
  const tail = new Tail(BASE + 2 * sway + CHUNK);
  const dry = 1 - 0.5 * mix;
  const turn = (2 * Math.PI * rate) / SAMPLE_RATE;
  return {
    process: (bus, sounding, frame) => {
      let a = BASE + sway * Math.sin(turn * frame.at);
      let b = BASE + sway * Math.cos(turn * frame.at);
      const da = (BASE + sway * Math.sin(turn * (frame.at + CHUNK)) - a) / CHUNK;
      const db = (BASE + sway * Math.cos(turn * (frame.at + CHUNK)) - b) / CHUNK;
      for (let i = 0; i < CHUNK; i++) {
        const x = bus.left[i]!;
        const y = bus.right[i]!;
        left.push(x);
        right.push(y);
        bus.left[i] = dry * x + mix * left.read(a);
        bus.right[i] = dry * y + mix * right.read(b);
        a += da;
        b += db;
      }
      return tail.rings(sounding);
    },
  };
}
