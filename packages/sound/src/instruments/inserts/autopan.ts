import type { Hertz, Unit } from '@songwright/music';
import { SAMPLE_RATE } from '../../audio.ts';
import { CHUNK } from '../../dsp/chunk.ts';
import type { Insert } from '../voice.ts';

/** The stereo tremolo of a suitcase electric piano: loudness swings from side to side, its sum nearly steady. */
export function autopan(rate: Hertz, depth: Unit): Insert {
  const turn = (2 * Math.PI * rate) / SAMPLE_RATE;
  return {
    process: (bus, sounding, frame) => {
      const now = depth * Math.sin(turn * frame.at);
      const step = (depth * Math.sin(turn * (frame.at + CHUNK)) - now) / CHUNK;
      let swing = now;
      for (let i = 0; i < CHUNK; i++) {
        bus.left[i]! *= 1 - swing;
        bus.right[i]! *= 1 + swing;
        swing += step;
      }
      return sounding;
    },
  };
}
