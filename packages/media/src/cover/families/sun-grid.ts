import { along, fade } from '../colour.ts';
import { type Artist, disc, fill, gradient, newCanvas, PLACES, SIZE } from '../sheet.ts';

/** A striped sun over a neon grid that runs to the horizon. */
export const sunGrid: Artist = ({ pen, palette, random, energy }) => {
  const horizon = random.between(660, 720);
  const x = SIZE / 2 + random.between(-150, 150);
  const radius = random.between(185, 235);
  fill(pen, gradient(pen, [palette.deep, palette.shade, palette.body], [0, 0, 0, horizon]));
  for (let i = 0; i < 140; i++) {
    pen.fillStyle = fade(palette.pale, random.between(0.15, 0.8));
    disc(pen, random.between(0, SIZE), random.between(0, horizon * 0.7), random.between(0.6, 1.9));
  }
  // Its top stays below the title.
  const sunY = Math.max(350 + radius, horizon - radius * random.between(0.45, 0.75));
  pen.save();
  pen.filter = 'blur(60px)';
  pen.fillStyle = fade(palette.glow, 0.55);
  disc(pen, x, sunY, radius * 1.08);
  pen.restore();
  const sun = newCanvas();
  sun.pen.fillStyle = gradient(
    sun.pen,
    [palette.pale, palette.glow, palette.body],
    [0, sunY - radius, 0, sunY + radius],
  );
  disc(sun.pen, x, sunY, radius);
  sun.pen.globalCompositeOperation = 'destination-out';
  for (let i = 0; i < 9; i++) {
    const y = sunY - radius * 0.15 + (i * radius) / 6.4;
    sun.pen.fillRect(0, y, SIZE, 3 + i * 2.6);
  }
  pen.drawImage(sun.canvas, 0, 0);
  drawRidge(pen, horizon, random, palette.deep, along([palette.shade, palette.accent], 0.5));
  drawGrid(pen, horizon, x, palette, 0.5 + 0.5 * energy);
  return [{ ...PLACES.topCentre, y: 78, height: 240, size: 116 }];
};

function drawRidge(
  pen: Parameters<Artist>[0]['pen'],
  horizon: number,
  random: Parameters<Artist>[0]['random'],
  colour: string,
  edge: string,
): void {
  pen.beginPath();
  pen.moveTo(0, horizon);
  for (let x = 0; x <= SIZE; x += 32) {
    // Low in the middle, where the sun stands.
    const side = Math.abs(x / SIZE - 0.5) * 2;
    pen.lineTo(x, horizon - random.between(6, 26) - side * side * random.between(20, 110));
  }
  pen.lineTo(SIZE, horizon);
  pen.closePath();
  pen.fillStyle = colour;
  pen.fill();
  pen.strokeStyle = fade(edge, 0.7);
  pen.lineWidth = 2;
  pen.stroke();
}

function drawGrid(
  pen: Parameters<Artist>[0]['pen'],
  horizon: number,
  vanish: number,
  palette: Parameters<Artist>[0]['palette'],
  strength: number,
): void {
  pen.save();
  pen.beginPath();
  pen.rect(0, horizon, SIZE, SIZE - horizon);
  pen.clip();
  pen.fillStyle = gradient(pen, [palette.shade, palette.deep], [0, horizon, 0, SIZE]);
  pen.fillRect(0, horizon, SIZE, SIZE - horizon);
  const lines = () => {
    pen.beginPath();
    for (let i = -26; i <= 26; i++) {
      pen.moveTo(vanish + i * 14, horizon);
      pen.lineTo(vanish + i * 150, SIZE + 40);
    }
    for (let i = 0; i < 15; i++) {
      const depth = i / 14;
      const y = horizon + (SIZE - horizon) * depth * depth * 1.05;
      pen.moveTo(0, y);
      pen.lineTo(SIZE, y);
    }
    pen.stroke();
  };
  pen.filter = 'blur(6px)';
  pen.strokeStyle = fade(palette.accent, 0.75 * strength);
  pen.lineWidth = 7;
  lines();
  pen.filter = 'none';
  pen.strokeStyle = palette.accent;
  pen.lineWidth = 2;
  lines();
  pen.restore();
}
