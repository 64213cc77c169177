import { SAMPLE_RATE } from '../../audio.ts';
import { CHUNK } from '../../dsp/chunk.ts';
import type { Engine, PlayContext } from '../voice.ts';

/** Kick by a falling sine, everything else by filtered noise. */
export function burstEngine(context: PlayContext): Engine {
  return {
    voice: (note) => {
      const rng = context.rng.fork(note.index);
      const kick = note.pitch <= 36;
      const cymbal = note.pitch >= 49 && note.pitch !== 50;
      const decay = kick ? 0.12 : cymbal ? 0.35 : note.pitch >= 42 ? 0.03 : 0.07;
      let t = 0;
      let phase = 0;
      let last = 0;
      return {
        render(bus, from) {
          for (let i = from; i < CHUNK; i++) {
            const seconds = t++ / SAMPLE_RATE;
            phase += (48 + 180 * Math.exp(-seconds * 60)) / SAMPLE_RATE;
            const noise = rng.next() * 2 - 1;
            const bright = noise - last;
            last = noise;
            const y =
              (kick ? Math.sin(2 * Math.PI * phase) : bright * 0.5) *
              note.velocity *
              0.5 *
              Math.exp(-seconds / decay);
            bus.left[i]! += y;
            bus.right[i]! += y;
          }
          return t < decay * 9 * SAMPLE_RATE;
        },
      };
    },
  };
}
