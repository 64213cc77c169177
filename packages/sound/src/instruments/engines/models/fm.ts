import type { Midi, Samples, Unit } from '@songwright/music';
import { SAMPLE_RATE } from '../../../audio.ts';
import { hertz, power, ratio } from '../../../dsp/math.ts';
import type { FmModel, FmOperator } from '../../patches/patch.ts';

/** Frequency modulation by pairs (J. Chowning, JAES 21(7), 1973): sin(wc t + I(t) sin(wm t)). */
export function renderFm(model: FmModel, pitch: Midi, velocity: Unit, length: Samples): Float32Array {
  const out = new Float32Array(length);
  for (const { carrier, modulator, cents = 0 } of model.pairs) {
    const base = (hertz(pitch) * ratio(cents / 100)) / SAMPLE_RATE;
    const carry = stepper(carrier, pitch, velocity);
    const bend = stepper(modulator, pitch, velocity);
    const wc = 2 * Math.PI * base * carrier.ratio;
    const wm = 2 * Math.PI * base * modulator.ratio;
    // Sidebands beyond 18 kHz would fold back: Carson's rule bounds the index.
    const most = Math.max(0, (18_000 / SAMPLE_RATE - base * carrier.ratio) / (base * modulator.ratio) - 1);
    for (let i = 0; i < length; i++) {
      out[i]! += carry(i) * Math.sin(wc * i + Math.min(most, bend(i)) * Math.sin(wm * i));
    }
  }
  return out;
}

/** The operator's level over time, called for 0, 1, 2, … */
function stepper(operator: FmOperator, pitch: Midi, velocity: Unit): (i: number) => number {
  const { attack = 0, decay, sustain, touch, fall = 0 } = operator;
  const strength = power(velocity / 0.7, touch * 1.6);
  const level = operator.level * strength * Math.exp((-fall * (pitch - 60)) / 12);
  const rise = Math.max(1, attack * SAMPLE_RATE);
  const factor = Math.exp(-6.9078 / (decay * SAMPLE_RATE));
  let above = 1 - sustain;
  return (i) => {
    if (i < rise) return (level * i) / rise;
    const now = sustain + above;
    above *= factor;
    return level * now;
  };
}
