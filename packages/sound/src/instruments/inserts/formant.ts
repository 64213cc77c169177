import type { Hertz } from '@songwright/music';
import { CHUNK } from '../../dsp/chunk.ts';
import { StateVariableFilter } from '../../dsp/svf.ts';
import type { Insert } from '../voice.ts';
import { Tail } from './tail.ts';

/** What passes beside the formants: chest and breath. */
const DRY = 0.06;
const TAIL = 4410;

/** Resonances of a vocal tract in parallel: centre, gain, Q. Brightness moves them by a few semitones. */
export function formant(peaks: readonly (readonly [Hertz, number, number])[]): Insert {
  const filters = peaks.map(() => [new StateVariableFilter(), new StateVariableFilter()] as const);
  const band = new Float64Array(CHUNK);
  const sum = new Float64Array(CHUNK);
  const tail = new Tail(TAIL);
  const shape = (x: Float64Array, side: 0 | 1, shift: number): void => {
    for (let i = 0; i < CHUNK; i++) sum[i] = x[i]! * DRY;
    for (let p = 0; p < peaks.length; p++) {
      const [centre, gain, q] = peaks[p]!;
      band.set(x);
      filters[p]![side].process(band, 'band', centre * shift, q, 0, CHUNK);
      for (let i = 0; i < CHUNK; i++) sum[i]! += band[i]! * gain;
    }
    x.set(sum);
  };
  return {
    process: (bus, sounding, frame) => {
      const shift = 1 + (frame.brightness - 0.5) * 0.3;
      shape(bus.left, 0, shift);
      shape(bus.right, 1, shift);
      return tail.rings(sounding);
    },
  };
}
