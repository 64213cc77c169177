import type { Samples } from '@songwright/music';
import { SAMPLE_RATE } from '../audio.ts';
import { HOP } from '../control.ts';
import { DelayLine } from './delay-line.ts';
import { Diffuser } from './diffuser.ts';
import type { Effect } from './effect.ts';
import type { ReverbSettings } from './feedback-network.ts';
import { onePoleGain, poleFor } from './one-pole.ts';

/** Lengths in the paper are for 29 761 Hz. */
const scale = (samples: number): Samples => Math.round((samples * SAMPLE_RATE) / 29_761);

/** Blocks within the tank: shorter than its shortest read (a tap 66 samples behind at the paper's rate). */
const CHUNK: Samples = 3 * HOP;
const INPUT_DIFFUSION = [0.75, 0.75, 0.625, 0.625] as const;
const INPUT_LENGTHS = [142, 107, 379, 277] as const;
const TANK_DIFFUSION = 0.7;
/** Drift of the modulated all-passes: 16 samples peak to peak in the paper. */
const DRIFT = scale(8);

/** One half of the figure of eight: modulated all-pass, delay, damping, all-pass, delay. */
interface Half {
  readonly swept: Samples;
  readonly first: Samples;
  readonly allpass: Samples;
  readonly second: Samples;
  readonly rate: number;
}

const HALVES: readonly [Half, Half] = [
  { swept: scale(672), first: scale(4453), allpass: scale(1800), second: scale(3720), rate: 0.9 },
  { swept: scale(908), first: scale(4217), allpass: scale(2656), second: scale(3163), rate: 0.7 },
];

type Node = 'first' | 'allpass' | 'second';
type Tap = readonly [0 | 1, Node, Samples, 1 | -1];
const tap = (half: 0 | 1, node: Node, at: number, sign: 1 | -1): Tap => [half, node, scale(at), sign];

/** Table 2 of the paper: where each output listens in the tank. */
const TAPS: readonly [readonly Tap[], readonly Tap[]] = [
  [
    tap(1, 'first', 266, 1),
    tap(1, 'first', 2974, 1),
    tap(1, 'allpass', 1913, -1),
    tap(1, 'second', 1996, 1),
    tap(0, 'first', 1990, -1),
    tap(0, 'allpass', 187, -1),
    tap(0, 'second', 1066, -1),
  ],
  [
    tap(0, 'first', 353, 1),
    tap(0, 'first', 3627, 1),
    tap(0, 'allpass', 1228, -1),
    tap(0, 'second', 2673, 1),
    tap(1, 'first', 2111, -1),
    tap(1, 'allpass', 335, -1),
    tap(1, 'second', 121, -1),
  ],
];
const TAP_GAIN = 0.6;

/** The plate of J. Dattorro, "Effect design, part 1: reverberator and other filters", JAES 45 (1997), figure 1. */
export class Plate implements Effect {
  readonly #preDelay: Samples;
  readonly #pre: DelayLine;
  readonly #diffuser = new Diffuser(INPUT_LENGTHS.map(scale), INPUT_DIFFUSION);
  readonly #tank: readonly [HalfTank, HalfTank];
  readonly #in = new Float32Array(CHUNK);
  readonly #loop: readonly [Float32Array, Float32Array] = [new Float32Array(CHUNK), new Float32Array(CHUNK)];

  constructor(settings: ReverbSettings) {
    this.#preDelay = Math.round(settings.preDelay * SAMPLE_RATE);
    this.#pre = new DelayLine(this.#preDelay + CHUNK, CHUNK);
    this.#tank = [new HalfTank(HALVES[0], settings), new HalfTank(HALVES[1], settings)];
  }

  process(left: Float32Array, right: Float32Array, length: Samples, at: Samples): void {
    for (let from = 0; from < length; from += CHUNK) {
      const to = Math.min(length, from + CHUNK);
      this.#chunk(left.subarray(from, to), right.subarray(from, to), to - from, at + from);
    }
  }

