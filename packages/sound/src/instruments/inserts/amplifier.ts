import { BiquadChain } from '../../dsp/biquad-chain.ts';
import { CHUNK } from '../../dsp/chunk.ts';
import { CubicClipper } from '../../dsp/clipper.ts';
import { bell, highPass, lowPass } from '../../dsp/equalise.ts';
import type { EqBand } from '../../effects/biquad.ts';
import type { Insert } from '../voice.ts';
import { Tail } from './tail.ts';

const TAIL = 8820;

/**
 * A guitar amplifier: all strings together through two clipping stages (so that chords intermodulate as they do in
 * a real one) and a loudspeaker cabinet. `gain` 1 is an edge of break-up, 20 is metal.
 */
export function amplifier(gain: number, cabinet: readonly EqBand[], level: number): Insert {
  // Bass is cut before the clipping, as every overdrive does: low partials would turn it to mud.
  const input = new BiquadChain([highPass(110), bell(850, Math.min(8, gain), 0.7)]);
  const between = new BiquadChain([highPass(60), lowPass(7500)]);
  const speaker = new BiquadChain(cabinet);
  const first = new CubicClipper(0.12);
  const second = new CubicClipper(-0.06);
  const tail = new Tail(TAIL);
  const x = new Float64Array(CHUNK);
  return {
    process: (bus, sounding) => {
      for (let i = 0; i < CHUNK; i++) x[i] = 0.5 * (bus.left[i]! + bus.right[i]!);
      input.process(x, 0, CHUNK);
      first.process(x, gain * 2.2, 0, CHUNK);
      between.process(x, 0, CHUNK);
      second.process(x, 1 + gain * 0.35, 0, CHUNK);
      speaker.process(x, 0, CHUNK);
      for (let i = 0; i < CHUNK; i++) {
        const y = x[i]! * level;
        bus.left[i] = y;
        bus.right[i] = y;
      }
      return tail.rings(sounding);
    },
  };
}
