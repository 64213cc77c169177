import type { Midi, Rng, Unit } from '@songwright/music';
import { SAMPLE_RATE } from '../../../audio.ts';
import { equalise } from '../../../dsp/equalise.ts';
import { hertz, power } from '../../../dsp/math.ts';
import type { TineModel } from '../../patches/patch.ts';
import { addKnock, decayTime } from './knock.ts';
import { addPartial } from './modal.ts';

/**
 * An electric piano's tone generator: tine (or reed) and tonebar swing nearly as a sine; the pickup answers with
 * the field's slope, here x / (1 + x²) about its resting place, so hard notes bark and soft ones are almost pure
 * (F. Pfeifle and M. Muenster, "Tone production of the Wurlitzer and Rhodes e-pianos", 2017).
 */
export function renderTine(
  model: TineModel,
  pitch: Midi,
  velocity: Unit,
  length: number,
  rng: Rng,
): Float32Array {
  const out = new Float32Array(length);
  const frequency = hertz(pitch);
  const t60 = decayTime(model, pitch);
  const strength = power(velocity, 1.25);
  // Low tines swing wider.
  const swing = model.swing * strength * Math.exp(-(pitch - 60) * 0.016);
  addPartial(out, frequency, swing, t60);
  // A slower second stage: the tonebar goes on when the tine has given its energy away.
  addPartial(out, frequency * 1.0004, swing * 0.35, t60 * 1.8);
  const { offset } = model;
  const rest = offset / (1 + offset * offset);
  const slope = 1 / ((1 + offset * offset) * (1 + offset * offset));
  for (let i = 0; i < length; i++) {
    const x = out[i]! + offset;
    out[i] = (x / (1 + x * x) - rest) / (Math.abs(slope) + 0.4);
  }
  const high = Math.exp(-Math.max(0, pitch - 60) * 0.03);
  for (const [ratio, gain, time] of model.overtones) {
    addPartial(out, frequency * ratio, gain * high * strength * Math.exp(0.1 * rng.gaussian()), time);
  }
  if (model.hammer > 0) addKnock(out, { level: model.hammer, time: 0.035, band: [90, 1400] }, velocity, rng);
  equalise(out, model.body);
  fadeIn(out);
  return out;
}

/** A millisecond: the tine does not jump. */
function fadeIn(out: Float32Array): void {
  const ramp = Math.round(0.001 * SAMPLE_RATE);
  for (let i = 0; i < ramp && i < out.length; i++) out[i]! *= i / ramp;
}
