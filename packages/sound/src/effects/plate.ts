import type { Samples } from '@songwright/music';
import { SAMPLE_RATE } from '../audio.ts';
import { BLOCK } from '../control.ts';
import { DelayLine } from './delay-line.ts';
import { Diffuser, ringSize } from './diffuser.ts';
import type { Effect } from './effect.ts';
import type { ReverbSettings } from './feedback-network.ts';
import { onePoleGain, poleFor } from './one-pole.ts';

/** Lengths in the paper are for 29 761 Hz. */
const scale = (samples: number): Samples => Math.round((samples * SAMPLE_RATE) / 29_761);

const INPUT_LENGTHS = [142, 107, 379, 277].map(scale);
const INPUT_DIFFUSION = [0.75, 0.75, 0.625, 0.625] as const;
/** Of the tank's first all-pass in each half, with the sign of the paper, and of its second. */
const DIFFUSION = [-0.7, 0.5] as const;
/** Drift of the first all-passes: 16 samples peak to peak in the paper; rates in Hz. */
const DRIFT = scale(8);
const RATES = [0.9, 0.7] as const;

/** One half of the figure of eight: drifting all-pass, delay, damping, all-pass, delay. */
interface Half {
  readonly swept: Samples;
  readonly first: Samples;
  readonly allpass: Samples;
  readonly second: Samples;
}

const A: Half = { swept: scale(672), first: scale(4453), allpass: scale(1800), second: scale(3720) };
const B: Half = { swept: scale(908), first: scale(4217), allpass: scale(2656), second: scale(3163) };

/** The tank's eight memories, side by side in one ring. */
const LANES = 8;
const SWEPT_A = 0;
const FIRST_A = 1;
const ALLPASS_A = 2;
const SECOND_A = 3;
const SWEPT_B = 4;
const FIRST_B = 5;
const ALLPASS_B = 6;
const SECOND_B = 7;

/** Table 2 of the paper: where each output listens; the first three are added, the others taken away. */
const LEFT_TAPS = Int32Array.of(
  ...[scale(266), FIRST_B, scale(2974), FIRST_B, scale(1996), SECOND_B, scale(1913), ALLPASS_B],
  ...[scale(1990), FIRST_A, scale(187), ALLPASS_A, scale(1066), SECOND_A],
);
const RIGHT_TAPS = Int32Array.of(
  ...[scale(353), FIRST_A, scale(3627), FIRST_A, scale(2673), SECOND_A, scale(1228), ALLPASS_A],
  ...[scale(2111), FIRST_B, scale(335), ALLPASS_B, scale(121), SECOND_B],
);
const TAP_GAIN = 0.6;

/** The plate of J. Dattorro, "Effect design, part 1: reverberator and other filters", JAES 45 (1997), figure 1. */
export class Plate implements Effect {
  readonly mono = true;
  readonly #preDelay: Samples;
  readonly #pre: DelayLine;
  readonly #diffuser = new Diffuser(INPUT_LENGTHS, INPUT_DIFFUSION);
  readonly #ring: Float32Array;
  readonly #mask: number;
  readonly #losses: readonly [Loss, Loss];
  /** Damping filters of the two halves. */
  readonly #states = new Float64Array(2);
  readonly #in = new Float32Array(BLOCK);
  #at = 0;

  constructor(settings: ReverbSettings) {
    this.#preDelay = Math.round(settings.preDelay * SAMPLE_RATE);
    this.#pre = new DelayLine(this.#preDelay + BLOCK, BLOCK);
    const size = ringSize(Math.max(A.first, B.first, A.second, B.second) + BLOCK);
    this.#ring = new Float32Array(LANES * size);
    this.#mask = size - 1;
    this.#losses = [lossOf(A, settings), lossOf(B, settings)];
  }

  process(left: Float32Array, right: Float32Array, length: Samples, at: Samples): void {
    const into = this.#in;
    this.#pre.write(left, length);
    this.#pre.read(this.#preDelay + length, into, length);
    this.#diffuser.process(into, length);
    this.#circulate(length, at);
    this.#listen(LEFT_TAPS, left, length);
    this.#listen(RIGHT_TAPS, right, length);
    this.#at = (this.#at + length) & this.#mask;
  }

