import type { Hertz, Midi, Samples, Seconds, Unit } from '@songwright/music';
import { SAMPLE_RATE } from '../../audio.ts';
import { clamp, exp2, power } from '../../dsp/math.ts';
import type { Frame } from '../controls.ts';
import type { Touch, Vibrato } from '../patches/patch.ts';
import type { PlannedNote } from '../voice.ts';

/** Velocity at which instruments are calibrated. */
const MEDIUM: Unit = 0.7;

/** Loudness of a strike as a factor, 1 at medium strength. */
export function strengthGain(velocity: Unit, response: number): number {
  return power(velocity / MEDIUM, response);
}

/** Cut-off for this strength, geometric between the touch's ends; brightness 0 to 1 moves it two octaves each way. */
export function touchCutoff(touch: Touch, velocity: Unit, brightness: Unit): Hertz {
  const octaves = Math.log2(touch.bright / touch.dark) * velocity + (brightness - 0.5) * 4;
  return touch.dark * exp2(octaves);
}

/** A slide is meant to be heard: this much slower than the glide of a legato. */
const SLIDE = 2;

/** Where the note's pitch is, relative to its written pitch, in semitones: glide, bend, scoop and vibrato. */
export class PitchMotion {
  private readonly note: PlannedNote;
  private readonly vibrato: Vibrato | null;
  private readonly glideRate: number;
  private readonly phase: number;
  private readonly wanted: Unit;

  /** `phase`: where the vibrato begins, in cycles. */
  constructor(note: PlannedNote, vibrato: Vibrato | null, glide: number, phase: number) {
    this.note = note;
    this.vibrato = vibrato;
    const time = note.articulation === 'slide' ? glide * SLIDE : glide;
    this.glideRate = 4.6 / Math.max(1, time * SAMPLE_RATE);
    this.phase = phase;
    this.wanted = note.articulation === 'vibrato' ? 1 : 0;
  }

  /** Whether the pitch never moves by the note's own doing. */
  get still(): boolean {
    const { from, articulation } = this.note;
    const alive = this.vibrato !== null && this.vibrato.always > 0;
    return from === null && articulation !== 'bend' && articulation !== 'vibrato' && !alive;
  }

  at(t: Samples, frame: Frame): number {
    const { note, vibrato } = this;
    let offset = frame.bend;
    if (note.from !== null) offset += (note.from - note.pitch) * Math.exp(-t * this.glideRate);
    if (note.articulation === 'bend') offset += scoop(t);
    if (vibrato === null) return offset;
    const depth = Math.max(vibrato.always, frame.vibrato, this.wanted);
    if (depth <= 0) return offset;
    const seconds = t / SAMPLE_RATE;
    const grown = clamp((seconds - vibrato.delay) / Math.max(0.05, vibrato.delay), 0, 1);
    const angle = 2 * Math.PI * (vibrato.rate * seconds + this.phase);
    return offset + vibrato.depth * depth * grown * Math.sin(angle);
  }
}

/** A whole tone from below within 180 ms, by a cosine: a string being bent. */
const BEND: Midi = -2;
const BEND_TIME = 0.18 * SAMPLE_RATE;

function scoop(t: Samples): number {
  if (t >= BEND_TIME) return 0;
  return BEND * (0.5 + 0.5 * Math.cos((Math.PI * t) / BEND_TIME));
}

/** Amplitude of a tremolo articulation: strokes with quick rises and slower falls, about 12 a second. */
export function tremoloSwell(note: PlannedNote): ((t: Samples) => number) | null {
  if (note.articulation !== 'tremolo') return null;
  return (t) => {
    const stroke = (t / SAMPLE_RATE) * 12.5;
    const within = stroke - Math.floor(stroke);
    return within < 0.15 ? 0.35 + (0.65 * within) / 0.15 : 1 - 0.65 * ((within - 0.15) / 0.85);
  };
}

/** A short note cannot swell: its attack takes a third of it at the most. */
export function promptly(attack: Seconds, note: PlannedNote): Seconds {
  const held = (note.end - note.start) / SAMPLE_RATE;
  return Math.min(attack, Math.max(0.012, held / 3));
}
