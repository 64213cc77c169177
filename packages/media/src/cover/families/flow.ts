import { along, fade } from '../colour.ts';
import { fractal, makeNoise } from '../noise.ts';
import type { Random } from '../random.ts';
import { type Artist, fill, type Pen, PLACES, SIZE } from '../sheet.ts';

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
  pen.save();
  frame(pen, random);
  pen.lineCap = 'round';
  for (let i = 0; i < 1500; i++) {
    let x = random.between(0, SIZE);
    let y = random.between(-40, 820);
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
  pen.restore();
  return [{ ...PLACES.bottomBand, y: 800, height: 152, size: 104 }];
};

/** The current runs inside a window, and the title has the wall below: a disc, a pane, or an arch. */
function frame(pen: Pen, random: Random): void {
  pen.beginPath();
  const shape = random.int(3);
  if (shape === 0) pen.arc(SIZE / 2, 412, 340, 0, Math.PI * 2);
  else if (shape === 1) pen.roundRect(72, 72, SIZE - 144, 690, 10);
  else {
    pen.arc(SIZE / 2, 412, 330, Math.PI, 0);
    pen.lineTo(SIZE / 2 + 330, 762);
    pen.lineTo(SIZE / 2 - 330, 762);
    pen.closePath();
  }
  pen.clip();
}
