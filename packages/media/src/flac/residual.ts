import type { BitWriter } from './bits.ts';

/** Samples of a partition; each has a Rice parameter of its own. */
const PARTITION = 256;
/** Rice parameters are written with five bits, as samples of 24 bits need (RFC 9639, 9.2.7). */
const PARAMETER_BITS = 5;
const MOST = 30;

/** What is left of `x` by the fixed predictor of an order 0 to 4: its difference of that order (RFC 9639, 9.2.5). */
export function differences(x: Int32Array, order: number): Int32Array {
  const out = x.slice();
  for (let d = 0; d < order; d++) {
    for (let i = out.length - 1; i > d; i--) out[i] = out[i]! - out[i - 1]!;
  }
  return out;
}

/** Positive and negative in turn: 0, -1, 1, -2, … become 0, 1, 2, 3, … */
const folded = (value: number): number => (value >= 0 ? 2 * value : -2 * value - 1);

/** The partitions of a block whose first `order` samples are no residual. */
function partitionsOf(length: number, order: number): readonly (readonly [from: number, to: number])[] {
  const log = partitionOrder(length);
  const size = length >> log;
  return Array.from({ length: 1 << log }, (_, i) => [i === 0 ? order : i * size, (i + 1) * size] as const);
}

/** Two to this many partitions: one where the block is not cut evenly. */
function partitionOrder(length: number): number {
  const count = length / PARTITION;
  return count >= 1 && Number.isInteger(Math.log2(count)) ? Math.log2(count) : 0;
}

/** The parameter for a stretch, near enough to the best: the logarithm of the mean. */
function parameterFor(residual: Int32Array, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += folded(residual[i]!);
  const mean = sum / Math.max(1, to - from);
  return mean < 1 ? 0 : Math.min(MOST, Math.floor(Math.log2(mean)));
}

/** Bits that a residual takes, near enough to compare predictors by. */
export function costOf(residual: Int32Array, order: number): number {
  let bits = 0;
  for (const [from, to] of partitionsOf(residual.length, order)) {
    const k = parameterFor(residual, from, to);
    const scale = 1 / 2 ** k;
    bits += PARAMETER_BITS + (to - from) * (k + 1);
    for (let i = from; i < to; i++) bits += Math.floor(folded(residual[i]!) * scale);
  }
  return bits;
}

/** Writes a residual as Rice codes. */
export function writeResidual(out: BitWriter, residual: Int32Array, order: number): void {
  out.write(1, 2);
  out.write(partitionOrder(residual.length), 4);
  for (const [from, to] of partitionsOf(residual.length, order)) {
    const k = parameterFor(residual, from, to);
    out.write(k, PARAMETER_BITS);
    for (let i = from; i < to; i++) {
      const value = folded(residual[i]!);
      out.unary(Math.floor(value / 2 ** k));
      if (k > 24) out.write(Math.floor(value / 2 ** 24), k - 24);
      out.write(value, Math.min(24, k));
    }
  }
}
