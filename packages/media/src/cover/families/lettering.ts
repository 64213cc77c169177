import { along } from '../colour.ts';
import { type Artist, fill, PLACES, SIZE } from '../sheet.ts';

/** Hardly a picture: bands of colour, cut at a slant, that leave the letters the room. */
export const lettering: Artist = ({ pen, palette, random, energy }) => {
  const light = random.chance(0.4);
  fill(pen, light ? palette.pale : palette.deep);
  const colours = light
    ? [palette.deep, palette.body, palette.glow, palette.accent]
    : [palette.shade, palette.body, palette.glow, palette.accent];
  const slant = random.pick([-0.22, 0.22, 0, 0.36, -0.36]) * (0.6 + energy);
  const bands = 5 + random.int(5);
  const bottom = random.chance(0.5);
  pen.save();
  pen.translate(SIZE / 2, bottom ? 300 : 724);
  pen.rotate(slant);
  let y = -190;
  for (let i = 0; i < bands && y < 190; i++) {
    const height = random.between(14, 92) * (1.25 - energy * 0.5);
    pen.fillStyle = random.chance(0.18) ? palette.accent : along(colours, i / (bands - 1));
    pen.fillRect(-SIZE, y, SIZE * 2, height);
    y += height + random.between(4, 26);
  }
  pen.restore();
  const place = { x: 60, width: 904, height: 470, align: 'left', size: 250 } as const;
  return [
    bottom ? { ...place, y: 494, valign: 'bottom' } : { ...place, y: 60, valign: 'top' },
    PLACES.centre,
  ];
};
