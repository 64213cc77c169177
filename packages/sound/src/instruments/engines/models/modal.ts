import type { Midi, Rng, Unit } from '@songwright/music';
import { SAMPLE_RATE } from '../../../audio.ts';
import { hertz, ratio } from '../../../dsp/math.ts';
import type { ModalModel } from '../../patches/patch.ts';
import { addKnock, decayTime } from './knock.ts';

const DECAY_60 = 6.9078;

/** Adds a decaying sine from `phase` 0 by the two-pole recursion. */
export function addPartial(out: Float32Array, frequency: number, gain: number, t60: number): void {
  const w = (2 * Math.PI * frequency) / SAMPLE_RATE;
  if (w > 2.8 || gain === 0) return;
  const r = Math.exp(-DECAY_60 / (t60 * SAMPLE_RATE));
  const a = 2 * r * Math.cos(w);
  const b = r * r;
  let y1 = 0;
  let y2 = (-gain * Math.sin(w)) / r;
  const end = Math.min(out.length, Math.ceil(1.3 * t60 * SAMPLE_RATE));
  for (let i = 0; i < end; i++) {
    out[i]! += y1;
    const y = a * y1 - b * y2;
    y2 = y1;
    y1 = y;
  }
}

/** A struck bar, plate or bell. */
export function renderModal(
  model: ModalModel,
  pitch: Midi,
  velocity: Unit,
  length: number,
  rng: Rng,
): Float32Array {
  const out = new Float32Array(length);
  const fundamental = hertz(pitch);
  const t60 = decayTime(model, pitch);
  // A harder blow makes a shorter contact (Hertz's law: roughly with the -1/5th power of its speed).
  const contact = model.contact * Math.exp(-0.9 * (velocity - 0.7));
  for (const [factor, gain, time] of model.partials) {
    const frequency = fundamental * factor;
    const x = frequency * contact;
    const struck = gain / (1 + x * x * x * x);
    const varied = struck * Math.exp(factor === 1 ? 0 : 0.12 * rng.gaussian());
    if (model.split === undefined) addPartial(out, frequency, varied, t60 * time);
    else {
      addPartial(out, frequency * ratio(model.split / 200), varied * 0.6, t60 * time);
      addPartial(out, frequency * ratio(-model.split / 200), varied * 0.4, t60 * time * 0.9);
    }
  }
  if (model.knock !== undefined) addKnock(out, model.knock, velocity, rng);
  return out;
}
