import type { Hertz, Midi, Rng, Seconds, Unit } from '@songwright/music';
import { SAMPLE_RATE } from '../../../audio.ts';
import { equalise } from '../../../dsp/equalise.ts';
import { hertz, ratio } from '../../../dsp/math.ts';
import { Noise } from '../../../dsp/noise.ts';
import type { StringModel } from '../../patches/patch.ts';
import { addKnock, decayTime } from './knock.ts';

/** A plucked string with its body. */
export function renderString(
  model: StringModel,
  pitch: Midi,
  velocity: Unit,
  length: number,
  rng: Rng,
): Float32Array {
  const out = new Float32Array(length);
  const t60 = decayTime(model, pitch);
  const { strings, cents, octave } = model.course ?? { strings: 1, cents: 0, octave: false };
  for (let s = 0; s < strings; s++) {
    const place = strings === 1 ? 0 : (2 * s) / (strings - 1) - 1;
    const high = octave === true && s === strings - 1 ? 2 : 1;
    const frequency = hertz(pitch) * high * ratio((place * cents) / 100);
    pluck(out, model, frequency, velocity, t60 / Math.sqrt(high), 1 / strings, rng);
  }
  equalise(out, model.body);
  if (model.knock !== undefined) addKnock(out, model.knock, velocity, rng);
  return out;
}

/**
 * The extended Karplus-Strong string (D. Jaffe and J. Smith, Computer Music Journal 7(2), 1983): a delay of one
 * period, a one-pole loop filter for the loss of high partials, a gain for the decay time, a first-order allpass
 * for the fraction of a sample, and a comb for the place of the pick.
 */
function pluck(
  out: Float32Array,
  model: StringModel,
  frequency: Hertz,
  velocity: Unit,
  t60: Seconds,
  gain: number,
  rng: Rng,
): void {
  const w = (2 * Math.PI * frequency) / SAMPLE_RATE;
  const period = SAMPLE_RATE / frequency;
  const a = lossFor(model.treble * (0.8 + 0.3 * velocity), frequency);
  // Phase delay and gain of (1 - a) / (1 - a z^-1) at the fundamental.
  const cos = Math.cos(w);
  const lag = Math.atan2(a * Math.sin(w), 1 - a * cos) / w;
  const filterGain = (1 - a) / Math.sqrt(1 - 2 * a * cos + a * a);
  const loop = Math.min(0.99995, Math.exp(-6.9078 / (frequency * t60)) / filterGain);
  const whole = Math.floor(period - lag - 0.3);
  const fraction = period - lag - whole;
  // The allpass whose phase delay is right at the fundamental itself, not only near zero.
  const allpass = Math.sin(((1 - fraction) * w) / 2) / Math.sin(((1 + fraction) * w) / 2);
  const line = excitation(model, whole, velocity, rng);
  let read = 0;
  let low = 0;
  let x1 = 0;
  let y1 = 0;
  for (let i = 0; i < out.length; i++) {
    const x = line[read]!;
    out[i]! += x * gain;
    low += (1 - a) * (x - low);
    const v = low * loop;
    const y = allpass * (v - y1) + x1;
    x1 = v;
    y1 = y;
    line[read] = y;
    read = read + 1 === whole ? 0 : read + 1;
  }
}

/** Where the treble's decay time is meant. */
const TREBLE: Hertz = 3000;

/**
 * Coefficient of the one-pole loop filter that lets partials at 3 kHz die to -60 dB within `t60`. Its attenuation
 * is a w² / (2 (1 - a)²) nepers a period for small w; solved for a.
 */
function lossFor(t60: Seconds, frequency: Hertz): number {
  const w = (2 * Math.PI * TREBLE) / SAMPLE_RATE;
  const c = (2 * 6.9078) / (t60 * frequency * w * w);
  return Math.min(0.9, (2 * c + 1 - Math.sqrt(4 * c + 1)) / (2 * c));
}

/** One period of the string just let go: a smoothed displacement and some scratch, combed by the picking place. */
function excitation(model: StringModel, size: number, velocity: Unit, rng: Rng): Float64Array {
  const width = Math.max(1.5, model.contact * Math.exp(-1.1 * (velocity - 0.7)) * SAMPLE_RATE);
  const shape = new Float64Array(size);
  const noise = new Noise(rng.int(0x7fffffff));
  const reach = Math.min(size, Math.ceil(width));
  // A raised cosine as wide as the contact, standing for the corner that runs along the string.
  for (let i = 0; i < reach; i++) shape[i] = 1 - Math.cos((2 * Math.PI * (i + 0.5)) / reach);
  let smooth = 0;
  const soften = 1 - Math.exp(-2 / width);
  for (let i = 0; i < size; i++) {
    smooth += soften * (noise.next() - smooth);
    shape[i]! += smooth * model.scratch * (0.6 + 0.6 * velocity) * 3;
  }
  const shift = Math.max(1, Math.round(model.pick * size));
  const line = new Float64Array(size);
  let mean = 0;
  for (let i = 0; i < size; i++) {
    line[i] = shape[i]! - shape[(i - shift + size) % size]!;
    mean += line[i]! / size;
  }
  let energy = 0;
  for (let i = 0; i < size; i++) {
    line[i]! -= mean;
    energy += line[i]! * line[i]!;
  }
  const level = 0.3 / Math.sqrt(energy / size + 1e-12);
  for (let i = 0; i < size; i++) line[i]! *= level;
  return line;
}
