import { fade, mix } from '../colour.ts';
import { fractal, makeNoise } from '../noise.ts';
import { type Artist, disc, fill, gradient, PLACES, SIZE } from '../sheet.ts';

/** Ridges that pale with distance, mist between them, a low sun or a moon. */
export const mountains: Artist = ({ pen, palette, random, tension }) => {
  const noise = makeNoise(random);
  const night = random.chance(0.35);
  const sky = night
    ? [palette.deep, palette.shade, palette.body]
    : [palette.body, palette.glow, palette.pale];
  fill(pen, gradient(pen, sky, [0, 0, 0, 720]));
  const x = random.between(280, 744);
  const radius = random.between(62, 112);
  const y = 310 + radius + random.between(0, 90);
  pen.save();
  pen.filter = 'blur(50px)';
  pen.fillStyle = fade(palette.pale, 0.6);
  disc(pen, x, y, radius * 1.4);
  pen.restore();
  pen.fillStyle = night ? palette.pale : mix(palette.pale, '#ffffff', 0.4);
  disc(pen, x, y, radius);
  const far = night ? mix(palette.body, palette.glow, 0.25) : mix(palette.pale, palette.glow, 0.65);
  const count = 6;
  for (let i = 0; i < count; i++) {
    const t = i / (count - 1);
    const base = 585 + t * 345;
    const height = (150 - 40 * t) * (0.8 + 0.5 * tension);
    const scale = 330 - 90 * t;
    pen.beginPath();
    pen.moveTo(0, SIZE);
    for (let at = 0; at <= SIZE; at += 3) {
      const ridge = 1 - Math.abs(fractal(noise, at / scale + i * 19, i * 5.7, 5)) * 2.1;
      pen.lineTo(at, base - ridge * height * 0.7);
    }
    pen.lineTo(SIZE, SIZE);
    pen.closePath();
    const colour = mix(far, palette.deep, t * 0.96);
    const top = base - height;
    pen.fillStyle = gradient(pen, [colour, mix(colour, far, 0.55 * (1 - t))], [0, top, 0, base + 130]);
    pen.fill();
  }
  if (!night) drawBirds(pen, random, fade(palette.deep, 0.85), x, y);
  return [PLACES.topBand, PLACES.topCentre];
};

function drawBirds(
  pen: Parameters<Artist>[0]['pen'],
  random: Parameters<Artist>[0]['random'],
  colour: string,
  x: number,
  y: number,
): void {
  pen.strokeStyle = colour;
  pen.lineCap = 'round';
  for (let i = 0; i < 5; i++) {
    const wing = random.between(7, 15);
    const bx = x + random.between(-210, 210);
    const by = y + random.between(-90, 50);
    pen.lineWidth = wing / 5;
    pen.beginPath();
    pen.moveTo(bx - wing, by - wing * 0.35);
    pen.quadraticCurveTo(bx - wing * 0.4, by - wing * 0.5, bx, by);
    pen.quadraticCurveTo(bx + wing * 0.4, by - wing * 0.5, bx + wing, by - wing * 0.35);
    pen.stroke();
  }
}
