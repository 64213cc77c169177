import { type Net, weightCount } from './net.ts';

/** A net as it lies in a data file: whole steps of 1/scale. */
export function storedNet(shape: Omit<Net, 'weights'>, scale: number, steps: readonly number[]): Net {
  if (steps.length !== weightCount(shape)) {
    throw new Error(
      `A net of ${weightCount(shape)} weights was stored with ${steps.length}: train it again.`,
    );
  }
  return { ...shape, weights: Float32Array.from(steps, (step) => step / scale) };
}
