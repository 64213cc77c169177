import { along, fade } from '../colour.ts';
import type { Palette } from '../data/palettes.ts';
import { fractal, makeNoise } from '../noise.ts';
import type { Random } from '../random.ts';
import { type Artist, disc, fill, newCanvas, type Pen, PLACES, SIZE } from '../sheet.ts';

/** Coloured dust, some thousand stars, and a planet lit from one side. */
export const stars: Artist = ({ pen, palette, random }) => {
  fill(pen, palette.deep);
  drawDust(pen, palette, random);
  for (let i = 0; i < 1100; i++) {
    const bright = random.next() * random.next();
    pen.fillStyle = fade(random.chance(0.12) ? palette.accent : palette.pale, 0.25 + 0.75 * bright);
    disc(pen, random.between(0, SIZE), random.between(0, SIZE), 0.5 + 1.7 * bright * bright);
  }
  for (let i = 0; i < 7; i++)
    drawFlare(pen, palette, random.between(60, 964), random.between(60, 700), random.between(10, 26));
  if (random.chance(0.75)) drawPlanet(pen, palette, random);
  return [random.pick([PLACES.bottomCentre, PLACES.bottomBand])];
};

function drawDust(pen: Pen, palette: Palette, random: Random): void {
  const noise = makeNoise(random);
  const small = 256;
  const { canvas, pen: dust } = newCanvas(small, small);
  const image = dust.createImageData(small, small);
  const colours = [palette.deep, palette.shade, palette.body, palette.glow].map((colour) => colour);
  const table = Array.from({ length: 64 }, (_, index) => {
    const hex = along(colours, index / 63);
    return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  });
  const lean = random.between(-0.9, 0.9);
  for (let y = 0; y < small; y++) {
    for (let x = 0; x < small; x++) {
      const warp = fractal(noise, x / 60 + 9, y / 60, 3);
      const cloud = fractal(noise, x / 74 + warp * 0.8, y / 74 + warp * 0.8 + 31, 5);
      const band = 1 - Math.abs((y - small * 0.45 - (x - small / 2) * lean) / (small * 0.55));
      const value = Math.max(0, Math.min(1, (cloud * 0.9 + 0.32) * Math.max(0, band)));
      const [r, g, b] = table[Math.round(value * 63)]!;
      image.data.set([r!, g!, b!, 255], (y * small + x) * 4);
    }
  }
  dust.putImageData(image, 0, 0);
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(canvas, 0, 0, SIZE, SIZE);
}

function drawFlare(pen: Pen, palette: Palette, x: number, y: number, size: number): void {
  const glow = pen.createRadialGradient(x, y, 0, x, y, size);
  glow.addColorStop(0, fade(palette.pale, 0.9));
  glow.addColorStop(0.2, fade(palette.pale, 0.35));
  glow.addColorStop(1, fade(palette.glow, 0));
  pen.fillStyle = glow;
  disc(pen, x, y, size);
  pen.fillStyle = '#ffffff';
  disc(pen, x, y, size / 9);
}

function drawPlanet(pen: Pen, palette: Palette, random: Random): void {
  const radius = random.between(120, 230);
  const x = random.between(300, 724);
  const y = random.between(280, 430);
  const angle = random.between(-2.6, -0.6);
  const light = pen.createRadialGradient(
    x + Math.cos(angle) * radius * 0.6,
    y + Math.sin(angle) * radius * 0.6,
    radius * 0.1,
    x,
    y,
    radius * 1.08,
  );
  light.addColorStop(0, palette.pale);
  light.addColorStop(0.35, palette.glow);
  light.addColorStop(0.7, palette.body);
  light.addColorStop(1, palette.deep);
  pen.fillStyle = light;
  disc(pen, x, y, radius);
  if (random.chance(0.55)) {
    const tilt = random.between(-0.5, 0.5);
    for (let i = 0; i < 6; i++) {
      pen.strokeStyle = fade(i % 2 ? palette.pale : palette.accent, 0.75 - 0.09 * i);
      pen.lineWidth = 7 - i;
      pen.beginPath();
      // The front half only: the planet hides the rest.
      pen.ellipse(x, y, radius * (1.35 + i * 0.085), radius * (0.3 + i * 0.02), tilt, -0.18, Math.PI + 0.18);
      pen.stroke();
    }
  }
}
