/** A dense net of one hidden layer: rectified units, then shares of the outputs that sum to one (softmax). */
export interface Net {
  readonly inputs: number;
  /** A multiple of four. */
  readonly hidden: number;
  readonly outputs: number;
  /** hidden x (inputs + 1), the bias last, then outputs x (hidden + 1). */
  readonly weights: Float32Array;
}

export const weightCount = ({ inputs, hidden, outputs }: Omit<Net, 'weights'>): number =>
  hidden * (inputs + 1) + outputs * (hidden + 1);

/** The shares of `count` rows of inputs, to `out` from `at` on. */
export function evaluate(net: Net, rows: Float32Array, count: number, out: Float32Array, at: number): void {
  const units = new Float64Array(net.hidden);
  for (let row = 0; row < count; row++) {
    hiddenUnits(net, rows, row * net.inputs, units);
    shares(net, units, out, at + row * net.outputs);
  }
}

/** Four units at a time: their sums do not wait for each other, which is more than twice as fast. */
function hiddenUnits(
  { inputs, hidden, weights }: Net,
  rows: Float32Array,
  x: number,
  units: Float64Array,
): void {
  const width = inputs + 1;
  for (let h = 0; h < hidden; h += 4) {
    const [w0, w1, w2, w3] = [h * width, (h + 1) * width, (h + 2) * width, (h + 3) * width];
    let [s0, s1, s2, s3] = [
      weights[w0 + inputs]!,
      weights[w1 + inputs]!,
      weights[w2 + inputs]!,
      weights[w3 + inputs]!,
    ];
    for (let i = 0; i < inputs; i++) {
      const value = rows[x + i]!;
      s0 += weights[w0 + i]! * value;
      s1 += weights[w1 + i]! * value;
      s2 += weights[w2 + i]! * value;
      s3 += weights[w3 + i]! * value;
    }
    units[h] = s0 > 0 ? s0 : 0;
    units[h + 1] = s1 > 0 ? s1 : 0;
    units[h + 2] = s2 > 0 ? s2 : 0;
    units[h + 3] = s3 > 0 ? s3 : 0;
  }
}

function shares(
  { inputs, hidden, outputs, weights }: Net,
  units: Float64Array,
  out: Float32Array,
  to: number,
): void {
  const second = hidden * (inputs + 1);
  let whole = 0;
  for (let o = 0; o < outputs; o++) {
    const w = second + o * (hidden + 1);
    let sum = weights[w + hidden]!;
    for (let h = 0; h < hidden; h++) sum += weights[w + h]! * units[h]!;
    const share = Math.exp(Math.min(30, Math.max(-30, sum)));
    out[to + o] = share;
    whole += share;
  }
  for (let o = 0; o < outputs; o++) out[to + o]! /= whole;
}
