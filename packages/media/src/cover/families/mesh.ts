import { fade, mix } from '../colour.ts';
import type { Palette } from '../data/palettes.ts';
import type { Random } from '../random.ts';
import { type Artist, disc, fill, gradient, type Pen, PLACES, SIZE } from '../sheet.ts';

/** Large soft lights of the palette run into one another; sometimes a clear disc hangs in them. */
export const mesh: Artist = ({ pen, palette, random, energy }) => {
  const night = random.chance(0.55);
  fill(pen, night ? mix(palette.deep, palette.shade, 0.55) : mix(palette.pale, palette.glow, 0.35));
  const colours = night
    ? [palette.body, palette.shade, palette.glow, palette.body, palette.accent, palette.glow]
    : [palette.glow, palette.body, palette.pale, palette.accent, palette.glow, palette.body];
  pen.save();
  pen.filter = `blur(${Math.round(84 - 26 * energy)}px)`;
  const turn = random.between(0, Math.PI * 2);
  for (const [index, colour] of colours.entries()) {
    const angle = turn + (index / colours.length) * Math.PI * 2 + random.between(-0.5, 0.5);
    const far = random.between(0.2, 0.5) * SIZE;
    const size = colour === palette.accent ? 0.6 : 1;
    pen.fillStyle = colour;
    pen.beginPath();
    pen.ellipse(
      SIZE / 2 + Math.cos(angle) * far,
      SIZE * 0.44 + Math.sin(angle) * far,
      random.between(210, 400) * size,
      random.between(130, 260) * size,
      random.between(0, Math.PI),
      0,
      Math.PI * 2,
    );
    pen.fill();
  }
  pen.restore();
  if (random.chance(0.6)) hangDisc(pen, palette, random, night);
  return [random.pick([PLACES.bottomLeft, PLACES.bottomBand])];
};

/** One hard edge makes all the softness around it look meant. */
function hangDisc(pen: Pen, palette: Palette, random: Random, night: boolean): void {
  const radius = random.between(150, 235);
  const x = random.pick([SIZE / 2, SIZE * 0.64, SIZE * 0.36]);
  const y = random.between(330, 400);
  const tilt = random.between(0, Math.PI * 2);
  const ends = [
    x - Math.cos(tilt) * radius,
    y - Math.sin(tilt) * radius,
    x + Math.cos(tilt) * radius,
    y + Math.sin(tilt) * radius,
  ] as const;
  const far = night ? fade(palette.deep, 0.75) : fade(palette.pale, 0.2);
  pen.fillStyle = gradient(
    pen,
    [random.chance(0.5) ? palette.pale : palette.accent, fade(palette.glow, 0.9), far],
    ends,
  );
  disc(pen, x, y, radius);
}
