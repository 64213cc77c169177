import type { Rng, Samples } from '@songwright/music';
import { SAMPLE_RATE } from '../../audio.ts';
import { CHUNK } from '../../dsp/chunk.ts';
import { exp2, hertz } from '../../dsp/math.ts';
import { Noise } from '../../dsp/noise.ts';
import { soft } from '../../dsp/saturate.ts';
import { StateVariableFilter } from '../../dsp/svf.ts';
import { wave } from '../../dsp/waves.ts';
import { addWave, levelFor } from '../../dsp/wavetable.ts';
import type { GesturePatch } from '../patches/patch.ts';
import type { Bus, Engine, PlannedNote, PlayContext, Voice } from '../voice.ts';
import { strengthGain } from './expression.ts';

/** Effects whose shape fills the note: a riser reaches its top exactly where the note ends. */
export function gestureEngine(patch: GesturePatch, context: PlayContext): Engine {
  const make = { riser, impact, sweep, texture }[patch.gesture];
  return {
    voice: (note) => new GestureVoice(make(note, context.rng.fork(note.index)), note),
  };
}

/** Fills both sides with the chunk that begins `t` samples into the note. */
interface Gesture {
  readonly length: Samples;
  fill(left: Float64Array, right: Float64Array, t: Samples, from: number): void;
  /** Loudness at `t`. */
  level(t: Samples): number;
}

const left = new Float64Array(CHUNK);
const right = new Float64Array(CHUNK);

class GestureVoice implements Voice {
  private readonly gesture: Gesture;
  private readonly note: PlannedNote;
  private readonly gain: number;
  private loudness: number;

  constructor(gesture: Gesture, note: PlannedNote) {
    this.gesture = gesture;
    this.note = note;
    this.gain = strengthGain(note.velocity, 1.2);
    this.loudness = gesture.level(0) * this.gain;
  }

  render(bus: Bus, from: number, frame: Parameters<Voice['render']>[2]): boolean {
    const t = frame.at - this.note.start;
    left.fill(0);
    right.fill(0);
    this.gesture.fill(left, right, Math.max(0, t), from);
    const target = this.gesture.level(t + CHUNK) * this.gain;
    const step = (target - this.loudness) / (CHUNK - from);
    let level = this.loudness;
    for (let i = from; i < CHUNK; i++) {
      level += step;
      bus.left[i]! += left[i]! * level;
      bus.right[i]! += right[i]! * level;
    }
    this.loudness = target;
    return t + CHUNK < this.gesture.length;
  }
}

function stereoNoise(rng: Rng): (l: Float64Array, r: Float64Array, gain: number, from: number) => void {
  const a = new Noise(rng.int(0x7fffffff));
  const b = new Noise(rng.int(0x7fffffff));
  return (l, r, gain, from) => {
    a.add(l, gain, from, CHUNK);
    b.add(r, gain, from, CHUNK);
  };
}

/** Two octaves of rising saws and an opening band of noise, louder to the end, cut at the arrival. */
function riser(note: PlannedNote, rng: Rng): Gesture {
  const held = note.end - note.start;
  const noise = stereoNoise(rng);
  const filters = [new StateVariableFilter(), new StateVariableFilter()] as const;
  const table = wave('saw');
  const phases = [rng.next(), rng.next(), rng.next()];
  return {
    length: held + 0.05 * SAMPLE_RATE,
    level: (t) => {
      const done = Math.min(1, Math.max(0, t / held));
      const after = Math.max(0, t - held);
      return (0.06 + 0.94 * done * done) * Math.exp(-after / 300);
    },
    fill: (l, r, t, from) => {
      const done = Math.min(1, t / held);
      const frequency = hertz(note.pitch - 12) * exp2(2 * done * done);
      // Stutters faster and faster towards the end.
      const pulse = 0.75 + 0.25 * Math.sin(2 * Math.PI * (t / SAMPLE_RATE) * (3 + 10 * done));
      for (const [i, phase] of phases.entries()) {
        const f = frequency * (1 + (i - 1) * 0.008);
        const side = i === 1 ? l : i === 0 ? l : r;
        phases[i] = addWave(side, levelFor(table, f), phase, f / SAMPLE_RATE, 0.16 * pulse, from, CHUNK);
        if (i === 1) for (let n = from; n < CHUNK; n++) r[n]! += 0.5 * l[n]!;
      }
      noise(l, r, 0.5, from);
      const cutoff = 250 * exp2(6 * done);
      filters[0].process(l, 'band', cutoff, 1.1, from, CHUNK);
      filters[1].process(r, 'band', cutoff, 1.1, from, CHUNK);
    },
  };
}

