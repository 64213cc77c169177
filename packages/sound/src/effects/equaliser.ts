import { type Biquad, designBiquad, type EqBand } from './biquad.ts';

const STATES = 4;
/** -240 dB: states below it are silence, and are cleared before they become denormal numbers, which are slow. */
const SILENT = 1e-12;

/** A stereo chain of biquads, transposed direct form II, in place. */
export class Equaliser {
  readonly #stages: readonly Biquad[];
  readonly #state: Float64Array;

  constructor(bands: readonly EqBand[]) {
    this.#stages = bands.map((band) => designBiquad(band));
    this.#state = new Float64Array(bands.length * STATES);
  }

  process(left: Float32Array, right: Float32Array, length: number): void {
    for (let i = 0; i < this.#stages.length; i++) {
      filterStereo(this.#stages[i]!, this.#state, i * STATES, left, right, length);
    }
  }

  /** True, with the states cleared, when only inaudible remains are left in the filters. */
  settle(): boolean {
    const state = this.#state;
    for (let i = 0; i < state.length; i++) {
      if (Math.abs(state[i]!) > SILENT) return false;
    }
    state.fill(0);
    return true;
  }

  clear(): void {
    this.#state.fill(0);
  }
}

function filterStereo(
  filter: Biquad,
  state: Float64Array,
  at: number,
  left: Float32Array,
  right: Float32Array,
  length: number,
): void {
  const { b0, b1, b2, a1, a2 } = filter;
  let l1 = state[at]!;
  let l2 = state[at + 1]!;
  let r1 = state[at + 2]!;
  let r2 = state[at + 3]!;
  for (let i = 0; i < length; i++) {
    const x = left[i]!;
    const u = right[i]!;
    const y = b0 * x + l1;
    const v = b0 * u + r1;
    l1 = b1 * x - a1 * y + l2;
    r1 = b1 * u - a1 * v + r2;
    l2 = b2 * x - a2 * y;
    r2 = b2 * u - a2 * v;
    left[i] = y;
    right[i] = v;
  }
  state[at] = l1;
  state[at + 1] = l2;
  state[at + 2] = r1;
  state[at + 3] = r2;
}
