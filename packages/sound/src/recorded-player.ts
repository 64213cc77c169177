import type { Samples } from '@songwright/music';
import type { Stereo } from './audio.ts';
import type { Player } from './player.ts';

/** Plays a part that was recorded elsewhere, as it is, from a place in it on. */
export class RecordedPlayer implements Player {
  readonly #audio: Stereo;
  #at: Samples;

  constructor(audio: Stereo, from: Samples) {
    this.#audio = audio;
    this.#at = from;
  }

  render(left: Float32Array, right: Float32Array, length: number): boolean {
    const from = this.#at;
    const sounding = Math.max(0, Math.min(length, this.#audio.left.length - from));
    left.set(this.#audio.left.subarray(from, from + sounding));
    right.set(this.#audio.right.subarray(from, from + sounding));
    left.fill(0, sounding, length);
    right.fill(0, sounding, length);
    this.#at = from + length;
    return sounding > 0;
  }
}
