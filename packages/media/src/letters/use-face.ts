import type { SKRSContext2D } from '@napi-rs/canvas';
import { TYPEFACES, type Typeface, type TypefaceName } from './data/typefaces.ts';
import { familyOf } from './fonts.ts';

/** Makes a pen write a text in a typeface: font, weight and letter spacing. */
export function useFace(pen: SKRSContext2D, name: TypefaceName, size: number, text: string): void {
  const face: Typeface = TYPEFACES[name];
  pen.lang = 'en';
  pen.font = `${face.weight} ${size}px ${familyOf(name, text)}`;
  pen.fontVariationSettings = face.variable ? `"wght" ${face.weight}` : 'normal';
  pen.letterSpacing = `${(face.tracking * size).toFixed(2)}px`;
  // Letters drawn together must not draw the words together too.
  pen.wordSpacing = `${(Math.max(0, -1.6 * face.tracking) * size).toFixed(2)}px`;
}