  /** Runs the tank: one loop, for what stays in local variables need not be loaded. */
  #circulate(length: Samples, time: Samples): void {
    const ring = this.#ring;
    const mask = this.#mask;
    const into = this.#in;
    const [lossA, lossB] = this.#losses;
    const openA = lossA.gain * (1 - lossA.pole);
    const openB = lossB.gain * (1 - lossB.pole);
    const [d1, d2] = DIFFUSION;
    let dampedA = this.#states[0]!;
    let dampedB = this.#states[1]!;
    // Positions one turn ahead, so that truncation is floor.
    const turn = mask + 1;
    let at = this.#at;
    let sweptA = at + turn - A.swept - drift(RATES[0], time);
    let sweptB = at + turn - B.swept - drift(RATES[1], time);
    const stepA = 1 - (drift(RATES[0], time + length) - drift(RATES[0], time)) / length;
    const stepB = 1 - (drift(RATES[1], time + length) - drift(RATES[1], time)) / length;
    for (let i = 0; i < length; i++) {
      const now = (at & mask) << 3;
      const x = into[i]!;
      const endA = ring[(((at - A.second) & mask) << 3) + SECOND_A]!;
      const endB = ring[(((at - B.second) & mask) << 3) + SECOND_B]!;

      const wholeA = sweptA | 0;
      const lowA = ring[((wholeA & mask) << 3) + SWEPT_A]!;
      const pastA = lowA + (ring[(((wholeA + 1) & mask) << 3) + SWEPT_A]! - lowA) * (sweptA - wholeA);
      const fedA = x + lossA.gain * endB - d1 * pastA;
      ring[now + SWEPT_A] = fedA;
      const outA = ring[(((at - A.first) & mask) << 3) + FIRST_A]!;
      ring[now + FIRST_A] = pastA + d1 * fedA;
      dampedA = outA * openA + dampedA * lossA.pole;
      const innerA = ring[(((at - A.allpass) & mask) << 3) + ALLPASS_A]!;
      const keptA = dampedA - d2 * innerA;
      ring[now + ALLPASS_A] = keptA;
      ring[now + SECOND_A] = innerA + d2 * keptA;

      const wholeB = sweptB | 0;
      const lowB = ring[((wholeB & mask) << 3) + SWEPT_B]!;
      const pastB = lowB + (ring[(((wholeB + 1) & mask) << 3) + SWEPT_B]! - lowB) * (sweptB - wholeB);
      const fedB = x + lossB.gain * endA - d1 * pastB;
      ring[now + SWEPT_B] = fedB;
      const outB = ring[(((at - B.first) & mask) << 3) + FIRST_B]!;
      ring[now + FIRST_B] = pastB + d1 * fedB;
      dampedB = outB * openB + dampedB * lossB.pole;
      const innerB = ring[(((at - B.allpass) & mask) << 3) + ALLPASS_B]!;
      const keptB = dampedB - d2 * innerB;
      ring[now + ALLPASS_B] = keptB;
      ring[now + SECOND_B] = innerB + d2 * keptB;

      sweptA += stepA;
      sweptB += stepB;
      at++;
    }
    this.#states[0] = dampedA;
    this.#states[1] = dampedB;
  }

  /** Sums an output's seven taps. */
  #listen(taps: Int32Array, out: Float32Array, length: Samples): void {
    const ring = this.#ring;
    const mask = this.#mask;
    const [t0, t1, t2, t3, t4, t5, t6] = [0, 1, 2, 3, 4, 5, 6].map((k) => this.#at - taps[2 * k]!) as Seven;
    const [n0, n1, n2, n3, n4, n5, n6] = [0, 1, 2, 3, 4, 5, 6].map((k) => taps[2 * k + 1]!) as Seven;
    for (let i = 0; i < length; i++) {
      out[i] =
        TAP_GAIN *
        (ring[(((t0 + i) & mask) << 3) + n0]! +
          ring[(((t1 + i) & mask) << 3) + n1]! +
          ring[(((t2 + i) & mask) << 3) + n2]! -
          ring[(((t3 + i) & mask) << 3) + n3]! -
          ring[(((t4 + i) & mask) << 3) + n4]! -
          ring[(((t5 + i) & mask) << 3) + n5]! -
          ring[(((t6 + i) & mask) << 3) + n6]!);
    }
  }

  clear(): void {
    this.#pre.clear();
    this.#diffuser.clear();
    this.#ring.fill(0);
    this.#states.fill(0);
  }
}

type Seven = [number, number, number, number, number, number, number];

interface Loss {
  readonly gain: number;
  readonly pole: number;
}

function drift(rate: number, time: Samples): number {
  return DRIFT * (0.5 + 0.5 * Math.sin((2 * Math.PI * rate * time) / SAMPLE_RATE));
}

/**
 * Gain (applied twice in each half, as in the paper) and damping pole, from the decay asked: a half's length is that
 * of all its parts, all-passes counted by their delay.
 */
function lossOf(half: Half, { decay, damping }: ReverbSettings): Loss {
  const length = half.swept + half.first + half.allpass + half.second;
  const loss = Math.exp((-3 * Math.LN10 * length) / (SAMPLE_RATE * decay));
  let pole = 0;
  for (let round = 0; round < 3; round++) pole = poleFor(damping, loss * onePoleGain(pole, 1000));
  return { gain: Math.min(0.9999, Math.sqrt(loss / onePoleGain(pole, 1000))), pole };
}
