import { mix } from '../colour.ts';
import type { Random } from '../random.ts';
import { type Artist, disc, fill, type Pen, PLACES, SIZE } from '../sheet.ts';

/** Cut-paper leaves on bowed stems around a plain disc. */
export const botanic: Artist = ({ pen, palette, random }) => {
  const light = random.chance(0.7);
  fill(pen, light ? palette.pale : palette.deep);
  pen.fillStyle = light ? palette.glow : palette.body;
  disc(pen, SIZE / 2 + random.between(-90, 90), random.between(340, 420), random.between(210, 270));
  const greens = light
    ? [palette.deep, palette.shade, palette.body, palette.accent, mix(palette.shade, palette.accent, 0.5)]
    : [palette.pale, palette.glow, palette.accent, mix(palette.glow, palette.accent, 0.5)];
  const stems = 7 + random.int(3);
  for (let i = 0; i < stems; i++) {
    const t = i / (stems - 1);
    const root = { x: 190 + t * 644 + random.between(-40, 40), y: 760 };
    const lean = (t - 0.5) * 1.5 + random.between(-0.25, 0.25);
    drawStem(pen, random, random.pick(greens), root, -Math.PI / 2 + lean, random.between(380, 620));
  }
  pen.fillStyle = light ? palette.pale : palette.deep;
  pen.fillRect(0, 744, SIZE, SIZE - 744);
  return [{ ...PLACES.bottomBand, y: 770, height: 184, size: 112 }];
};

function drawStem(
  pen: Pen,
  random: Random,
  colour: string,
  root: { readonly x: number; readonly y: number },
  heading: number,
  length: number,
): void {
  pen.strokeStyle = colour;
  pen.fillStyle = colour;
  pen.lineWidth = 5;
  pen.lineCap = 'round';
  const bend = random.between(-0.9, 0.9);
  const kind = random.int(3);
  const steps = 9 + random.int(5);
  let { x, y } = root;
  for (let i = 0; i < steps; i++) {
    const t = i / (steps - 1);
    const angle = heading + bend * t;
    const nx = x + (Math.cos(angle) * length) / steps;
    const ny = y + (Math.sin(angle) * length) / steps;
    pen.beginPath();
    pen.moveTo(x, y);
    pen.lineTo(nx, ny);
    pen.stroke();
    const size = (kind === 0 ? 92 : 62) * (0.45 + 0.75 * Math.sin(Math.PI * (0.15 + 0.8 * t)));
    if (i > 1 && kind === 2) {
      for (const side of [-1, 1]) {
        const reach = size * 0.62;
        disc(
          pen,
          nx + Math.cos(angle + side * 1.1) * reach,
          ny + Math.sin(angle + side * 1.1) * reach,
          size * 0.2,
        );
      }
    } else if (i > 1) {
      for (const side of [-1, 1])
        drawLeaf(pen, nx, ny, angle + side * (0.85 - 0.3 * t), size, kind === 0 ? 0.3 : 0.2);
    }
    x = nx;
    y = ny;
  }
  drawLeaf(pen, x, y, heading + bend, 60, 0.3);
}

function drawLeaf(pen: Pen, x: number, y: number, angle: number, size: number, fat: number): void {
  pen.save();
  pen.translate(x, y);
  pen.rotate(angle);
  pen.beginPath();
  pen.moveTo(0, 0);
  pen.quadraticCurveTo(size * 0.45, -size * fat * 1.5, size, 0);
  pen.quadraticCurveTo(size * 0.45, size * fat * 1.5, 0, 0);
  pen.fill();
  pen.restore();
}
