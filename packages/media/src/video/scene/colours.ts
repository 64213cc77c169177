import type { Image } from '@napi-rs/canvas';
import { createCanvas } from '@napi-rs/canvas';
import { fade, luminance, mix, parseHex, type Rgb } from '../../cover/colour.ts';

/** Colours of a film, taken from its cover. */
export interface Colours {
  /** Nearly black, in the cover's hue: the ground all letters stand on. */
  readonly night: string;
  /** The liveliest colour, light enough to read on `night`. */
  readonly accent: string;
  /** Another lively one, for lights and gradients. */
  readonly second: string;
  /** The two as they are on the cover, for lights. */
  readonly lights: readonly [string, string];
  readonly text: string;
}

const GRID = 24;
/** An accent is at least so light (WCAG luminance): 7 : 1 against the night. */
const LIGHT = 0.32;

export function coloursOf(cover: Image): Colours {
  const pen = createCanvas(GRID, GRID).getContext('2d');
  pen.drawImage(cover, 0, 0, GRID, GRID);
  const { data } = pen.getImageData(0, 0, GRID, GRID);
  const pixels: Rgb[] = [];
  for (let i = 0; i < data.length; i += 4) pixels.push([data[i]!, data[i + 1]!, data[i + 2]!]);
  const lively = [...pixels].sort((a, b) => vividness(b) - vividness(a));
  const first = lively[0]!;
  const other = lively.slice(0, 200).sort((a, b) => distance(b, first) - distance(a, first))[0]!;
  const dark = [...pixels].sort((a, b) => luminance(a) - luminance(b))[Math.floor(pixels.length * 0.1)]!;
  return {
    night: mix(hexOf(dark), '#05060a', 0.72),
    accent: lighten(hexOf(first)),
    second: lighten(hexOf(other)),
    lights: [hexOf(first), hexOf(other)],
    text: mix(lighten(hexOf(first)), '#ffffff', 0.86),
  };
}

export { fade, mix };

/** Colourfulness, less where it is very dark. */
function vividness([r, g, b]: Rgb): number {
  const most = Math.max(r, g, b);
  return (most - Math.min(r, g, b)) * (0.3 + most / 255);
}

function distance(a: Rgb, b: Rgb): number {
  return Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]) + Math.abs(a[2] - b[2]);
}

function lighten(hex: string): string {
  for (let t = 0; t < 1; t += 0.1) {
    const lighter = mix(hex, '#ffffff', t);
    if (luminance(parseHex(lighter)) >= LIGHT) return lighter;
  }
  return '#ffffff';
}

function hexOf([r, g, b]: Rgb): string {
  return `#${[r, g, b].map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
