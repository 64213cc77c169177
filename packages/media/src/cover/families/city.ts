import { fade, mix } from '../colour.ts';
import type { Palette } from '../data/palettes.ts';
import type { Random } from '../random.ts';
import { type Artist, disc, fill, gradient, type Pen, PLACES, SIZE } from '../sheet.ts';

/** A skyline at night in three rows, lit windows, a moon, and the water it all stands in. */
export const city: Artist = ({ pen, palette, random }) => {
  const shore = 800;
  fill(pen, gradient(pen, [palette.deep, palette.shade, palette.body, palette.glow], [0, 0, 0, shore]));
  for (let i = 0; i < 90; i++) {
    pen.fillStyle = fade(palette.pale, random.between(0.1, 0.7));
    disc(pen, random.between(0, SIZE), random.between(0, 420), random.between(0.6, 1.7));
  }
  const x = random.between(240, 784);
  const y = random.between(390, 470);
  const radius = random.between(80, 125);
  pen.save();
  pen.filter = 'blur(46px)';
  pen.fillStyle = fade(palette.pale, 0.55);
  disc(pen, x, y, radius * 1.25);
  pen.restore();
  pen.fillStyle = mix(palette.pale, '#ffffff', 0.25);
  disc(pen, x, y, radius);
  const shades = [
    mix(palette.body, palette.shade, 0.45),
    mix(palette.shade, palette.deep, 0.35),
    mix(palette.deep, '#000000', 0.25),
  ];
  shades.forEach((shade, row) => {
    drawRow(pen, palette, random, shore, 230 - row * 55, shade, row);
  });
  reflect(pen, palette, shore);
  return [PLACES.topBand, PLACES.topLeft];
};

function drawRow(
  pen: Pen,
  palette: Palette,
  random: Random,
  shore: number,
  height: number,
  shade: string,
  row: number,
): void {
  for (let x = -30; x < SIZE; ) {
    const width = random.between(48, 118);
    const top = shore - height * random.between(0.45, 1.35);
    pen.fillStyle = shade;
    pen.fillRect(x, top, width + 1, shore - top);
    if (random.chance(0.3)) pen.fillRect(x + width * 0.45, top - random.between(20, 60), 3, 60);
    if (random.chance(0.3)) pen.fillRect(x + width * 0.2, top - 16, width * 0.5, 17);
    if (row > 0) {
      const columns = Math.max(2, Math.floor(width / 19));
      const step = (width - 14) / columns;
      for (let wy = top + 16; wy < shore - 12; wy += 21) {
        for (let c = 0; c < columns; c++) {
          if (!random.chance(row === 2 ? 0.3 : 0.2)) continue;
          pen.fillStyle = fade(
            random.chance(0.12) ? palette.accent : random.chance(0.5) ? palette.glow : palette.pale,
            0.85,
          );
          pen.fillRect(x + 8 + c * step, wy, step * 0.5, 10);
        }
      }
    }
    x += width + (random.chance(0.25) ? random.between(4, 22) : 0);
  }
}

/** The water shows the picture above it upside down, darker and blurred along. */
function reflect(pen: Pen, palette: Palette, shore: number): void {
  const depth = SIZE - shore;
  const above = pen.getImageData(0, shore - depth * 2, SIZE, depth * 2);
  const water = pen.createImageData(SIZE, depth);
  for (let y = 0; y < depth; y++) {
    const source = depth * 2 - 1 - Math.min(depth * 2 - 1, Math.floor(y * 1.9));
    const shift = Math.round(Math.sin(y * 0.55 + Math.sin(y * 0.13) * 3) * (1.5 + y / 28));
    for (let x = 0; x < SIZE; x++) {
      const from = (source * SIZE + Math.min(SIZE - 1, Math.max(0, x + shift))) * 4;
      const to = (y * SIZE + x) * 4;
      for (let k = 0; k < 4; k++) water.data[to + k] = above.data[from + k]!;
    }
  }
  pen.putImageData(water, 0, shore);
  pen.fillStyle = gradient(pen, [fade(palette.deep, 0.35), fade(palette.deep, 0.82)], [0, shore, 0, SIZE]);
  pen.fillRect(0, shore, SIZE, depth);
}
