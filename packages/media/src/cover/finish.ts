import { fade, luminance } from './colour.ts';
import type { Random } from './random.ts';
import { type Pen, SIZE } from './sheet.ts';

/** Film grain: every pixel a little lighter or darker. It hides the bands of soft gradients in the JPEG. */
export function addGrain(pen: Pen, random: Random, strength: number): void {
  const image = pen.getImageData(0, 0, SIZE, SIZE);
  const { data } = image;
  let state = random.int(0x7fffffff) | 1;
  for (let i = 0; i < data.length; i += 4) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    // The sum of two bytes of the word: triangular, so that strong specks are rare.
    const speck = ((state & 255) + ((state >>> 8) & 255) - 255) * strength;
    data[i] = data[i]! + speck;
    data[i + 1] = data[i + 1]! + speck;
    data[i + 2] = data[i + 2]! + speck;
  }
  pen.putImageData(image, 0, 0);
}

/** Corners a little deeper than the middle; on a light ground hardly, where it would look like dirt. */
export function addVignette(pen: Pen, colour: string): void {
  const corner = pen.getImageData(8, 8, 1, 1).data;
  const strength = luminance([corner[0]!, corner[1]!, corner[2]!]) > 0.3 ? 0.07 : 0.24;
  const shade = pen.createRadialGradient(SIZE / 2, SIZE / 2, SIZE * 0.35, SIZE / 2, SIZE / 2, SIZE * 0.78);
  shade.addColorStop(0, fade(colour, 0));
  shade.addColorStop(1, fade(colour, strength));
  pen.fillStyle = shade;
  pen.fillRect(0, 0, SIZE, SIZE);
}
