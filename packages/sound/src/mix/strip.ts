import type { Decibels, Samples } from '@songwright/music';
import { BLOCK, HOP } from '../control.ts';
import { gainOf } from '../dsp/math.ts';
import { Compressor } from '../effects/compressor.ts';
import { Equaliser } from '../effects/equaliser.ts';
import { saturate } from '../effects/saturation.ts';
import type { Player } from '../player.ts';
import type { StemBus } from './bus.ts';
import { type Gate, passGate } from './cut.ts';
import type { Channel, ReturnName } from './mix.ts';

const HOPS = BLOCK / HOP;
/** At full drive peaks are rounded to -9 dB of full scale. */
const HARDEST = 2.8;

/** A fader move that the score asks for: down by `depth` decibels where the shape (at hop boundaries) is 1; up below 0. */
export interface Automation {
  readonly shape: Float32Array;
  readonly depth: Decibels;
}

/**
 * One part's channel at work: player, equaliser, trim, saturation, compressor, fader with its moves, place, sends.
 * What is not linear here happens to one part before anything is summed, so it is the same in stems and master.
 */
export class Strip {
  readonly #player: Player;
  readonly #eq: Equaliser;
  readonly #trim: number;
  readonly #hardness: number;
  readonly #compressor: Compressor | null;
  readonly #level: number;
  readonly #automation: readonly Automation[];
  readonly #place: Place;
  readonly #sends: readonly (readonly [ReturnName, number])[];
  readonly #left = new Float32Array(BLOCK);
  readonly #right = new Float32Array(BLOCK);
  readonly #gains = new Float64Array(HOPS + 1);
  readonly #gate: Gate | null;
  #shut = false;
  #hop = 0;
  #settled = true;
  /** Hops passed over in silence since the last block that sounded. */
  #slept = 0;

  constructor(channel: Channel, player: Player, automation: readonly Automation[], gate: Gate | null = null) {
    this.#player = player;
    this.#gate = gate;
    this.#eq = new Equaliser(channel.eq);
    this.#trim = gainOf(channel.trim ?? 0);
    this.#hardness = channel.drive === 0 ? 0 : 1 + channel.drive * (HARDEST - 1);
    this.#compressor = channel.compressor && new Compressor(channel.compressor);
    this.#level = gainOf(channel.level);
    this.#automation = automation;
    this.#place = placeOf(channel.pan, channel.width);
    this.#sends = Object.entries(channel.sends).map(([name, level]) => [name as ReturnName, gainOf(level)]);
  }

  /** Plays the next block onto the bus. */
  render(bus: StemBus, length: Samples): void {
    const left = this.#left;
    const right = this.#right;
    const sounds = this.#play(length);
    if (!sounds && this.#settled) {
      const hops = Math.ceil(length / HOP);
      this.#hop += hops;
      this.#slept += hops;
      return;
    }
    this.#eq.process(left, right, length);
    this.#settled = !sounds && this.#eq.settle();
    if (this.#hardness > 0) saturate(left, right, length, this.#trim, this.#hardness);
    this.#ride(length);
    place(left, right, this.#gains, this.#place, bus, length);
    for (const [name, gain] of this.#sends) bus.return(name).send(left, right, gain, length);
  }

  #play(length: Samples): boolean {
    const left = this.#left;
    const right = this.#right;
    if (!this.#shut && this.#player.render(left, right, length)) {
      if (this.#gate === null) return true;
      this.#shut = passGate(this.#gate, this.#hop * HOP, left, right, length);
      return true;
    }
    if (this.#shut) {
      left.fill(0, 0, length);
      right.fill(0, 0, length);
    }
    return false;
  }

  /** Fills in the block's gains at hop boundaries, the first of them where the last block ended. */
  #ride(length: Samples): void {
    const gains = this.#gains;
    const trim = this.#hardness > 0 ? 1 : this.#trim;
    const wakes = this.#slept > 0 || this.#hop === 0;
    if (wakes) this.#compressor?.rest(this.#slept);
    this.#slept = 0;
    gains[0] = gains[HOPS]!;
    for (let k = 0; k * HOP < length; k++) {
      let gain = this.#level * trim;
      if (this.#compressor) {
        gain *= this.#compressor.next(trim * trim * louderPower(this.#left, this.#right, k * HOP));
      }
      let down = 0;
      for (const { shape, depth } of this.#automation) down += depth * shape[this.#hop + k + 1]!;
      if (down !== 0) gain *= gainOf(-down);
      gains[k + 1] = gain;
    }
    if (wakes) gains[0] = gains[1]!;
    this.#hop += Math.ceil(length / HOP);
  }
}

/** What each output takes of each input. */
interface Place {
  readonly leftOfLeft: number;
  readonly leftOfRight: number;
  readonly rightOfLeft: number;
  readonly rightOfRight: number;
}

/** Width on mid and side, then constant-power balance that leaves a centred part unchanged. */
function placeOf(pan: number, width: number): Place {
  const angle = ((pan + 1) * Math.PI) / 4;
  const left = Math.SQRT2 * Math.cos(angle);
  const right = Math.SQRT2 * Math.sin(angle);
  const near = 0.5 * (1 + width);
  const far = 0.5 * (1 - width);
  return {
    leftOfLeft: left * near,
    leftOfRight: left * far,
    rightOfLeft: right * far,
    rightOfRight: right * near,
  };
}

/** Places the block and adds it to the bus; the placed block stays in `left` and `right` for the sends. */
function place(
  left: Float32Array,
  right: Float32Array,
  gains: Float64Array,
  at: Place,
  bus: StemBus,
  length: Samples,
): void {
  const { leftOfLeft, leftOfRight, rightOfLeft, rightOfRight } = at;
  const busLeft = bus.left;
  const busRight = bus.right;
  for (let k = 0; k * HOP < length; k++) {
    let gain = gains[k]!;
    const step = (gains[k + 1]! - gain) / HOP;
    const end = Math.min(length, (k + 1) * HOP);
    for (let i = k * HOP; i < end; i++) {
      const l = left[i]! * gain;
      const r = right[i]! * gain;
      const toLeft = l * leftOfLeft + r * leftOfRight;
      const toRight = l * rightOfLeft + r * rightOfRight;
      left[i] = toLeft;
      right[i] = toRight;
      busLeft[i]! += toLeft;
      busRight[i]! += toRight;
      gain += step;
    }
  }
}

/** Mean square of the louder channel over one hop. */
function louderPower(left: Float32Array, right: Float32Array, from: Samples): number {
  let l = 0;
  let r = 0;
  for (let i = from; i < from + HOP; i++) {
    l += left[i]! * left[i]!;
    r += right[i]! * right[i]!;
  }
  return Math.max(l, r) / HOP;
}
