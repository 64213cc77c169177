import { along, fade } from '../colour.ts';
import { type Artist, disc, fill, PLACES, SIZE } from '../sheet.ts';

/** Arcs around one point, each with its own reach, width and colour. */
export const rings: Artist = ({ pen, palette, random, energy, tension }) => {
  const light = random.chance(0.35);
  fill(pen, light ? palette.pale : palette.deep);
  const x = random.pick([SIZE * 0.5, SIZE * 0.78, SIZE * 0.24]) + random.between(-30, 30);
  const y = random.pick([SIZE * 0.4, SIZE * 0.3]) + random.between(-30, 30);
  const colours = light
    ? [palette.deep, palette.shade, palette.body, palette.glow]
    : [palette.shade, palette.body, palette.glow, palette.pale];
  const count = Math.round(15 + 17 * energy);
  const reach = SIZE * 0.62;
  const spin = random.between(0, Math.PI * 2);
  for (let i = count; i >= 1; i--) {
    const t = i / count;
    const radius = reach * t;
    const start = spin + random.between(-1, 1) * (0.4 + 2.2 * tension) + t * 2.4;
    const length = Math.PI * random.between(0.55, 1.95);
    pen.lineWidth = (reach / count) * random.pick([0.3, 0.5, 0.72, 0.72]);
    pen.lineCap = random.chance(0.5) ? 'round' : 'butt';
    pen.strokeStyle = random.chance(0.1)
      ? palette.accent
      : along(colours, 1 - t + random.between(-0.12, 0.12));
    pen.beginPath();
    pen.arc(x, y, radius, start, start + length);
    pen.stroke();
    if (random.chance(0.3)) {
      pen.fillStyle = palette.accent;
      disc(pen, x + Math.cos(start + length) * radius, y + Math.sin(start + length) * radius, 5 + 6 * energy);
    }
  }
  pen.fillStyle = palette.accent;
  disc(pen, x, y, (reach / count) * 0.8);
  pen.fillStyle = fade(light ? palette.pale : palette.deep, 1);
  disc(pen, x, y, (reach / count) * 0.28);
  return [PLACES.bottomBand, PLACES.bottomLeft];
};
