import type { Curve, Samples, Unit } from '@songwright/music';
import { CHUNK } from '../dsp/chunk.ts';
import type { SampledCurve } from '../player.ts';

/** The controllers as they stand at one chunk. */
export interface Frame {
  /** Position of the chunk's first sample in the song. */
  at: Samples;
  /** Loudness as a factor, at the chunk's start and at its end. */
  gain: number;
  gainNext: number;
  /** 0 dark, 0.5 as the instrument is, 1 bright. */
  brightness: Unit;
  /** Semitones. */
  bend: number;
  /** Depth of the player's vibrato. */
  vibrato: Unit;
  /** Expression as it was written: for instruments whose tone follows their loudness. */
  expression: Unit;
}

/** Reads the part's curves chunk by chunk, forwards only. */
export class Controls {
  readonly frame: Frame = {
    at: 0,
    gain: 1,
    gainNext: 1,
    brightness: 0.5,
    bend: 0,
    vibrato: 0,
    expression: 1,
  };
  private readonly expression: CurveReader | null;
  private readonly brightness: CurveReader | null;
  private readonly bend: CurveReader | null;
  private readonly vibrato: CurveReader | null;

  constructor(curves: readonly SampledCurve[]) {
    this.expression = readerFor(curves, 'expression');
    this.brightness = readerFor(curves, 'brightness');
    this.bend = readerFor(curves, 'bend');
    this.vibrato = readerFor(curves, 'vibrato');
  }

  /** Moves to the chunk that begins at `at`. */
  advance(at: Samples): Frame {
    const { frame } = this;
    frame.at = at;
    if (this.expression !== null) {
      frame.expression = this.expression.at(at);
      frame.gain = loudness(frame.expression);
      frame.gainNext = loudness(this.expression.at(at + CHUNK));
    }
    if (this.brightness !== null) frame.brightness = this.brightness.at(at);
    if (this.bend !== null) frame.bend = this.bend.at(at);
    if (this.vibrato !== null) frame.vibrato = this.vibrato.at(at);
    return frame;
  }
}

/** x^1.5: half of the expression is -9 dB, about half as loud. */
function loudness(expression: Unit): number {
  return expression <= 0 ? 0 : expression * Math.sqrt(expression);
}

function readerFor(curves: readonly SampledCurve[], control: Curve['control']): CurveReader | null {
  const points = curves.filter((curve) => curve.control === control).flatMap((curve) => curve.points);
  if (points.length === 0) return null;
  return new CurveReader([...points].sort((a, b) => a.at - b.at));
}

type Points = SampledCurve['points'];

class CurveReader {
  private readonly points: Points;
  private next = 0;

  constructor(points: Points) {
    this.points = points;
  }

  /** Linear between points, level before the first and after the last. */
  at(position: Samples): number {
    const { points } = this;
    while (this.next > 0 && points[this.next - 1]!.at > position) this.next--;
    while (this.next < points.length && points[this.next]!.at <= position) this.next++;
    const after = points[this.next];
    const before = points[this.next - 1];
    if (before === undefined) return after!.value;
    if (after === undefined) return before.value;
    return before.value + ((after.value - before.value) * (position - before.at)) / (after.at - before.at);
  }
}
