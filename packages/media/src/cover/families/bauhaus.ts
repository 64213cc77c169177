import { type Artist, fill, type Pen, PLACES, type Place, SIZE } from '../sheet.ts';

/** A grid of plain shapes: quarter discs, half discs, rings, bars. The title has rows of its own. */
export const bauhaus: Artist = ({ pen, palette, random, tension }) => {
  const light = random.chance(0.65);
  const ground = light ? palette.pale : palette.deep;
  fill(pen, ground);
  const colours = light
    ? [palette.deep, palette.body, palette.glow, palette.accent, palette.shade]
    : [palette.pale, palette.body, palette.glow, palette.accent, palette.body];
  const cells = random.pick([4, 5, 5, 6]);
  const margin = 72;
  const cell = (SIZE - 2 * margin) / cells;
  const top = random.chance(0.5);
  const rows = cells - (cells === 4 ? 1 : 2);
  const from = top ? SIZE - margin - rows * cell : margin;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < cells; column++) {
      if (random.chance(0.1 + 0.1 * tension)) continue;
      pen.save();
      pen.translate(margin + (column + 0.5) * cell, from + (row + 0.5) * cell);
      pen.rotate((random.int(4) * Math.PI) / 2);
      if (random.chance(0.45)) {
        pen.fillStyle = random.pick(colours);
        pen.fillRect(-cell / 2, -cell / 2, cell + 0.5, cell + 0.5);
      }
      pen.fillStyle = random.pick(colours);
      random.pick(SHAPES)(pen, cell, random.pick(colours));
      pen.restore();
    }
  }
  const height = SIZE - 2 * margin - rows * cell - 36;
  const place: Place = {
    ...PLACES.topBand,
    y: top ? margin : SIZE - margin - height,
    height,
    valign: top ? 'top' : 'bottom',
  };
  return [place];
};

type Shape = (pen: Pen, size: number, second: string) => void;

const SHAPES: readonly Shape[] = [
  (pen, size) => {
    pen.beginPath();
    pen.moveTo(-size / 2, -size / 2);
    pen.arc(-size / 2, -size / 2, size, 0, Math.PI / 2);
    pen.closePath();
    pen.fill();
  },
  (pen, size) => {
    pen.beginPath();
    pen.arc(0, -size / 2, size / 2, 0, Math.PI);
    pen.closePath();
    pen.fill();
    pen.beginPath();
    pen.arc(0, 0, size / 2, 0, Math.PI);
    pen.closePath();
    pen.fill();
  },
  (pen, size, second) => {
    pen.beginPath();
    pen.arc(0, 0, size * 0.5, 0, Math.PI * 2);
    pen.fill();
    pen.fillStyle = second;
    pen.beginPath();
    pen.arc(0, 0, size * 0.22, 0, Math.PI * 2);
    pen.fill();
  },
  (pen, size) => {
    pen.beginPath();
    pen.moveTo(-size / 2, size / 2);
    pen.lineTo(size / 2, size / 2);
    pen.lineTo(-size / 2, -size / 2);
    pen.closePath();
    pen.fill();
  },
  (pen, size) => {
    for (let i = 0; i < 4; i++) pen.fillRect(-size / 2, -size / 2 + (i * size) / 4, size, size / 8);
  },
  (pen, size, second) => {
    for (let i = 3; i >= 1; i--) {
      if (i === 2) {
        pen.save();
        pen.fillStyle = second;
      }
      pen.beginPath();
      pen.moveTo(-size / 2, -size / 2);
      pen.arc(-size / 2, -size / 2, (size * i) / 3, 0, Math.PI / 2);
      pen.closePath();
      pen.fill();
      if (i === 2) pen.restore();
    }
  },
  (pen, size) => {
    pen.beginPath();
    pen.ellipse(0, 0, size / 2, size / 4.4, Math.PI / 4, 0, Math.PI * 2);
    pen.fill();
  },
  (pen, size) => {
    for (let row = 0; row < 3; row++) {
      for (let column = 0; column < 3; column++) {
        pen.beginPath();
        pen.arc((column - 1) * size * 0.3, (row - 1) * size * 0.3, size * 0.09, 0, Math.PI * 2);
        pen.fill();
      }
    }
  },
];
