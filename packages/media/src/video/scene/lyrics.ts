import { createCanvas } from '@napi-rs/canvas';
import { chooseFace } from '../../letters/choose-face.ts';
import type { TypefaceName } from '../../letters/data/typefaces.ts';
import { useFace } from '../../letters/use-face.ts';
import type { ShownLine } from '../storyboard.ts';
import { type Colours, fade } from './colours.ts';
import { COLUMN, ease, type Layer, type Pen, type Sprite } from './stage.ts';

const SIZE = 44;
const LEADING = 54;
const LINE_GAP = 26;
/** A line takes the middle so many seconds before its first word, and so long. */
const LEAD = 0.35;
const SCROLL = 0.3;
/** A line that has been sung steps back while nobody sings, so long after its end and within so long. */
const REST = 1.5;
const STEP_BACK = 1.2;
const RESTING = 0.45;
/** How far from the middle lines can be seen, in pixels, and how far they are at full strength. */
const REACH = 212;
/** A word is lit from its first letter to its last within its time, but never slower than this. */
const SLOWEST_WIPE = 0.6;
/** Pictures of lines that are kept: those that can be seen at once, twice over. */
const KEPT = 16;
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}]/u;

/** Where a word stands in its line's block. */
export interface WordBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Block {
  readonly boxes: readonly WordBox[];
  readonly height: number;
  /** Of the block's middle, from the first block's top. */
  readonly middle: number;
  readonly face: TypefaceName;
}

/** The line that is sung in the middle of the column, its words lit as they are sung; those around it faintly. */
export function lyrics(lines: readonly ShownLine[], colours: Colours): Layer {
  const blocks = layOut(lines);
  const sprites = new Map<number, readonly [dim: Sprite, bright: Sprite]>();
  const spriteOf = (index: number): readonly [Sprite, Sprite] => {
    const known = sprites.get(index);
    if (known) return known;
    const made = [fade(colours.text, 0.4), '#ffffff'].map((ink) =>
      paintBlock(lines[index]!, blocks[index]!, ink),
    ) as [Sprite, Sprite];
    sprites.set(index, made);
    if (sprites.size > KEPT) sprites.delete(sprites.keys().next().value!);
    return made;
  };
  const middle = COLUMN.y + COLUMN.height / 2;
  return {
    draw: (pen, { time }) => {
      const { current, place } = focus(lines, blocks, time);
      for (let index = current - 4; index <= current + 4; index++) {
        const block = blocks[index];
        if (!block) continue;
        const off = block.middle - place;
        const strength = Math.max(0, 1 - Math.abs(off) / REACH);
        if (strength === 0) continue;
        const [dim, bright] = spriteOf(index);
        const top = Math.round(middle + off - block.height / 2);
        const here = 1 - (1 - RESTING) * ease((time - endOf(lines[index]!) - REST) / STEP_BACK);
        pen.globalAlpha = index === current ? here : Math.min(1, strength * 1.2) * 0.9;
        pen.drawImage(dim, COLUMN.x, top);
        pen.globalAlpha = index === current ? here : strength * 0.45;
        lightWords(pen, bright, lines[index]!, block, time, top);
        pen.globalAlpha = 1;
      }
    },
  };
}

const endOf = ({ words }: ShownLine): number => words.at(-1)!.end;

/** Which line is sung and where the column stands, on its way from one line to the next. */
function focus(
  lines: readonly ShownLine[],
  blocks: readonly Block[],
  time: number,
): { current: number; place: number } {
  let current = 0;
  for (let i = 1; i < lines.length; i++) if (lines[i]!.words[0]!.start - LEAD <= time) current = i;
  const here = blocks[current]!.middle;
  if (current === 0) return { current, place: here };
  const before = blocks[current - 1]!.middle;
  const since = time - (lines[current]!.words[0]!.start - LEAD);
  return { current, place: before + (here - before) * ease(since / SCROLL) };
}

function lightWords(
  pen: Pen,
  bright: Sprite,
  { words }: ShownLine,
  { boxes }: Block,
  time: number,
  top: number,
): void {
  for (const [index, { start, end, text }] of words.entries()) {
    if (time < start) continue;
    const box = boxes[index]!;
    const done = Math.min(1, (time - start) / Math.max(0.05, Math.min(SLOWEST_WIPE, end - start)));
    // At least a few letters' worth at once: a word is seen to begin when it is heard to.
    const lit = Math.round(box.width * Math.max(0.2, done));
    const from = RIGHT_TO_LEFT.test(text) ? box.width - lit : 0;
    if (lit < 1) continue;
    pen.drawImage(
      bright,
      box.x + from,
      box.y,
      lit,
      box.height,
      COLUMN.x + box.x + from,
      top + box.y,
      lit,
      box.height,
    );
  }
}

/** Words into rows no wider than the column, and blocks one below the other. */
function layOut(lines: readonly ShownLine[]): Block[] {
  const pen = createCanvas(1, 1).getContext('2d');
  let top = 0;
  return lines.map((line) => {
    const text = line.words.map((word) => word.text).join(' ');
    const face = chooseFace(['sans'], text) ?? 'sans';
    useFace(pen, face, SIZE, text);
    const boxes = RIGHT_TO_LEFT.test(text) ? mirrored(wordBoxes(pen, line)) : wordBoxes(pen, line);
    const height = Math.max(...boxes.map((box) => box.y + box.height));
    const block = { boxes, height, middle: top + height / 2, face };
    top += height + LINE_GAP;
    return block;
  });
}

/** Rows as even as the same number of rows can be: no word stands alone by chance. */
export function wordBoxes(pen: Pen, line: ShownLine): WordBox[] {
  const rowsOf = (boxes: readonly WordBox[]): number => Math.max(...boxes.map(({ y }) => y));
  let best = boxesWithin(pen, line, COLUMN.width);
  if (rowsOf(best) === 0) return best;
  for (let width = COLUMN.width * 0.95; width > COLUMN.width * 0.5; width -= COLUMN.width * 0.05) {
    const narrower = boxesWithin(pen, line, width);
    if (rowsOf(narrower) > rowsOf(best)) break;
    best = narrower;
  }
  return best;
}

function boxesWithin(pen: Pen, { words }: ShownLine, limit: number): WordBox[] {
  const blank = pen.measureText(' ').width;
  let x = 0;
  let row = 0;
  return words.map(({ text }) => {
    const width = Math.min(COLUMN.width, Math.ceil(pen.measureText(text).width));
    if (x > 0 && x + width > limit) {
      x = 0;
      row++;
    }
    const box = { x: Math.round(x), y: row * LEADING, width: width + 2, height: LEADING };
    x += width + blank;
    return box;
  });
}

const mirrored = (boxes: readonly WordBox[]): WordBox[] =>
  boxes.map((box) => ({ ...box, x: COLUMN.width - box.x - box.width }));

function paintBlock({ words }: ShownLine, { boxes, height, face }: Block, ink: string): Sprite {
  const canvas = createCanvas(COLUMN.width + 4, height + 6);
  const pen = canvas.getContext('2d');
  useFace(pen, face, SIZE, words.map(({ text }) => text).join(' '));
  pen.fillStyle = ink;
  for (const [index, { text }] of words.entries()) {
    const box = boxes[index]!;
    pen.fillText(text, box.x, box.y + SIZE * 0.92);
  }
  return canvas;
}
