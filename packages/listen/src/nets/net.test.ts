import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, weightCount } from './net.ts';
import { storedNet } from './stored-net.ts';

const SHAPE = { inputs: 3, hidden: 4, outputs: 2 };

/** The same by the book, with the weights in steps of a tenth. */
function plainly(steps: readonly number[], row: readonly number[]): number[] {
  const at = (i: number): number => steps[i]! / 10;
  const units = Array.from({ length: 4 }, (_, h) =>
    Math.max(
      0,
      row.reduce((sum, x, i) => sum + at(h * 4 + i) * x, at(h * 4 + 3)),
    ),
  );
  const out = Array.from({ length: 2 }, (_, o) =>
    Math.exp(units.reduce((sum, unit, h) => sum + at(16 + o * 5 + h) * unit, at(16 + o * 5 + 4))),
  );
  return out.map((share) => share / (out[0]! + out[1]!));
}

describe('a small net', () => {
  const count = weightCount(SHAPE);
  const steps = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: count, maxLength: count });
  const rows = fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 6, maxLength: 6 });

  it('gives the shares that its weights say, which sum to one', () => {
    fc.assert(
      fc.property(steps, rows, (weights, inputs) => {
        const out = new Float32Array(5);
        evaluate(storedNet(SHAPE, 10, weights), Float32Array.from(inputs), 2, out, 1);
        for (const row of [0, 1]) {
          const wanted = plainly(weights, inputs.slice(row * 3, row * 3 + 3));
          for (const o of [0, 1]) expect(out[1 + row * 2 + o]).toBeCloseTo(wanted[o]!, 4);
        }
      }),
    );
  });

  it('is not read from a file with too few weights', () => {
    expect(() => storedNet(SHAPE, 10, [1, 2, 3])).toThrow('train it again');
  });
});
