import type { Random } from './random.ts';

/**
 * Smooth noise over the plane, about -1 to 1: random gradients on a lattice, blended by the quintic of Perlin 2002.
 * One unit of `x` or `y` is one cell.
 */
export function makeNoise(random: Random): (x: number, y: number) => number {
  const order = Array.from({ length: 256 }, (_, index) => index);
  for (let i = 255; i > 0; i--) {
    const j = random.int(i + 1);
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  const slope = (ix: number, iy: number, dx: number, dy: number): number => {
    const angle = (order[(order[ix & 255]! + iy) & 255]! / 256) * Math.PI * 2;
    return Math.cos(angle) * dx + Math.sin(angle) * dy;
  };
  return (x, y) => {
    const ix = Math.floor(x);
    const iy = Math.floor(y);
    const dx = x - ix;
    const dy = y - iy;
    const u = ease(dx);
    const v = ease(dy);
    const top = lerp(slope(ix, iy, dx, dy), slope(ix + 1, iy, dx - 1, dy), u);
    const bottom = lerp(slope(ix, iy + 1, dx, dy - 1), slope(ix + 1, iy + 1, dx - 1, dy - 1), u);
    return lerp(top, bottom, v) * 1.5;
  };
}

/** Noise over noise at double the detail and half the height, `octaves` times. */
export function fractal(
  noise: (x: number, y: number) => number,
  x: number,
  y: number,
  octaves: number,
): number {
  let sum = 0;
  let height = 1;
  let scale = 1;
  for (let i = 0; i < octaves; i++) {
    sum += height * noise(x * scale, y * scale);
    height /= 2;
    scale *= 2;
  }
  return sum / (2 - 2 * height);
}

export const lerp = (a: number, b: number, t: number): number => a + (b - a) * t;
const ease = (t: number): number => t * t * t * (t * (t * 6 - 15) + 10);
