import { fade } from '../colour.ts';
import { makeNoise } from '../noise.ts';
import type { Random } from '../random.ts';
import { type Artist, disc, fill, type Pen, PLACES, SIZE } from '../sheet.ts';

/** One wide brush stroke on paper: a ring that does not quite close, or a few lines, and a seal. */
export const ink: Artist = ({ pen, palette, random, energy }) => {
  const dark = random.chance(0.25);
  const paper = dark ? palette.deep : palette.pale;
  const brush = dark ? palette.pale : palette.deep;
  fill(pen, paper);
  stainPaper(pen, random, dark ? palette.shade : palette.glow);
  if (random.chance(0.6)) {
    const centre = { x: SIZE / 2 + random.between(-40, 40), y: 400 + random.between(-20, 20) };
    const radius = random.between(225, 275);
    const start = random.between(0, Math.PI * 2);
    const turn = Math.PI * random.between(1.78, 1.93);
    strokeBrush(pen, random, brush, random.between(58, 84), (t) => ({
      x: centre.x + Math.cos(start + t * turn) * radius * (1 + 0.03 * t),
      y: centre.y + Math.sin(start + t * turn) * radius * (1 - 0.02 * t),
      normal: start + t * turn,
    }));
  } else {
    const strokes = 3 + random.int(3);
    for (let i = 0; i < strokes; i++) {
      const y = 180 + (i / (strokes - 1)) * 420;
      const bend = random.between(-70, 70) * (0.6 + energy);
      const from = random.between(110, 260);
      const to = random.between(700, 910);
      strokeBrush(pen, random, i === 1 ? palette.body : brush, random.between(24, 62), (t) => ({
        x: from + (to - from) * t,
        y: y + Math.sin(t * Math.PI) * bend,
        normal: Math.PI / 2,
      }));
    }
  }
  drawSeal(pen, random, palette.accent);
  return [{ ...PLACES.bottomBand, y: 742, height: 210, size: 104, width: 720 }];
};

/** A stroke is some two hundred bristles, each with its own ink, that run dry towards the end. */
function strokeBrush(
  pen: Pen,
  random: Random,
  colour: string,
  width: number,
  path: (t: number) => { x: number; y: number; normal: number },
): void {
  const noise = makeNoise(random);
  const bristles = Math.round(width * 3.2);
  const steps = 220;
  pen.lineCap = 'round';
  for (let b = 0; b < bristles; b++) {
    const across = (b / (bristles - 1) - 0.5) * 2;
    const dryAt = 0.55 + 0.6 * random.next() - 0.25 * across * across;
    pen.strokeStyle = fade(colour, random.between(0.35, 0.9));
    pen.lineWidth = random.between(0.8, 2.6);
    pen.beginPath();
    let down = false;
    for (let s = 0; s <= steps; s++) {
      const t = s / steps;
      const point = path(t);
      // The brush lands narrow, widens, and thins where it leaves.
      const press = Math.min(1, 0.55 + t * 5) * (1 - 0.35 * t) * (1 + 0.12 * noise(t * 4, 3));
      const off = across * width * 0.5 * press + noise(t * 6, b * 0.11) * 5;
      const wet = t < dryAt || noise(t * 26, b * 0.7) > 0.12;
      const x = point.x + Math.cos(point.normal) * off;
      const y = point.y + Math.sin(point.normal) * off;
      if (wet && down) pen.lineTo(x, y);
      else if (wet) pen.moveTo(x, y);
      down = wet;
    }
    pen.stroke();
  }
  for (let i = 0; i < 26; i++) {
    const point = path(random.next());
    pen.fillStyle = fade(colour, random.between(0.3, 0.9));
    disc(
      pen,
      point.x + random.gaussian() * width,
      point.y + random.gaussian() * width,
      Math.abs(random.gaussian()) * 2.6,
    );
  }
}

function stainPaper(pen: Pen, random: Random, colour: string): void {
  pen.save();
  pen.filter = 'blur(90px)';
  for (let i = 0; i < 4; i++) {
    pen.fillStyle = fade(colour, random.between(0.08, 0.22));
    disc(pen, random.between(0, SIZE), random.between(0, SIZE), random.between(120, 330));
  }
  pen.restore();
}

/** A carved stamp in the corner, as a painter signs. */
function drawSeal(pen: Pen, random: Random, colour: string): void {
  const size = 64;
  const x = SIZE - 72 - size;
  const y = SIZE - 72 - size;
  pen.fillStyle = colour;
  pen.beginPath();
  pen.roundRect(x, y, size, size, 9);
  pen.fill();
  pen.save();
  pen.globalCompositeOperation = 'destination-out';
  pen.restore();
  pen.fillStyle = 'rgba(255, 255, 255, 0.88)';
  for (let row = 0; row < 4; row++) {
    for (let column = 0; column < 2; column++) {
      if (!random.chance(0.62)) continue;
      for (const side of [column, 3 - column])
        pen.fillRect(x + 10 + side * 11.5, y + 10 + row * 11.5, 9.5, 9.5);
    }
  }
}
