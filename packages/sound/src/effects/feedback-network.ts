import type { Hertz, Samples, Seconds } from '@songwright/music';
import { SAMPLE_RATE } from '../audio.ts';
import { BLOCK } from '../control.ts';
import { DelayLine } from './delay-line.ts';
import { Diffuser, ringSize } from './diffuser.ts';
import type { Effect } from './effect.ts';
import { onePoleGain, poleFor } from './one-pole.ts';

export interface ReverbSettings {
  /** Time to fall by 60 dB at 1 kHz. */
  readonly decay: Seconds;
  readonly preDelay: Seconds;
  /** Where the sound dies in half that time. */
  readonly damping: Hertz;
}

/** First echo off a wall: time after the pre-delay, and gain. */
export type Reflection = readonly [Samples, number];

/** The build of a space, in samples at 44.1 kHz. */
export interface Space {
  /** Eight lengths without common divisors: their sum sets how densely the modes lie. */
  readonly lines: readonly Samples[];
  /** Four all-passes before the network, left and right: how soon single echoes become a wash. */
  readonly diffusers: readonly [readonly Samples[], readonly Samples[]];
  readonly diffusion: number;
  /** Four of them, left and right. */
  readonly early: readonly [readonly Reflection[], readonly Reflection[]];
  /** Gain of the dense part beside the early one. */
  readonly late: number;
  /** Slow drift of four lines' lengths, which keeps single modes from ringing. */
  readonly drift: Samples;
}

const LINES = 8;
/** Two lines of those that are heard on the left, two of those on the right. */
const DRIFTING = [0, 3, 4, 7];
/** Rates of the four drifts in Hz: no two return together. */
const RATES = [0.31, 0.47, 0.59, 0.73];

interface Damper {
  readonly gain: number;
  readonly pole: number;
}

/**
 * Feedback delay network (Jot and Chaigne 1991): eight lines mixed by a Hadamard matrix, which is lossless, so that
 * the decay is what each line's own gain and one-pole low-pass make of it.
 */
export class FeedbackNetwork implements Effect {
  readonly mono = false;
  readonly #space: Space;
  readonly #preDelay: Samples;
  readonly #pre: readonly [DelayLine, DelayLine];
  readonly #diffusers: readonly [Diffuser, Diffuser];
  readonly #dampers: readonly Damper[];
  /** The eight lines of a moment side by side. */
  readonly #ring: Float32Array;
  readonly #mask: number;
  readonly #states = new Float64Array(LINES);
  readonly #in: readonly [Float32Array, Float32Array] = [new Float32Array(BLOCK), new Float32Array(BLOCK)];
  /** Length and its change per sample of the four drifting lines. */
  readonly #drifts = new Float64Array(8);
  #at = 0;

  constructor(space: Space, settings: ReverbSettings) {
    this.#space = space;
    this.#preDelay = Math.round(settings.preDelay * SAMPLE_RATE);
    const longest = this.#preDelay + BLOCK + Math.max(...space.early.flat().map(([at]) => at));
    this.#pre = [new DelayLine(longest, BLOCK), new DelayLine(longest, BLOCK)];
    const gains = [space.diffusion, space.diffusion, space.diffusion, space.diffusion];
    this.#diffusers = [new Diffuser(space.diffusers[0], gains), new Diffuser(space.diffusers[1], gains)];
    this.#dampers = space.lines.map((length) => damperFor(length, settings));
    const size = ringSize(Math.max(...space.lines) + space.drift + 2);
    this.#ring = new Float32Array(LINES * size);
    this.#mask = size - 1;
  }

  process(left: Float32Array, right: Float32Array, length: Samples, at: Samples): void {
    this.#approach(0, left, length);
    this.#approach(1, right, length);
    this.#drift(at, length);
    this.#network(left, right, length);
  }

  /** Pre-delay, first reflections (which replace `x`) and diffusion of one side. */
  #approach(side: 0 | 1, x: Float32Array, length: Samples): void {
    const pre = this.#pre[side];
    const into = this.#in[side];
    pre.write(x, length);
    // Written already, so the block's length is part of every delay.
    const after = this.#preDelay + length;
    pre.read(after, into, length);
    pre.readFour(after, this.#space.early[side], x, length);
    this.#diffusers[side].process(into, length);
  }

