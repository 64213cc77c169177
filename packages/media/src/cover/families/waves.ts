import { along, fade } from '../colour.ts';
import { makeNoise } from '../noise.ts';
import { type Artist, disc, fill, gradient, PLACES, SIZE } from '../sheet.ts';

/** Sheets of cut paper, one behind another, each a slow wave with a shadow. */
export const waves: Artist = ({ pen, palette, random, energy }) => {
  const noise = makeNoise(random);
  const dayTime = random.chance(0.6);
  const sky = dayTime ? [palette.pale, palette.glow] : [palette.deep, palette.shade];
  const sheets = dayTime
    ? [palette.glow, palette.body, palette.shade, palette.deep]
    : [palette.shade, palette.body, palette.glow, palette.pale];
  fill(pen, gradient(pen, sky));
  const x = random.between(250, 774);
  pen.fillStyle = dayTime ? palette.accent : palette.pale;
  // It rises behind the first sheet, clear of a title of two lines.
  const radius = random.between(90, 140);
  disc(pen, x, 330 + radius * random.between(0.85, 1.05), radius);
  const count = 6 + random.int(3);
  const height = 26 + 70 * energy;
  for (let i = 0; i < count; i++) {
    const t = i / (count - 1);
    const base = 440 + t * 500;
    const turns = random.between(0.8, 1.7);
    const phase = random.between(0, Math.PI * 2);
    const line = (at: number): number =>
      base +
      Math.sin((at / SIZE) * Math.PI * 2 * turns + phase) * height +
      noise(at / 260, i * 7.3) * height * 0.8;
    pen.save();
    pen.shadowColor = fade(palette.deep, 0.45);
    pen.shadowBlur = 34;
    pen.shadowOffsetY = -8;
    pen.beginPath();
    pen.moveTo(-60, SIZE + 60);
    for (let at = -60; at <= SIZE + 60; at += 8) pen.lineTo(at, line(at));
    pen.lineTo(SIZE + 60, SIZE + 60);
    pen.closePath();
    pen.fillStyle = along(sheets, t);
    pen.fill();
    pen.restore();
  }
  return [PLACES.topBand, PLACES.topLeft];
};
