import type { Hertz, Samples, Seconds } from '@songwright/music';
import { SAMPLE_RATE } from '../audio.ts';
import { HOP } from '../control.ts';
import { Allpass } from './allpass.ts';
import { DelayLine } from './delay-line.ts';
import type { Effect } from './effect.ts';
import { onePoleGain, poleFor } from './one-pole.ts';

export interface ReverbSettings {
  /** Time to fall by 60 dB at 1 kHz. */
  readonly decay: Seconds;
  readonly preDelay: Seconds;
  /** Where the sound dies in half that time. */
  readonly damping: Hertz;
}

/** The build of a space, in samples at 44.1 kHz. */
export interface Space {
  /** Eight lengths without common divisors: their sum sets how densely the modes lie. */
  readonly lines: readonly number[];
  /** All-passes before the network, left and right: how soon single echoes become a wash. */
  readonly diffusers: readonly [readonly number[], readonly number[]];
  readonly diffusion: number;
  /** First echoes off the walls: time after the pre-delay, and gain; left and right. */
  readonly early: readonly [readonly Reflection[], readonly Reflection[]];
  /** Gain of the dense part beside the early one. */
  readonly late: number;
  /** Slow drift of the line lengths, which keeps single modes from ringing. */
  readonly drift: Samples;
}

export type Reflection = readonly [Samples, number];

const LINES = 8;
/** Blocks within the network: shorter than its shortest line less the drift. */
const CHUNK: Samples = 8 * HOP;
/** Rates of the drift, without common divisors, in Hz. */
const RATES = [0.31, 0.47, 0.59, 0.37, 0.73, 0.43, 0.67, 0.53];

interface Damper {
  readonly gain: number;
  readonly pole: number;
}

/**
 * Feedback delay network (Jot and Chaigne 1991): eight lines mixed by a Hadamard matrix, which is lossless, so that
 * the decay is what each line's own gain and one-pole low-pass make of it.
 */
export class FeedbackNetwork implements Effect {
  readonly #space: Space;
  readonly #preDelay: Samples;
  readonly #pre: readonly [DelayLine, DelayLine];
  readonly #diffusers: readonly [readonly Allpass[], readonly Allpass[]];
  readonly #lines: readonly DelayLine[];
  readonly #dampers: readonly Damper[];
  readonly #states = new Float64Array(LINES);
  readonly #taps = Array.from({ length: LINES }, () => new Float32Array(CHUNK));
  readonly #in: readonly [Float32Array, Float32Array] = [new Float32Array(CHUNK), new Float32Array(CHUNK)];
  readonly #early: readonly [Float32Array, Float32Array] = [new Float32Array(CHUNK), new Float32Array(CHUNK)];
  #time = 0;

