import { along, mix } from '../colour.ts';
import { type Artist, fill, gradient, PLACES } from '../sheet.ts';

type Point = readonly [number, number];

/** A burst of splinters around one point, each lit by where it faces. */
export const shards: Artist = ({ pen, palette, random, energy, tension }) => {
  fill(pen, gradient(pen, [palette.deep, mix(palette.deep, palette.shade, 0.6)]));
  const x = random.between(380, 644);
  const y = random.between(330, 430);
  const lamp = random.between(0, Math.PI * 2);
  const colours = [palette.deep, palette.shade, palette.body, palette.glow, palette.pale];
  const spokes = Math.round(15 + 13 * energy);
  const angles = Array.from(
    { length: spokes },
    (_, i) => ((i + random.between(-0.32, 0.32)) / spokes) * Math.PI * 2,
  );
  const shells = 4;
  const knots: Point[][] = Array.from({ length: shells + 1 }, (_, shell) =>
    angles.map((angle) => {
      const far =
        shell === 0 ? 10 : ((shell + random.between(-0.38, 0.38) * (0.6 + 0.6 * tension)) / shells) * 400;
      const swirl = angle + shell * 0.12;
      return [x + Math.cos(swirl) * far, y + Math.sin(swirl) * far * 0.95];
    }),
  );
  for (let shell = 0; shell < shells; shell++) {
    for (let i = 0; i < spokes; i++) {
      const next = (i + 1) % spokes;
      const [a, b] = [knots[shell]![i]!, knots[shell]![next]!];
      const [c, d] = [knots[shell + 1]![next]!, knots[shell + 1]![i]!];
      for (const corners of [
        [a, b, c],
        [a, c, d],
      ] as const) {
        if (shell === shells - 1 && random.chance(0.35)) continue;
        const facing = 0.5 + 0.5 * Math.cos(angles[i]! - lamp + random.between(-0.7, 0.7));
        pen.fillStyle = random.chance(0.04)
          ? palette.accent
          : along(colours, facing * 0.85 + random.between(0, 0.15));
        pen.strokeStyle = palette.deep;
        pen.lineWidth = 1.6;
        pen.beginPath();
        for (const [px, py] of corners) pen.lineTo(px, py);
        pen.closePath();
        pen.fill();
        pen.stroke();
      }
    }
  }
  for (let i = 0; i < 70; i++) {
    const angle = random.between(0, Math.PI * 2);
    const far = random.between(380, 640);
    const size = random.between(3, 17);
    pen.fillStyle = along(colours, random.between(0.25, 1));
    pen.beginPath();
    for (let k = 0; k < 3; k++) {
      const turn = angle + k * 2.1 + random.between(-0.4, 0.4);
      pen.lineTo(
        x + Math.cos(angle) * far + Math.cos(turn) * size,
        y + Math.sin(angle) * far * 0.95 + Math.sin(turn) * size,
      );
    }
    pen.closePath();
    pen.fill();
  }
  return [
    { ...PLACES.bottomBand, y: 724, height: 228, size: 148 },
    { ...PLACES.bottomCentre, size: 148 },
  ];
};
