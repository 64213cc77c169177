import type { Midi, Rng, Seconds, Unit } from '@songwright/music';
import { SAMPLE_RATE } from '../../../audio.ts';
import { equalise, highPass, lowPass } from '../../../dsp/equalise.ts';
import { power } from '../../../dsp/math.ts';
import { Noise } from '../../../dsp/noise.ts';
import type { ModalModel } from '../../patches/patch.ts';

/** Time to -60 dB at this pitch. */
export function decayTime(model: { readonly t60: Seconds; readonly shortens: number }, pitch: Midi): Seconds {
  return model.t60 * power(model.shortens, (pitch - 60) / 12);
}

/** The noise of a stroke: stick, frame, key. */
export function addKnock(
  out: Float32Array,
  knock: NonNullable<ModalModel['knock']>,
  velocity: Unit,
  rng: Rng,
): void {
  const length = Math.min(out.length, Math.ceil(knock.time * 1.4 * SAMPLE_RATE));
  const noise = new Noise(rng.int(0x7fffffff)).buffer(length);
  equalise(noise, [highPass(knock.band[0]), lowPass(knock.band[1])]);
  const rate = 6.9 / (knock.time * SAMPLE_RATE);
  const level = knock.level * (0.5 + 0.7 * velocity);
  for (let i = 0; i < length; i++) out[i]! += noise[i]! * level * Math.exp(-i * rate);
}
