import { along } from '../colour.ts';
import { fractal, makeNoise } from '../noise.ts';
import { type Artist, fill, PLACES, SIZE } from '../sheet.ts';

const RINGS = 34;
const STEPS = 360;

/** One signal bent round a centre, ring behind ring, each hiding what is behind it. */
export const ridgelines: Artist = ({ pen, palette, random, energy, tension }) => {
  const noise = makeNoise(random);
  const light = random.chance(0.3);
  const ground = light ? palette.pale : palette.deep;
  fill(pen, ground);
  const x = SIZE / 2;
  const y = 430;
  const heading = random.between(0, Math.PI * 2);
  const peaks = random.pick([1, 2, 2, 3]);
  const bright = light
    ? [palette.glow, palette.body, palette.deep]
    : [palette.shade, palette.body, palette.glow, palette.pale];
  const marked = random.int(RINGS - 12) + 4;
  pen.lineWidth = 2.4;
  pen.lineJoin = 'round';
  for (let ring = 0; ring < RINGS; ring++) {
    const t = ring / (RINGS - 1);
    const radius = 286 * (1 - t) + 20;
    const tall = (44 + 52 * energy) * (0.35 + 0.65 * Math.sin(Math.PI * (0.25 + 0.65 * (1 - t))));
    pen.beginPath();
    for (let step = 0; step < STEPS; step++) {
      const angle = (step / STEPS) * Math.PI * 2;
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      // Noise over a circle rather than a line: it closes upon itself.
      const reach = 1.5 + tension;
      const rough = Math.abs(fractal(noise, (cos * reach + 8) * 2 + ring * 0.13, (sin * reach + 8) * 2, 4));
      const lobe = 0.5 + 0.5 * Math.cos((angle - heading - 0.5 * noise(ring * 0.18, 40)) * peaks);
      const far = radius + tall * lobe * lobe * (0.15 + 1.5 * rough);
      pen.lineTo(x + cos * far, y + sin * far);
    }
    pen.closePath();
    pen.fillStyle = ground;
    pen.fill();
    pen.strokeStyle = ring === marked ? palette.accent : along(bright, t);
    pen.stroke();
  }
  return [{ ...PLACES.bottomCentre, y: 806, height: 150, size: 84 }];
};