/** A boom that falls to the bottom of hearing, a crack, and a dark tail. */
function impact(note: PlannedNote, rng: Rng): Gesture {
  const seconds = Math.max(2.5, (note.end - note.start) / SAMPLE_RATE);
  const noise = stereoNoise(rng);
  const filters = [new StateVariableFilter(), new StateVariableFilter()] as const;
  const base = hertz(Math.min(note.pitch, 40) - 7);
  let phase = 0;
  return {
    length: seconds * 1.2 * SAMPLE_RATE,
    level: (t) => Math.min(1, Math.max(0, (seconds * 1.2 - t / SAMPLE_RATE) * 4)),
    fill: (l, r, t, from) => {
      const s = t / SAMPLE_RATE;
      noise(l, r, 0.75 * Math.exp(-s / (0.12 * seconds)) + 0.6 * Math.exp(-s / 0.012), from);
      const cutoff = 180 + 9000 * Math.exp(-s / 0.16);
      filters[0].process(l, 'low', cutoff, 0.7, from, CHUNK);
      filters[1].process(r, 'low', cutoff, 0.7, from, CHUNK);
      const level = 1.1 * Math.exp(-s / (0.22 * seconds));
      const step = (base * (1 + 2.6 * Math.exp(-s / 0.06))) / SAMPLE_RATE;
      for (let i = from; i < CHUNK; i++) {
        const y = soft(1.6 * Math.sin(2 * Math.PI * phase)) * level;
        l[i]! += y;
        r[i]! += y;
        phase += step;
      }
      phase -= Math.floor(phase);
    },
  };
}

/** Noise whose band falls (or, on notes above 60, rises) through the note: the exhalation after a drop. */
function sweep(note: PlannedNote, rng: Rng): Gesture {
  const held = note.end - note.start;
  const noise = stereoNoise(rng);
  const filters = [new StateVariableFilter(), new StateVariableFilter()] as const;
  const rises = note.pitch > 60;
  return {
    length: held + 0.3 * SAMPLE_RATE,
    level: (t) => {
      const done = Math.min(1, Math.max(0, t / held));
      const fade = Math.exp(-Math.max(0, t - held) / (0.04 * SAMPLE_RATE));
      const edge = Math.min(1, Math.max(0, t) / 600);
      return (rises ? 0.15 + 0.85 * done * done : (1 - done) * (1 - done) + 0.02) * fade * edge;
    },
    fill: (l, r, t, from) => {
      const done = Math.min(1, t / held);
      noise(l, r, 0.6, from);
      const cutoff = 300 * exp2(5.2 * (rises ? done : 1 - done));
      const sway = exp2(0.25 * Math.sin((2 * Math.PI * 0.7 * t) / SAMPLE_RATE));
      filters[0].process(l, 'band', cutoff * sway, 0.9, from, CHUNK);
      filters[1].process(r, 'band', cutoff / sway, 0.9, from, CHUNK);
    },
  };
}

/** The surface of an old record (low notes) or rain on a window (high notes): steady, grainy, far back. */
function texture(note: PlannedNote, rng: Rng): Gesture {
  const held = note.end - note.start;
  const noise = stereoNoise(rng);
  const filters = [new StateVariableFilter(), new StateVariableFilter()] as const;
  const rain = note.pitch > 60;
  const drops = new Noise(rng.int(0x7fffffff));
  const threshold = 1 - 2 * ((rain ? 140 : 14) / SAMPLE_RATE);
  const ring = [0, 0];
  const fade = Math.exp(-1 / ((rain ? 0.0012 : 0.0004) * SAMPLE_RATE));
  return {
    length: held + 0.6 * SAMPLE_RATE,
    level: (t) =>
      Math.min(1, Math.max(0, t) / (0.4 * SAMPLE_RATE)) *
      Math.exp(-Math.max(0, t - held) / (0.12 * SAMPLE_RATE)),
    fill: (l, r, t, from) => {
      noise(l, r, rain ? 0.22 : 0.1, from);
      const gust = exp2(0.4 * Math.sin((2 * Math.PI * 0.13 * t) / SAMPLE_RATE));
      filters[0].process(l, 'band', (rain ? 2600 : 900) * gust, 0.5, from, CHUNK);
      filters[1].process(r, 'band', (rain ? 3100 : 1000) * gust, 0.5, from, CHUNK);
      for (let i = from; i < CHUNK; i++) {
        const a = drops.next();
        if (a > threshold) ring[drops.next() > 0 ? 1 : 0]! += (rain ? 0.35 : 0.9) * Math.abs(drops.next());
        const grit = drops.next();
        l[i]! += ring[0]! * grit;
        r[i]! += ring[1]! * grit;
        ring[0]! *= fade;
        ring[1]! *= fade;
      }
    },
  };
}