  /** Where the drifting lines begin and end this block. */
  #drift(at: Samples, length: Samples): void {
    for (let k = 0; k < 4; k++) {
      const from = this.#lengthAt(k, at);
      this.#drifts[2 * k] = from;
      this.#drifts[2 * k + 1] = (this.#lengthAt(k, at + length) - from) / length;
    }
  }

  #lengthAt(k: number, time: Samples): number {
    const phase = (2 * Math.PI * RATES[k]! * time) / SAMPLE_RATE + k;
    return this.#space.lines[DRIFTING[k]!]! + this.#space.drift * (0.5 + 0.5 * Math.sin(phase));
  }

  /** One loop over everything: what is kept in local variables need not be loaded. */
  #network(left: Float32Array, right: Float32Array, length: Samples): void {
    const ring = this.#ring;
    const mask = this.#mask;
    const states = this.#states;
    const drifts = this.#drifts;
    const { lines, late } = this.#space;
    const [inLeft, inRight] = this.#in;
    const [, m1, m2, , , m5, m6] = lines as [number, number, number, number, number, number, number, number];
    const [f0, f1, f2, f3, f4, f5, f6, f7] = this.#dampers as readonly [
      Damper,
      Damper,
      Damper,
      Damper,
      Damper,
      Damper,
      Damper,
      Damper,
    ];
    const { pole: p0 } = f0;
    const { pole: p1 } = f1;
    const { pole: p2 } = f2;
    const { pole: p3 } = f3;
    const { pole: p4 } = f4;
    const { pole: p5 } = f5;
    const { pole: p6 } = f6;
    const { pole: p7 } = f7;
    // The Hadamard matrix of order 8 is orthogonal when divided by the root of 8.
    const norm = 1 / Math.sqrt(LINES);
    const g0 = f0.gain * (1 - p0);
    const g1 = f1.gain * (1 - p1);
    const g2 = f2.gain * (1 - p2);
    const g3 = f3.gain * (1 - p3);
    const g4 = f4.gain * (1 - p4);
    const g5 = f5.gain * (1 - p5);
    const g6 = f6.gain * (1 - p6);
    const g7 = f7.gain * (1 - p7);
    let a = states[0]!;
    let b = states[1]!;
    let c = states[2]!;
    let d = states[3]!;
    let e = states[4]!;
    let f = states[5]!;
    let g = states[6]!;
    let h = states[7]!;
    // Positions one turn ahead, so that truncation is floor.
    const turn = mask + 1;
    let at = this.#at;
    let r0 = at + turn - drifts[0]!;
    let r3 = at + turn - drifts[2]!;
    let r4 = at + turn - drifts[4]!;
    let r7 = at + turn - drifts[6]!;
    const s0 = 1 - drifts[1]!;
    const s3 = 1 - drifts[3]!;
    const s4 = 1 - drifts[5]!;
    const s7 = 1 - drifts[7]!;
    for (let i = 0; i < length; i++) {
      const w0 = r0 | 0;
      const x0 = ring[(w0 & mask) << 3]!;
      a = (x0 + (ring[((w0 + 1) & mask) << 3]! - x0) * (r0 - w0)) * g0 + a * p0;
      b = ring[(((at - m1) & mask) << 3) + 1]! * g1 + b * p1;
      c = ring[(((at - m2) & mask) << 3) + 2]! * g2 + c * p2;
      const w3 = r3 | 0;
      const x3 = ring[((w3 & mask) << 3) + 3]!;
      d = (x3 + (ring[(((w3 + 1) & mask) << 3) + 3]! - x3) * (r3 - w3)) * g3 + d * p3;
      const w4 = r4 | 0;
      const x4 = ring[((w4 & mask) << 3) + 4]!;
      e = (x4 + (ring[(((w4 + 1) & mask) << 3) + 4]! - x4) * (r4 - w4)) * g4 + e * p4;
      f = ring[(((at - m5) & mask) << 3) + 5]! * g5 + f * p5;
      g = ring[(((at - m6) & mask) << 3) + 6]! * g6 + g * p6;
      const w7 = r7 | 0;
      const x7 = ring[((w7 & mask) << 3) + 7]!;
      h = (x7 + (ring[(((w7 + 1) & mask) << 3) + 7]! - x7) * (r7 - w7)) * g7 + h * p7;
      r0 += s0;
      r3 += s3;
      r4 += s4;
      r7 += s7;
      // Signs that are orthogonal to those of the inputs below: along equal ones, echoes return in step and one
      // side is 3 dB louder (coherent backscatter).
      left[i]! += late * (a - c + e - g + 0.5 * (b - f));
      right[i]! += late * (b + d - f - h + 0.5 * (c - e));
      // Fast Walsh-Hadamard transform: three stages of butterflies.
      const ab = a + b;
      const cd = c + d;
      const ef = e + f;
      const gh = g + h;
      const ba = a - b;
      const dc = c - d;
      const fe = e - f;
      const hg = g - h;
      const p = (ab + cd) * norm;
      const q = (ef + gh) * norm;
      const r = (ba + dc) * norm;
      const s = (fe + hg) * norm;
      const t = (ab - cd) * norm;
      const u = (ef - gh) * norm;
      const v = (ba - dc) * norm;
      const w = (fe - hg) * norm;
      const x = inLeft[i]!;
      const y = inRight[i]!;
      const now = (at & mask) << 3;
      ring[now] = p + q + x;
      ring[now + 1] = r + s + y;
      ring[now + 2] = t + u + x;
      ring[now + 3] = v + w - y;
      ring[now + 4] = p - q - x;
      ring[now + 5] = r - s + y;
      ring[now + 6] = t - u - x;
      ring[now + 7] = v - w - y;
      at++;
    }
    this.#at = at & mask;
    states[0] = a;
    states[1] = b;
    states[2] = c;
    states[3] = d;
    states[4] = e;
    states[5] = f;
    states[6] = g;
    states[7] = h;
  }

  clear(): void {
    for (const line of this.#pre) line.clear();
    for (const diffuser of this.#diffusers) diffuser.clear();
    this.#ring.fill(0);
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
