import { along, fade } from '../colour.ts';
import { fractal, makeNoise } from '../noise.ts';
import { type Artist, fill, PLACES, SIZE } from '../sheet.ts';

/** Some thousand threads that follow one invisible current. */
export const flow: Artist = ({ pen, palette, random, energy, tension }) => {
  const noise = makeNoise(random);
  const light = random.chance(0.4);
  fill(pen, light ? palette.pale : palette.deep);
  const colours = light
    ? [palette.glow, palette.body, palette.shade, palette.deep]
    : [palette.shade, palette.body, palette.glow, palette.pale];
  const scale = 520 - 220 * tension;
  const heading = random.between(0, Math.PI * 2);
  const length = 60 + Math.round(70 * (1 - energy));
  pen.lineCap = 'round';
  for (let i = 0; i < 1500; i++) {
    let x = random.between(-100, SIZE + 100);
    let y = random.between(-100, SIZE + 100);
    const hue = fractal(noise, x / 420 + 50, y / 420, 2) * 0.6 + 0.5 + random.between(-0.14, 0.14);
    pen.strokeStyle = random.chance(0.03) ? palette.accent : fade(along(colours, hue), 0.82);
    pen.lineWidth = random.pick([1.4, 2.2, 3.4, 5.5, 9]);
    pen.beginPath();
    pen.moveTo(x, y);
    for (let step = 0; step < length; step++) {
      const angle = heading + fractal(noise, x / scale, y / scale, 2) * Math.PI * (1.3 + tension);
      x += Math.cos(angle) * 6;
      y += Math.sin(angle) * 6;
      pen.lineTo(x, y);
    }
    pen.stroke();
  }
  return [random.pick([PLACES.bottomLeft, PLACES.topLeft, PLACES.centre])];
};
