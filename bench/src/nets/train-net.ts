import { type Net, weightCount } from '@songwright/listen';
import { createRng } from '@songwright/music';

/** Rows of inputs, of wanted outputs and of what an error of each output costs. */
export interface Examples {
  readonly count: number;
  readonly inputs: Float32Array;
  readonly wanted: Float32Array;
  readonly costs: Float32Array;
}

const BATCH = 128;
const RATE = 2e-3;
const [KEEP_MEAN, KEEP_SQUARE] = [0.9, 0.999];
/** Pulls weights towards zero, against learning one mix by heart. */
const DECAY = 1e-5;

/** Trains a net by Adam (Kingma and Ba, 2015) on squared errors. Same examples: same weights. */
export function trainNet(
  shape: Omit<Net, 'weights'>,
  examples: Examples,
  epochs: number,
  report: (epoch: number, loss: number) => void,
): Net {
  const { inputs, hidden, outputs } = shape;
  const rng = createRng('net');
  const size = weightCount(shape);
  const w = new Float64Array(size);
  const second = hidden * (inputs + 1);
  for (let i = 0; i < size; i++)
    w[i] = rng.gaussian() * Math.sqrt((i < second ? 1.5 : 1) / (i < second ? inputs : hidden));
  const [gradient, mean, square] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  const [units, shares, back] = [
    new Float64Array(hidden),
    new Float64Array(outputs),
    new Float64Array(outputs),
  ];
  const order = Int32Array.from({ length: examples.count }, (_, i) => i);
  const steps = Math.floor(examples.count / BATCH);
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = rng.int(i + 1);
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    let loss = 0;
    for (let batch = 0; batch < steps; batch++) {
      gradient.fill(0);
      for (let k = 0; k < BATCH; k++) loss += addGradient(order[batch * BATCH + k]!);
      step++;
      const rate = RATE * 0.5 * (1 + Math.cos((Math.PI * step) / (epochs * steps))) + 1e-5;
      const [c1, c2] = [1 - KEEP_MEAN ** step, 1 - KEEP_SQUARE ** step];
      for (let i = 0; i < size; i++) {
        const g = gradient[i]! / BATCH;
        mean[i] = KEEP_MEAN * mean[i]! + (1 - KEEP_MEAN) * g;
        square[i] = KEEP_SQUARE * square[i]! + (1 - KEEP_SQUARE) * g * g;
        w[i]! -= rate * (mean[i]! / c1 / (Math.sqrt(square[i]! / c2) + 1e-8) + DECAY * w[i]!);
      }
    }
    report(epoch, loss / (steps * BATCH));
  }
  return { ...shape, weights: Float32Array.from(w) };

  function addGradient(row: number): number {
    const { inputs: x, wanted, costs } = examples;
    const at = row * inputs;
    for (let h = 0; h < hidden; h++) {
      const o = h * (inputs + 1);
      let sum = w[o + inputs]!;
      for (let i = 0; i < inputs; i++) sum += w[o + i]! * x[at + i]!;
      units[h] = sum > 0 ? sum : 0;
    }
    let whole = 0;
    for (let s = 0; s < outputs; s++) {
      const o = second + s * (hidden + 1);
      let sum = w[o + hidden]!;
      for (let h = 0; h < hidden; h++) sum += w[o + h]! * units[h]!;
      shares[s] = Math.exp(Math.min(30, Math.max(-30, sum)));
      whole += shares[s]!;
    }
    let loss = 0;
    let common = 0;
    for (let s = 0; s < outputs; s++) {
      shares[s]! /= whole;
      const error = shares[s]! - wanted[row * outputs + s]!;
      const cost = costs[row * outputs + s]!;
      loss += cost * error * error;
      back[s] = 2 * cost * error;
      common += back[s]! * shares[s]!;
    }
    for (let s = 0; s < outputs; s++) back[s] = shares[s]! * (back[s]! - common);
    for (let s = 0; s < outputs; s++) {
      const o = second + s * (hidden + 1);
      for (let h = 0; h < hidden; h++) gradient[o + h]! += back[s]! * units[h]!;
      gradient[o + hidden]! += back[s]!;
    }
    for (let h = 0; h < hidden; h++) {
      if (units[h] === 0) continue;
      let g = 0;
      for (let s = 0; s < outputs; s++) g += back[s]! * w[second + s * (hidden + 1) + h]!;
      const o = h * (inputs + 1);
      for (let i = 0; i < inputs; i++) gradient[o + i]! += g * x[at + i]!;
      gradient[o + inputs]! += g;
    }
    return loss;
  }
}
