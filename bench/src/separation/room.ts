import { createRng } from '@songwright/music';
import { SAMPLE_RATE, type Stereo } from '@songwright/sound';

/** Echoes of a small hall: 1.1 s to -60 dB, 14 dB under the voice at first. */
const TAPS = 400;
const SECONDS = 0.6;
const DECAY = 1.1;
const LEVEL = 0.055;

/** A mono voice in the middle of a wide room of sparse random echoes (velvet noise). */
export function inRoom(dry: Float32Array): Stereo {
  const room = (name: string): Float32Array => {
    const rng = createRng(name);
    const out = Float32Array.from(dry);
    for (let tap = 0; tap < TAPS; tap++) {
      const seconds = 0.012 + (SECONDS * (tap + rng.next())) / TAPS;
      const gain = (rng.next() < 0.5 ? -LEVEL : LEVEL) * 10 ** ((-3 * seconds) / DECAY);
      const delay = Math.round(seconds * SAMPLE_RATE);
      for (let i = delay; i < out.length; i++) out[i]! += gain * dry[i - delay]!;
    }
    return out;
  };
  return { left: room('left'), right: room('right') };
}
