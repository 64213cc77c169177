import type { Samples } from '@songwright/music';
import { SAMPLE_RATE } from '../audio.ts';
import type { Player } from '../player.ts';
import { type Gate, passGate, settledAt } from './cut.ts';

/** 2 ms: an attack that has begun is gone before its peak, and before that of the stroke that takes its place. */
const FADE: Samples = Math.round(0.002 * SAMPLE_RATE);

/** A player up to a cut, and another one, who has played the same until shortly before it, from there on. */
export class HandOver implements Player {
  #first: Player | null;
  readonly #second: Player;
  readonly #gate: Gate;
  #at: Samples = 0;
  #left = new Float32Array(0);
  #right = new Float32Array(0);

  constructor(first: Player, second: Player, cut: Samples) {
    this.#first = first;
    this.#second = second;
    this.#gate = { from: settledAt(cut), length: FADE };
  }

  render(left: Float32Array, right: Float32Array, length: number): boolean {
    const at = this.#at;
    this.#at += length;
    if (this.#first === null) return this.#second.render(left, right, length);
    this.#grow(length);
    const [l, r] = [this.#left, this.#right];
    const sounds = this.#first.render(left, right, length);
    const goesOn = this.#second.render(l, r, length);
    const from = Math.max(0, this.#gate.from - at);
    if (from >= length) return sounds;
    // What the first has more than the second fades out: first = second + (first - second).
    for (let i = from; i < length; i++) {
      left[i]! -= l[i]!;
      right[i]! -= r[i]!;
    }
    if (passGate(this.#gate, at, left, right, length)) this.#first = null;
    for (let i = from; i < length; i++) {
      left[i]! += l[i]!;
      right[i]! += r[i]!;
    }
    return sounds || goesOn;
  }

  #grow(length: number): void {
    if (this.#left.length >= length) return;
    this.#left = new Float32Array(length);
    this.#right = new Float32Array(length);
  }
}
