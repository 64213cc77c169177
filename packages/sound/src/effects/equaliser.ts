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
    const stages = this.#stages;
    let i = 0;
    // Two at a time: half the memory traffic, and the processor overlaps their chains of additions.
    for (; i + 1 < stages.length; i += 2) {
      filterTwice(stages[i]!, stages[i + 1]!, this.#state, i * STATES, left, right, length);
    }
    if (i < stages.length) filterOnce(stages[i]!, this.#state, i * STATES, left, right, length);
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

function filterOnce(
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

function filterTwice(
  first: Biquad,
  second: Biquad,
  state: Float64Array,
  at: number,
  left: Float32Array,
  right: Float32Array,
  length: number,
): void {
  const { b0, b1, b2, a1, a2 } = first;
  const { b0: d0, b1: d1, b2: d2, a1: c1, a2: c2 } = second;
  let l1 = state[at]!;
  let l2 = state[at + 1]!;
  let r1 = state[at + 2]!;
  let r2 = state[at + 3]!;
  let m1 = state[at + 4]!;
  let m2 = state[at + 5]!;
  let s1 = state[at + 6]!;
  let s2 = state[at + 7]!;
  for (let i = 0; i < length; i++) {
    const x = left[i]!;
    const u = right[i]!;
    const y = b0 * x + l1;
    const v = b0 * u + r1;
    l1 = b1 * x - a1 * y + l2;
    r1 = b1 * u - a1 * v + r2;
    l2 = b2 * x - a2 * y;
    r2 = b2 * u - a2 * v;
    const z = d0 * y + m1;
    const w = d0 * v + s1;
    m1 = d1 * y - c1 * z + m2;
    s1 = d1 * v - c1 * w + s2;
    m2 = d2 * y - c2 * z;
    s2 = d2 * v - c2 * w;
    left[i] = z;
    right[i] = w;
  }
  state[at] = l1;
  state[at + 1] = l2;
  state[at + 2] = r1;
  state[at + 3] = r2;
  state[at + 4] = m1;
  state[at + 5] = m2;
  state[at + 6] = s1;
  state[at + 7] = s2;
}