  constructor(space: Space, settings: ReverbSettings) {
    this.#space = space;
    this.#preDelay = Math.round(settings.preDelay * SAMPLE_RATE) + CHUNK;
    const longest = this.#preDelay + Math.max(...space.early.flat().map(([at]) => at), 0);
    this.#pre = [new DelayLine(longest, CHUNK), new DelayLine(longest, CHUNK)];
    this.#diffusers = [
      space.diffusers[0].map((length) => new Allpass(length, space.diffusion)),
      space.diffusers[1].map((length) => new Allpass(length, space.diffusion)),
    ];
    this.#lines = space.lines.map((length) => new DelayLine(length + space.drift, CHUNK));
    this.#dampers = space.lines.map((length) => damperFor(length, settings));
  }

  process(left: Float32Array, right: Float32Array, length: Samples): void {
    for (let at = 0; at < length; at += CHUNK) {
      const end = Math.min(length, at + CHUNK);
      this.#chunk(left.subarray(at, end), right.subarray(at, end), end - at);
    }
  }

  #chunk(left: Float32Array, right: Float32Array, length: Samples): void {
    this.#approach(0, left, length);
    this.#approach(1, right, length);
    for (let k = 0; k < LINES; k++) this.#readLine(k, length);
    const [t0, t1, t2, t3, t4, t5, t6, t7] = this.#taps as [
      Float32Array,
      Float32Array,
      Float32Array,
      Float32Array,
      Float32Array,
      Float32Array,
      Float32Array,
      Float32Array,
    ];
    const late = this.#space.late;
    const [inLeft, inRight] = this.#in;
    const [earlyLeft, earlyRight] = this.#early;
    const norm = 1 / Math.sqrt(LINES);
    for (let i = 0; i < length; i++) {
      const a = t0[i]!;
      const b = t1[i]!;
      const c = t2[i]!;
      const d = t3[i]!;
      const e = t4[i]!;
      const f = t5[i]!;
      const g = t6[i]!;
      const h = t7[i]!;
      left[i] = earlyLeft[i]! + late * (a - c + e - g + 0.5 * (b - f));
      right[i] = earlyRight[i]! + late * (b - d + f - h + 0.5 * (c - e));
      // Fast Walsh-Hadamard transform, three stages of butterflies.
      const ab = a + b;
      const cd = c + d;
      const ef = e + f;
      const gh = g + h;
      const a_b = a - b;
      const c_d = c - d;
      const e_f = e - f;
      const g_h = g - h;
      const p = ab + cd;
      const q = ef + gh;
      const r = a_b + c_d;
      const s = e_f + g_h;
      const t = ab - cd;
      const u = ef - gh;
      const v = a_b - c_d;
      const w = e_f - g_h;
      const x = inLeft[i]!;
      const y = inRight[i]!;
      t0[i] = (p + q) * norm + x;
      t1[i] = (r + s) * norm + y;
      t2[i] = (t + u) * norm + x;
      t3[i] = (v + w) * norm - y;
      t4[i] = (p - q) * norm - x;
      t5[i] = (r - s) * norm + y;
      t6[i] = (t - u) * norm - x;
      t7[i] = (v - w) * norm - y;
    }
    for (let k = 0; k < LINES; k++) this.#lines[k]!.write(this.#taps[k]!, length);
    this.#time += length;
  }

  /** Pre-delay, first reflections and diffusion of one side. */
  #approach(side: 0 | 1, x: Float32Array, length: Samples): void {
    const pre = this.#pre[side];
    const early = this.#early[side];
    const into = this.#in[side];
    pre.write(x, length);
    early.fill(0);
    // Written already, so a block's length is part of every delay from here.
    for (const [at, gain] of this.#space.early[side]) {
      pre.tap(this.#preDelay - CHUNK + at + length, gain, early, length);
    }
    pre.read(this.#preDelay - CHUNK + length, into, length);
    for (const diffuser of this.#diffusers[side]) diffuser.process(into, length);
  }

  #readLine(k: number, length: Samples): void {
    const out = this.#taps[k]!;
    const line = this.#space.lines[k]!;
    const { gain, pole } = this.#dampers[k]!;
    this.#lines[k]!.sweep(
      this.#lengthAt(k, line, this.#time),
      this.#lengthAt(k, line, this.#time + length),
      out,
      length,
    );
    const open = gain * (1 - pole);
    let state = this.#states[k]!;
    for (let i = 0; i < length; i++) {
      state = out[i]! * open + state * pole;
      out[i] = state;
    }
    this.#states[k] = state;
  }

  #lengthAt(k: number, line: Samples, time: Samples): number {
    const phase = (2 * Math.PI * RATES[k]! * time) / SAMPLE_RATE + k;
    return line + this.#space.drift * (0.5 + 0.5 * Math.sin(phase));
  }

  clear(): void {
    for (const line of [...this.#pre, ...this.#lines]) line.clear();
    for (const diffuser of this.#diffusers.flat()) diffuser.clear();
    this.#states.fill(0);
  }
}

/**
 * Gain and pole with which a line of this length loses what `decay` asks at 1 kHz and twice that (in dB) at the
 * damping frequency. The two depend on each other; three rounds settle them to well under a percent.
 */
function damperFor(length: Samples, { decay, damping }: ReverbSettings): Damper {
  const loss = Math.exp((-3 * Math.LN10 * length) / (SAMPLE_RATE * decay));
  let pole = 0;
  for (let round = 0; round < 3; round++) pole = poleFor(damping, loss * onePoleGain(pole, 1000));
  return { gain: Math.min(0.9999, loss / onePoleGain(pole, 1000)), pole };
}
