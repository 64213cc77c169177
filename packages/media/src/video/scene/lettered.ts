import { createCanvas } from '@napi-rs/canvas';
import { breakLines } from '../../letters/break-lines.ts';
import { showable } from '../../letters/choose-face.ts';
import type { TypefaceName } from '../../letters/data/typefaces.ts';
import { useFace } from '../../letters/use-face.ts';
import type { Sprite } from './stage.ts';

/** A text as a picture, and how far below its top its first row stands. */
export interface Lettered {
  readonly sprite: Sprite;
  readonly baseline: number;
}

export interface Lettering {
  readonly face: TypefaceName;
  /** Largest size; what does not fit is set smaller. */
  readonly size: number;
  readonly smallest: number;
  readonly width: number;
  readonly rows: number;
  readonly colour: string;
}

const LEADING = 1.22;

/** A text as a picture, as large as fits in so many rows; null where no face has its letters. */
export function lettered(text: string, wanted: Lettering): Lettered | null {
  const shown = showable([wanted.face], text);
  if (shown === undefined) return null;
  const probe = createCanvas(1, 1).getContext('2d');
  const measure = (line: string): number => probe.measureText(line).width;
  let size = wanted.size;
  let lines: string[] = [];
  for (; ; size -= 2) {
    useFace(probe, shown.face, size, shown.text);
    lines = breakLines(shown.text, wanted.width, measure);
    if (lines.length <= wanted.rows && lines.every((line) => measure(line) <= wanted.width)) break;
    if (size - 2 < wanted.smallest) break;
  }
  lines = evened(lines, wanted.width, (width) => breakLines(shown.text, width, measure));
  const kept = lines.slice(0, wanted.rows).map((line, index) => {
    const more = index === wanted.rows - 1 && lines.length > wanted.rows;
    return cut(line, wanted.width, measure, more);
  });
  const leading = size * LEADING;
  const width = Math.max(...kept.map(measure));
  const canvas = createCanvas(Math.ceil(width) + 8, Math.ceil(kept.length * leading + size * 0.3));
  const pen = canvas.getContext('2d');
  useFace(pen, shown.face, size, kept.join(''));
  pen.fillStyle = wanted.colour;
  for (const [index, line] of kept.entries()) pen.fillText(line, 0, index * leading + size);
  return { sprite: canvas, baseline: size };
}

/** The same number of lines, as even as they can be: no word stands alone by chance. */
function evened(lines: string[], full: number, breakAt: (width: number) => string[]): string[] {
  let best = lines;
  for (let width = full * 0.95; lines.length > 1 && width > full * 0.45; width -= full * 0.05) {
    const narrower = breakAt(width);
    if (narrower.length !== lines.length) break;
    best = narrower;
  }
  return best;
}

function cut(line: string, width: number, measure: (text: string) => number, more: boolean): string {
  if (!more && measure(line) <= width) return line;
  const letters = [...line];
  while (letters.length > 1 && measure(`${letters.join('')}…`) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
