import type { Samples } from '@songwright/music';
import { BLOCK } from '../control.ts';
import { gainOf } from '../dsp/math.ts';
import { Equaliser } from '../effects/equaliser.ts';
import type { Player } from '../player.ts';
import type { StemBus } from './bus.ts';
import type { Channel } from './mix.ts';

/** One part's channel at work: player, equaliser, gain, place, sends. */
export class Strip {
  readonly #player: Player;
  readonly #eq: Equaliser;
  readonly #left = new Float32Array(BLOCK);
  readonly #right = new Float32Array(BLOCK);
  readonly #gains: readonly [number, number];
  #settled = true;

  constructor(channel: Channel, player: Player) {
    this.#player = player;
    this.#eq = new Equaliser(channel.eq);
    const gain = gainOf(channel.level + (channel.trim ?? 0));
    const angle = ((channel.pan + 1) * Math.PI) / 4;
    this.#gains = [gain * Math.SQRT2 * Math.cos(angle), gain * Math.SQRT2 * Math.sin(angle)];
  }

  /** Plays the next block onto the bus. */
  render(bus: StemBus, length: Samples): void {
    const left = this.#left;
    const right = this.#right;
    const sounds = this.#player.render(left, right, length);
    if (!sounds && this.#settled) return;
    this.#eq.process(left, right, length);
    this.#settled = !sounds && this.#eq.settle();
    const [l, r] = this.#gains;
    for (let i = 0; i < length; i++) {
      bus.left[i]! += left[i]! * l;
      bus.right[i]! += right[i]! * r;
    }
  }
}
