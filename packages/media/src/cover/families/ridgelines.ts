import { along } from '../colour.ts';
import { fractal, makeNoise } from '../noise.ts';
import { type Artist, fill, PLACES, SIZE } from '../sheet.ts';

const ROWS = 44;
const STEPS = 220;
const LEFT = 150;

/** Rows of one signal, each hiding what is behind it. */
export const ridgelines: Artist = ({ pen, palette, random, energy, tension }) => {
  const noise = makeNoise(random);
  const light = random.chance(0.25);
  const ground = light ? palette.pale : palette.deep;
  fill(pen, ground);
  const centre = random.between(0.4, 0.6);
  const spread = random.between(0.13, 0.21);
  pen.lineWidth = 2.6;
  pen.lineJoin = 'round';
  for (let row = 0; row < ROWS; row++) {
    const t = row / (ROWS - 1);
    const base = 210 + t * 520;
    const tall = (70 + 70 * energy) * (0.55 + 0.45 * Math.sin(Math.PI * t));
    const line: [number, number][] = [];
    for (let step = 0; step <= STEPS; step++) {
      const u = step / STEPS;
      const off = (u - centre - 0.07 * noise(row * 0.16, 90)) / spread;
      const bell = Math.exp(-off * off * 0.5);
      const rough = Math.abs(fractal(noise, u * (11 + 8 * tension) + row * 0.31, row * 0.23, 4));
      const y = base - tall * bell * (0.12 + 1.5 * rough) - 2.5 * noise(u * 40, row * 3.1);
      line.push([LEFT + u * (SIZE - 2 * LEFT), y]);
    }
    pen.beginPath();
    pen.moveTo(LEFT, base + 34);
    for (const [x, y] of line) pen.lineTo(x, y);
    pen.lineTo(SIZE - LEFT, base + 34);
    pen.closePath();
    pen.fillStyle = ground;
    pen.fill();
    pen.beginPath();
    for (const [x, y] of line) pen.lineTo(x, y);
    const bright = light ? [palette.body, palette.deep] : [palette.body, palette.glow, palette.pale];
    pen.strokeStyle = row === Math.floor(ROWS * 0.62) ? palette.accent : along(bright, t);
    pen.stroke();
  }
  return [{ ...PLACES.bottomCentre, y: 790, height: 170, size: 84 }];
};
