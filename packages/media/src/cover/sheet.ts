import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { Palette } from './data/palettes.ts';
import type { Random } from './random.ts';

/** Covers are square; everything is drawn in these units. */
export const SIZE = 1024;

export type Pen = SKRSContext2D;
export type Gradient = ReturnType<Pen['createLinearGradient']>;

/** What an artist is handed. */
export interface Sheet {
  readonly pen: Pen;
  readonly palette: Palette;
  readonly random: Random;
  /** 0 still to 1 driving: how dense and how sharp. */
  readonly energy: number;
  /** 0 at ease to 1 tense: how far from order. */
  readonly tension: number;
}

/** Where a title may stand, in sheet units. Artists leave these places calm. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly align: 'left' | 'center' | 'right';
  readonly valign: 'top' | 'middle' | 'bottom';
  /** Largest letter size. */
  readonly size: number;
}

/** Draws the picture and says where its title may stand, the best place first. */
export type Artist = (sheet: Sheet) => readonly Place[];

const MARGIN = 72;

/** The usual places. */
export const PLACES = {
  topLeft: { x: MARGIN, y: MARGIN, width: 720, height: 360, align: 'left', valign: 'top', size: 118 },
  bottomLeft: { x: MARGIN, y: 592, width: 760, height: 360, align: 'left', valign: 'bottom', size: 118 },
  bottomBand: { x: MARGIN, y: 700, width: 880, height: 252, align: 'left', valign: 'bottom', size: 132 },
  topBand: { x: MARGIN, y: MARGIN, width: 880, height: 252, align: 'left', valign: 'top', size: 132 },
  topCentre: { x: MARGIN, y: 84, width: 880, height: 260, align: 'center', valign: 'top', size: 124 },
  centre: { x: MARGIN + 40, y: 332, width: 800, height: 360, align: 'center', valign: 'middle', size: 132 },
  bottomCentre: { x: MARGIN, y: 690, width: 880, height: 250, align: 'center', valign: 'bottom', size: 124 },
} as const satisfies Record<string, Place>;

export function newCanvas(width = SIZE, height = SIZE): { canvas: Canvas; pen: Pen } {
  const canvas = createCanvas(width, height);
  return { canvas, pen: canvas.getContext('2d') };
}

export function fill(pen: Pen, style: string | Gradient): void {
  pen.fillStyle = style;
  pen.fillRect(0, 0, SIZE, SIZE);
}

/** A gradient from top to bottom (or along any line) through evenly spread colours. */
export function gradient(
  pen: Pen,
  colours: readonly string[],
  [x0, y0, x1, y1]: readonly [number, number, number, number] = [0, 0, 0, SIZE],
): Gradient {
  const result = pen.createLinearGradient(x0, y0, x1, y1);
  for (const [index, colour] of colours.entries()) result.addColorStop(index / (colours.length - 1), colour);
  return result;
}

export function disc(pen: Pen, x: number, y: number, radius: number): void {
  pen.beginPath();
  pen.arc(x, y, radius, 0, Math.PI * 2);
  pen.fill();
}
