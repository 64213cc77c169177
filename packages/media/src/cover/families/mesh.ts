import { fade, mix } from '../colour.ts';
import { type Artist, fill, PLACES, SIZE } from '../sheet.ts';

/** Large soft lights of the palette run into one another. */
export const mesh: Artist = ({ pen, palette, random, energy }) => {
  const night = random.chance(0.6);
  fill(pen, night ? palette.deep : palette.pale);
  const colours = night
    ? [palette.shade, palette.body, palette.glow, palette.accent, palette.body]
    : [palette.glow, palette.body, palette.accent, palette.glow, mix(palette.pale, palette.glow, 0.5)];
  pen.save();
  pen.filter = `blur(${Math.round(110 - 30 * energy)}px)`;
  const turn = random.between(0, Math.PI * 2);
  colours.forEach((colour, index) => {
    const angle = turn + (index / colours.length) * Math.PI * 2 + random.between(-0.4, 0.4);
    const far = random.between(0.18, 0.46) * SIZE;
    pen.fillStyle = fade(colour, index === 3 ? 0.75 : 0.95);
    pen.beginPath();
    pen.ellipse(
      SIZE / 2 + Math.cos(angle) * far,
      SIZE / 2 + Math.sin(angle) * far,
      random.between(170, 340) * (index === 3 ? 0.6 : 1),
      random.between(130, 260) * (index === 3 ? 0.6 : 1),
      random.between(0, Math.PI),
      0,
      Math.PI * 2,
    );
    pen.fill();
  });
  pen.restore();
  return [random.pick([PLACES.bottomLeft, PLACES.topLeft, PLACES.bottomBand])];
};
