import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { drawCoverPair } from '@songwright/media';
import { createRng } from '@songwright/music';
import { SHOWCASE } from './data/showcase.ts';

const COLUMNS = 6;
const TILE = 320;
const GAP = 12;
const JPEG_QUALITY = 84;

/** `npm run covers -- [--seed 1] [--out docs/covers.jpg]`: twenty-four covers side by side, one of each pair in turn. */
const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, out: { type: 'string', default: 'docs/covers.jpg' } },
});

const rows = Math.ceil(SHOWCASE.length / COLUMNS);
const sheet = createCanvas(COLUMNS * (TILE + GAP) + GAP, rows * (TILE + GAP) + GAP);
const pen = sheet.getContext('2d');
pen.fillStyle = '#101114';
pen.fillRect(0, 0, sheet.width, sheet.height);
for (const [index, shown] of SHOWCASE.entries()) {
  const covers = drawCoverPair(shown, createRng(values.seed).fork(shown.title));
  const { jpeg } = covers[index % 2]!;
  const x = GAP + (index % COLUMNS) * (TILE + GAP);
  const y = GAP + Math.floor(index / COLUMNS) * (TILE + GAP);
  pen.drawImage(await loadImage(Buffer.from(jpeg)), x, y, TILE, TILE);
}
await writeFile(values.out, sheet.toBuffer('image/jpeg', JPEG_QUALITY));
console.log(`${values.out}: ${SHOWCASE.length} covers`);
