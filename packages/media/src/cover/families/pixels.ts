import { along, mix } from '../colour.ts';
import type { Palette } from '../data/palettes.ts';
import { fractal, makeNoise } from '../noise.ts';
import type { Random } from '../random.ts';
import { type Artist, fill, type Pen, PLACES, SIZE } from '../sheet.ts';

const DOT = 16;
const ACROSS = SIZE / DOT;
const GROUND = 57;

/** A scene of a game that never was: banded sky, hills, and creatures on them, all in squares. */
export const pixels: Artist = ({ pen, palette, random }) => {
  const noise = makeNoise(random);
  fill(pen, palette.deep);
  const sky = [palette.deep, palette.shade, palette.body, palette.glow];
  for (let row = 0; row < GROUND; row++) {
    const t = row / GROUND;
    for (let column = 0; column < ACROSS; column++) {
      // Ordered dither: the old way from one colour to the next.
      const threshold = (((column & 1) ^ (row & 1)) * 0.5 + 0.25 - 0.5) / 7;
      square(pen, column, row, along(sky, Math.round((t + threshold) * 7) / 7));
    }
  }
  for (let i = 0; i < 46; i++) square(pen, random.int(ACROSS), 16 + random.int(20), palette.pale);
  drawMoon(pen, palette, random);
  [mix(palette.body, palette.shade, 0.6), palette.shade, palette.deep].forEach((colour, hill) => {
    for (let column = 0; column < ACROSS; column++) {
      const top =
        GROUND -
        9 +
        hill * 4 -
        Math.round((fractal(noise, column / 17 + hill * 9, hill * 3, 3) + 0.5) * (9 - hill * 2));
      for (let row = top; row < ACROSS; row++)
        square(pen, column, row, row === top ? mix(colour, palette.glow, 0.45) : colour);
    }
  });
  const creatures = 3 + random.int(2);
  for (let i = 0; i < creatures; i++) {
    const column = Math.round(((i + 0.5) / creatures) * ACROSS - 4 + random.between(-3, 3));
    drawCreature(
      pen,
      random,
      column,
      41 + random.int(6),
      i === 1 ? palette.accent : palette.pale,
      palette.deep,
    );
  }
  return [{ ...PLACES.topBand, height: 230, size: 108 }];
};

function square(pen: Pen, column: number, row: number, colour: string): void {
  pen.fillStyle = colour;
  pen.fillRect(column * DOT, row * DOT, DOT, DOT);
}

function drawMoon(pen: Pen, palette: Palette, random: Random): void {
  const cx = random.between(14, 50);
  const cy = random.between(24, 33);
  const radius = random.between(5, 7.5);
  for (let row = 0; row < GROUND; row++) {
    for (let column = 0; column < ACROSS; column++) {
      const dx = column - cx;
      const dy = row - cy;
      if (dx * dx + dy * dy > radius * radius) continue;
      const shadow = (dx + 2.4) * (dx + 2.4) + (dy - 1) * (dy - 1) > radius * radius * 1.05;
      square(pen, column, row, shadow ? palette.glow : palette.pale);
    }
  }
}

/** Seven by seven squares, the left half mirrored: what chance makes of that looks alive. */
function drawCreature(
  pen: Pen,
  random: Random,
  column: number,
  row: number,
  colour: string,
  eye: string,
): void {
  for (let y = 0; y < 7; y++) {
    for (let x = 0; x < 4; x++) {
      const core = y > 0 && y < 6 && x > 1;
      if (!(core || random.chance(0.48))) continue;
      for (const side of [x, 6 - x]) square(pen, column + side, row + y, colour);
    }
  }
  for (const side of [2, 4]) square(pen, column + side, row + 2, eye);
}