  #chunk(left: Float32Array, right: Float32Array, length: Samples, at: Samples): void {
    const into = this.#in;
    for (let i = 0; i < length; i++) into[i] = 0.5 * (left[i]! + right[i]!);
    this.#pre.write(into, length);
    this.#pre.read(this.#preDelay + length, into, length);
    this.#diffuser.process(into, length);
    const [a, b] = this.#tank;
    const [fromA, fromB] = this.#loop;
    a.end(fromA, length);
    b.end(fromB, length);
    a.begin(into, fromB, at, length);
    b.begin(into, fromA, at, length);
    this.#listen(TAPS[0], left, length);
    this.#listen(TAPS[1], right, length);
  }

  #listen(taps: readonly Tap[], out: Float32Array, length: Samples): void {
    out.fill(0, 0, length);
    for (const [half, node, at, sign] of taps) {
      this.#tank[half].nodes[node].tap(at + length, sign * TAP_GAIN, out, length);
    }
  }

  clear(): void {
    this.#pre.clear();
    this.#diffuser.clear();
    for (const half of this.#tank) half.clear();
  }
}

class HalfTank {
  readonly nodes: Readonly<Record<Node, DelayLine>>;
  readonly #half: Half;
  readonly #swept: DelayLine;
  readonly #gain: number;
  readonly #pole: number;
  readonly #work = new Float32Array(CHUNK);
  readonly #delayed = new Float32Array(CHUNK);
  #state = 0;

  constructor(half: Half, settings: ReverbSettings) {
    this.#half = half;
    this.#swept = new DelayLine(half.swept + DRIFT, CHUNK);
    const line = (length: Samples): DelayLine => new DelayLine(length + CHUNK, CHUNK);
    this.nodes = { first: line(half.first), allpass: line(half.allpass), second: line(half.second) };
    [this.#gain, this.#pole] = lossOf(half, settings);
  }

  /** What comes out of this half now, for the other half. */
  end(out: Float32Array, length: Samples): void {
    this.nodes.second.read(this.#half.second, out, length);
  }

  /** Sends the input and the other half's end through this half. */
  begin(into: Float32Array, other: Float32Array, time: Samples, length: Samples): void {
    const { first, allpass, swept, rate } = this.#half;
    const work = this.#work;
    const delayed = this.#delayed;
    const gain = this.#gain;
    for (let i = 0; i < length; i++) work[i] = into[i]! + gain * other[i]!;
    this.#swept.sweep(swept + drift(rate, time), swept + drift(rate, time + length), delayed, length);
    // The paper gives this all-pass the opposite sign.
    diffuse(work, delayed, -TANK_DIFFUSION, length);
    this.#swept.write(work, length);
    this.nodes.first.read(first, work, length);
    this.nodes.first.write(delayed, length);
    this.#damp(work, length);
    this.nodes.allpass.read(allpass, delayed, length);
    diffuse(work, delayed, 0.5, length);
    this.nodes.allpass.write(work, length);
    this.nodes.second.write(delayed, length);
  }

  #damp(x: Float32Array, length: Samples): void {
    const pole = this.#pole;
    const open = this.#gain * (1 - pole);
    let state = this.#state;
    for (let i = 0; i < length; i++) {
      state = x[i]! * open + state * pole;
      x[i] = state;
    }
    this.#state = state;
  }

  clear(): void {
    for (const line of [this.#swept, ...Object.values(this.nodes)]) line.clear();
    this.#state = 0;
  }
}

/** All-pass by hand: `x` becomes what is stored, `delayed` (what was read) becomes what comes out. */
function diffuse(x: Float32Array, delayed: Float32Array, gain: number, length: Samples): void {
  for (let i = 0; i < length; i++) {
    const past = delayed[i]!;
    const fed = x[i]! - gain * past;
    x[i] = fed;
    delayed[i] = past + gain * fed;
  }
}

function drift(rate: number, time: Samples): number {
  return DRIFT * (0.5 + 0.5 * Math.sin((2 * Math.PI * rate * time) / SAMPLE_RATE));
}

/**
 * Gain (applied twice in each half, as in the paper) and damping pole, from the decay asked: the loop's length is
 * that of both halves, all-passes counted by their delay.
 */
function lossOf(half: Half, { decay, damping }: ReverbSettings): [number, number] {
  const length = half.swept + half.first + half.allpass + half.second;
  const loss = Math.exp((-3 * Math.LN10 * length) / (SAMPLE_RATE * decay));
  let pole = 0;
  for (let round = 0; round < 3; round++) pole = poleFor(damping, loss * onePoleGain(pole, 1000));
  return [Math.min(0.9999, Math.sqrt(loss / onePoleGain(pole, 1000))), pole];
}
