import { breakLines } from '../letters/break-lines.ts';
import { TYPEFACES, type Typeface, type TypefaceName } from '../letters/data/typefaces.ts';
import { useFace } from '../letters/use-face.ts';
import { contrast, fade, luminance, parseHex } from './colour.ts';
import type { Palette } from './data/palettes.ts';
import { type Pen, type Place, SIZE } from './sheet.ts';

/** Letters set into a place: size, lines and where they stand. */
export interface Setting {
  readonly face: TypefaceName;
  readonly place: Place;
  readonly size: number;
  readonly lines: readonly string[];
  /** What the lines really take up. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** WCAG 2.2 asks 3 : 1 of large letters; a thumbnail of a cover is small. */
const CONTRAST = 4.5;
const SMALLEST = 34;
const MOST_LINES = 4;
const CAP_HEIGHT = 0.72;
/** How far a veil runs out beyond the letters. */
const REACH = 190;

/** Breaks and sizes a text for a place: as large as fits in at most four lines. */
export function setTitle(pen: Pen, text: string, face: TypefaceName, place: Place): Setting {
  const type: Typeface = TYPEFACES[face];
  const shown = type.capitals ? text.toUpperCase() : text;
  for (let size = place.size; ; size -= 4) {
    useFace(pen, face, size, shown);
    const lines = wrap(pen, shown, place.width);
    const height = lines.length * size * type.leading;
    const width = Math.max(...lines.map((line) => pen.measureText(line).width));
    const fits = lines.length <= MOST_LINES && height <= place.height && width <= place.width;
    if (!fits && size > SMALLEST) continue;
    const kept = fits ? lines : shorten(pen, lines, place, size * type.leading);
    return { face, place, size, lines: kept, box: boxOf(place, width, kept.length * size * type.leading) };
  }
}

/** Words into lines, and then as even as the same number of lines can be: no word stands alone by chance. */
function wrap(pen: Pen, text: string, width: number): string[] {
  const measure = (line: string): number => pen.measureText(line).width;
  const first = breakLines(text, width, measure);
  if (first.length < 2) return first;
  let best = first;
  for (let narrower = width * 0.95; narrower > width * 0.4; narrower -= width * 0.05) {
    const lines = breakLines(text, narrower, measure);
    if (lines.length !== first.length || lines.some((line) => measure(line) > narrower)) break;
    best = lines;
  }
  return best;
}

/** At the smallest size, what does not fit is cut with an ellipsis; a word wider than the place is cut too. */
function shorten(pen: Pen, lines: readonly string[], place: Place, leading: number): string[] {
  const room = Math.max(1, Math.min(MOST_LINES, Math.floor(place.height / leading)));
  return lines.slice(0, room).map((line, index) => {
    const more = index === room - 1 && lines.length > room;
    if (!more && pen.measureText(line).width <= place.width) return line;
    const letters = [...line];
    while (letters.length > 1 && pen.measureText(`${letters.join('')}…`).width > place.width) letters.pop();
    return `${letters.join('').trimEnd()}…`;
  });
}

function boxOf(place: Place, width: number, height: number): Setting['box'] {
  const x =
    place.align === 'left'
      ? place.x
      : place.align === 'right'
        ? place.x + place.width - width
        : place.x + (place.width - width) / 2;
  const y =
    place.valign === 'top'
      ? place.y
      : place.valign === 'bottom'
        ? place.y + place.height - height
        : place.y + (place.height - height) / 2;
  return { x, y, width, height };
}

/**
 * Draws a set title in whichever of the palette's ends reads better on the picture below. Where neither reaches
 * 4.5 : 1 against the least favourable tenth of that picture, a soft veil is laid under the letters until it does.
 */
export function drawTitle(pen: Pen, setting: Setting, palette: Palette): string {
  let ground = sampleGround(pen, setting.box);
  const inks = [palette.pale, palette.deep, '#ffffff', '#000000'].map((ink) => ({
    ink,
    value: luminance(parseHex(ink)),
  }));
  const reach = (value: number) => Math.min(contrast(value, ground.dark), contrast(value, ground.light));
  const [pale, deep] = inks as [(typeof inks)[0], (typeof inks)[0]];
  let chosen = reach(pale.value) >= reach(deep.value) ? pale : deep;
  for (let strength = 0.16; reach(chosen.value) < CONTRAST && strength <= 0.96; strength += 0.16) {
    veil(pen, setting, chosen === pale ? palette.deep : palette.pale, strength);
    ground = sampleGround(pen, setting.box);
  }
  // Two middle colours of a palette may never be far enough apart: then black or white.
  if (reach(chosen.value) < CONTRAST)
    chosen = inks.slice(2).sort((a, b) => reach(b.value) - reach(a.value))[0]!;
  drawLines(pen, setting, chosen.ink);
  return chosen.ink;
}

function drawLines(pen: Pen, setting: Setting, ink: string): void {
  const { place, size, lines, box } = setting;
  useFace(pen, setting.face, size, lines.join(''));
  const type: Typeface = TYPEFACES[setting.face];
  const leading = size * type.leading;
  pen.fillStyle = ink;
  pen.textBaseline = 'alphabetic';
  pen.textAlign = place.align;
  const x =
    place.align === 'left' ? box.x : place.align === 'right' ? box.x + box.width : place.x + place.width / 2;
  lines.forEach((line, index) => {
    pen.fillText(line, x, box.y + index * leading + (leading + size * CAP_HEIGHT) / 2);
  });
}

/** Darkest and lightest tenth of what lies under a box, as luminances. */
function sampleGround(pen: Pen, box: Setting['box']): { dark: number; light: number } {
  const x = Math.max(0, Math.floor(box.x));
  const y = Math.max(0, Math.floor(box.y));
  const width = Math.max(1, Math.min(SIZE - x, Math.ceil(box.width)));
  const height = Math.max(1, Math.min(SIZE - y, Math.ceil(box.height)));
  const { data } = pen.getImageData(x, y, width, height);
  const values: number[] = [];
  const step = 4 * Math.max(1, Math.floor((width * height) / 4000));
  for (let i = 0; i + 2 < data.length; i += step)
    values.push(luminance([data[i]!, data[i + 1]!, data[i + 2]!]));
  values.sort((a, b) => a - b);
  return { dark: values[Math.floor(values.length * 0.1)]!, light: values[Math.floor(values.length * 0.9)]! };
}

/** Light or shade that comes in from the edge the title stands at, or a blurred patch in the middle. */
function veil(pen: Pen, { box, place }: Setting, colour: string, strength: number): void {
  pen.save();
  if (place.valign === 'middle') {
    pen.filter = 'blur(70px)';
    pen.fillStyle = fade(colour, strength);
    pen.fillRect(box.x - 60, box.y - 50, box.width + 120, box.height + 100);
  } else {
    const [edge, end] = place.valign === 'top' ? [0, box.y + box.height + REACH] : [SIZE, box.y - REACH];
    const inner = place.valign === 'top' ? box.y + box.height : box.y;
    const shade = pen.createLinearGradient(0, edge, 0, end);
    shade.addColorStop(0, fade(colour, strength));
    shade.addColorStop(Math.abs(inner - edge) / Math.abs(end - edge), fade(colour, strength * 0.85));
    shade.addColorStop(1, fade(colour, 0));
    pen.fillStyle = shade;
    pen.fillRect(0, Math.min(edge, end), SIZE, Math.abs(end - edge));
  }
  pen.restore();
}
