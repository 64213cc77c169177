import type { Samples } from '@songwright/music';
import type { Stereo } from '../audio.ts';
import { BLOCK } from '../control.ts';
import type { Crackle } from '../effects/crackle.ts';
import { Equaliser } from '../effects/equaliser.ts';
import { Width } from '../effects/width.ts';
import { Wow } from '../effects/wow.ts';
import { type Mix, RETURNS, type ReturnName } from './mix.ts';
import { Return } from './return.ts';

/**
 * Sums channels and what comes back from their sends, one stem's or the whole mix's, through the bus's filters.
 * All of it is linear: buses that share a mix sum to the bus that carries all of their channels.
 */
export class StemBus {
  readonly left = new Float32Array(BLOCK);
  readonly right = new Float32Array(BLOCK);
  readonly #returns = new Map<ReturnName, Return>();
  readonly #eq: Equaliser;
  readonly #width: Width;
  readonly #wow: Wow;
  readonly #crackle: Crackle | null;
  readonly #mix: Mix;

  constructor(mix: Mix, crackle: Crackle | null) {
    this.#mix = mix;
    this.#eq = new Equaliser([...mix.bus.eq, ...(mix.bus.correction ?? [])]);
    this.#width = new Width(mix.bus.width);
    this.#wow = new Wow(mix.bus.wow);
    this.#crackle = crackle;
  }

  /** Samples by which `finish` writes later than it was given. */
  get latency(): Samples {
    return this.#wow.latency;
  }

  clear(): void {
    this.left.fill(0);
    this.right.fill(0);
  }

  /** The return of that name, made when first asked for. */
  return(name: ReturnName): Return {
    let found = this.#returns.get(name);
    if (!found) {
      found = new Return(name, this.#mix.returns);
      this.#returns.set(name, found);
    }
    return found;
  }

  /** Finishes the block and writes it to `out`, its first sample at `at` less the latency. */
  finish(out: Stereo, at: Samples, length: Samples): void {
    const { left, right } = this;
    for (const name of RETURNS) this.#returns.get(name)?.addTo(left, right, length, at);
    this.#crackle?.add(left, right, length);
    this.#eq.process(left, right, length);
    this.#width.process(left, right, length);
    this.#wow.process(left, right, length);
    const first = at - this.latency;
    const skip = Math.max(0, -first);
    if (skip >= length) return;
    const room = Math.min(length, out.left.length - first);
    if (room <= skip) return;
    out.left.set(left.subarray(skip, room), first + skip);
    out.right.set(right.subarray(skip, room), first + skip);
  }
}
