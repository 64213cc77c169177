import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';

export const WIDTH = 1280;
export const HEIGHT = 720;
export const FRAME_RATE = 30;

export type Pen = SKRSContext2D;

/** The cover's place, and the column beside it. */
export const COVER = { x: 84, y: 110, size: 412 } as const;
export const COLUMN = { x: 584, y: 96, width: 612, height: 464 } as const;
export const MARGIN = 84;

/** One moment of the music, as the layers of a picture need it. */
export interface Moment {
  /** Seconds: the middle of the picture's time. */
  readonly time: number;
  /** 0 to 1 just after a beat, falling. */
  readonly pulse: number;
  /** 0 to 1 just after a section has begun, falling. */
  readonly flash: number;
  /** Heights of the spectrum's bands, 0 to 1. */
  readonly bands: Float32Array;
  /** Mean of the lowest bands. */
  readonly bass: number;
  /** Index of the section, and how far the picture has gone over to it from the one before, 0 to 1. */
  readonly section: number;
  readonly arrived: number;
}

/** Something that is drawn in every picture, from what was prepared once. */
export interface Layer {
  draw(pen: Pen, moment: Moment): void;
}

export type Sprite = Canvas;

/** Rises smoothly from 0 to 1 (3t² - 2t³). */
export function ease(t: number): number {
  const inside = Math.min(1, Math.max(0, t));
  return inside * inside * (3 - 2 * inside);
}
