import { makeNoise } from '../noise.ts';
import { type Artist, disc, fill, PLACES, SIZE } from '../sheet.ts';

/** A lit ball, a wave or a burst, printed in dots of one ink over a block of another. */
export const halftone: Artist = ({ pen, palette, random, tension }) => {
  const noise = makeNoise(random);
  const light = random.chance(0.6);
  const paper = light ? palette.pale : palette.deep;
  const dots = light ? palette.deep : palette.pale;
  fill(pen, paper);
  const x = random.between(360, 664);
  const y = random.between(330, 420);
  const radius = random.between(250, 310);
  pen.fillStyle = random.pick([palette.accent, palette.body, palette.glow]);
  // The second ink is printed a little beside the first, as cheap posters are.
  disc(pen, x - 16, y + 12, radius);
  const lamp = random.between(-2.6, -0.5);
  const motif = random.pick(['ball', 'burst', 'ripple'] as const);
  const cell = random.pick([15, 18, 22]);
  const angle = random.pick([0.26, 0.785, 1.3]);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  pen.fillStyle = dots;
  for (let gy = -SIZE; gy < SIZE * 2; gy += cell) {
    for (let gx = -SIZE; gx < SIZE * 2; gx += cell) {
      const px = gx * cos - gy * sin;
      const py = gx * sin + gy * cos;
      const dx = (px - x) / radius;
      const dy = (py - y) / radius;
      const far = Math.sqrt(dx * dx + dy * dy);
      if (far > 1) continue;
      const side = dx * Math.cos(lamp) + dy * Math.sin(lamp);
      const shade =
        motif === 'ball'
          ? 0.42 - side * 0.62 + far * far * 0.2
          : motif === 'burst'
            ? 0.5 + 0.5 * Math.sin(Math.atan2(dy, dx) * 14) - far * 0.2
            : 0.5 + 0.5 * Math.sin(far * 24 + lamp) - 0.1;
      const size =
        Math.sqrt(Math.max(0, Math.min(1, shade + noise(px / 90, py / 90) * 0.3 * tension))) * cell * 0.62;
      if (size > 0.8) disc(pen, px, py, size);
    }
  }
  return [{ ...PLACES.bottomBand, y: 714, height: 240, size: 150 }];
};
