import type { Midi, Samples } from '@songwright/music';
import { SAMPLE_RATE } from '../../audio.ts';
import { CHUNK } from '../../dsp/chunk.ts';
import { Envelope } from '../../dsp/envelope.ts';
import { clamp, exp2, ratio } from '../../dsp/math.ts';
import { Noise } from '../../dsp/noise.ts';
import type { Frame } from '../controls.ts';
import type { SynthPatch } from '../patches/patch.ts';
import type { Bus, Engine, PlannedNote, PlayContext, Voice } from '../voice.ts';
import { BakedTone, type Layer } from './baked-tone.ts';
import { PitchMotion, strengthGain, tremoloSwell } from './expression.ts';
import { ampShape, cutoffAt } from './synth.ts';

/** Polyphonic synthesis from tones rendered once for each pitch. */
export function bakedEngine(patch: SynthPatch, context: PlayContext): Engine {
  const tones = new Map<Midi, BakedTone>();
  return {
    voice: (note) => {
      let tone = tones.get(note.pitch);
      if (tone === undefined) {
        tone = new BakedTone(patch, note.pitch, context.rng.fork(`tone ${note.pitch}`));
        tones.set(note.pitch, tone);
      }
      return new BakedVoice(patch, tone, note, context);
    },
  };
}

class BakedVoice implements Voice {
  private readonly patch: SynthPatch;
  private readonly tone: BakedTone;
  private readonly note: PlannedNote;
  private readonly bpm: number;
  private readonly amp: Envelope;
  private readonly opening: Envelope | null;
  private readonly motion: PitchMotion;
  private readonly still: boolean;
  private readonly swell: ((t: number) => number) | null;
  private readonly noise: Noise | null;
  private readonly gain: number;
  private position: number;
  private level: number;
  private layer: number;

  constructor(patch: SynthPatch, tone: BakedTone, note: PlannedNote, context: PlayContext) {
    const rng = context.rng.fork(note.index);
    const held = note.end - note.start;
    const { filter, vibrato } = patch;
    this.patch = patch;
    this.tone = tone;
    this.note = note;
    this.bpm = context.bpm;
    this.amp = new Envelope(ampShape(patch, note), held);
    this.opening = filter?.envelope === undefined ? null : new Envelope(filter.envelope, held);
    // The steady vibrato is in the tone; what is left is what the score asks for.
    this.motion = new PitchMotion(
      note,
      vibrato === undefined ? null : { ...vibrato, always: 0 },
      patch.glide ?? 0.05,
      0,
    );
    this.still = context.steady && this.motion.still;
    this.swell = tremoloSwell(note);
    this.noise = patch.chiff === undefined ? null : new Noise(rng.int(0x7fffffff));
    this.gain = strengthGain(note.velocity, patch.response);
    this.position = patch.sync === true ? 0 : rng.int(tone.length);
    this.level = this.amp.at(0) * this.gain;
    this.layer = Number.NaN;
  }

  render(bus: Bus, from: number, frame: Frame): boolean {
    const t = frame.at - this.note.start;
    const first = Number.isNaN(this.layer) ? this.layerAt(Math.max(0, t), frame) : this.layer;
    const wanted = this.layerAt(t + CHUNK, frame);
    // Both ends lie between the same two layers: a sweep rests at a layer for the end of a chunk before it goes on.
    const lower = wanted < first ? Math.ceil(first) - 1 : Math.floor(first);
    this.layer = clamp(wanted, lower, lower + 1);
    const target = this.amp.at(t + CHUNK) * this.gain * (this.swell === null ? 1 : this.swell(t + CHUNK));
    this.play(bus, from, lower, first, target, Math.max(0, t), frame);
    if (this.noise !== null) this.addChiff(this.noise, bus, from, Math.max(0, t));
    this.level = target;
    return t + CHUNK < this.amp.endsAt;
  }

  /** Position between the tone's layers. */
  private layerAt(t: Samples, frame: Frame): number {
    const { filter } = this.patch;
    if (filter === undefined) return this.tone.highest;
    const opening = this.opening === null ? 0 : this.opening.at(t) * (filter.amount ?? 0);
    return this.tone.positionOf(
      cutoffAt(filter, this.note.pitch, this.note, frame, this.bpm) * exp2(opening),
    );
  }

  /** Fades from `first` to this chunk's layer and from the old level to `target`. */
  private play(
    bus: Bus,
    from: number,
    lower: number,
    first: number,
    target: number,
    t: Samples,
    frame: Frame,
  ): void {
    const { tone, layer } = this;
    const begin = first - lower;
    const end = layer - lower;
    const a = tone.layer(lower);
    const b = begin === 0 && end === 0 ? a : tone.layer(lower + 1);
    const count = CHUNK - from;
    const speed = this.still ? 1 : ratio(this.motion.at(t, frame));
    const low: Ramp = [this.level * (1 - begin), (target * (1 - end) - this.level * (1 - begin)) / count];
    const high: Ramp = [this.level * begin, (target * end - this.level * begin) / count];
    if (speed === 1 && this.position % 1 === 0) this.step(bus, a, b, low, high, from);
    else this.glide(bus, a, b, low, high, from, speed);
  }

  private step(bus: Bus, a: Layer, b: Layer, [la, da]: Ramp, [lb, db]: Ramp, from: number): void {
    const { length } = this.tone;
    let at = this.position;
    let i = from;
    let ga = la;
    let gb = lb;
    while (i < CHUNK) {
      const until = Math.min(CHUNK, i + length - at);
      addStep(bus.left, a.left, b.left, at - i, ga, da, gb, db, i, until);
      addStep(bus.right, a.right, b.right, at - i, ga, da, gb, db, i, until);
      ga += da * (until - i);
      gb += db * (until - i);
      at += until - i;
      if (at === length) at = 0;
      i = until;
    }
    this.position = at;
  }

  private glide(
    bus: Bus,
    a: Layer,
    b: Layer,
    [la, da]: Ramp,
    [lb, db]: Ramp,
    from: number,
    speed: number,
  ): void {
    const { length } = this.tone;
    let p = this.position;
    let ga = la;
    let gb = lb;
    for (let i = from; i < CHUNK; i++) {
      const at = p | 0;
      const x = p - at;
      ga += da;
      gb += db;
      bus.left[i]! += ga * between(a.left, at, x) + gb * between(b.left, at, x);
      bus.right[i]! += ga * between(a.right, at, x) + gb * between(b.right, at, x);
      p += speed;
      if (p >= length) p -= length;
    }
    this.position = p;
  }

  private addChiff(noise: Noise, bus: Bus, from: number, t: Samples): void {
    const { level, time } = this.patch.chiff!;
    const now = level * this.level * Math.exp((-4.6 * t) / (time * SAMPLE_RATE));
    if (now < 1e-6) return;
    for (let i = from; i < CHUNK; i++) {
      const y = noise.next() * now;
      bus.left[i]! += y;
      bus.right[i]! += y;
    }
  }
}

/** Start value and step a sample. */
type Ramp = readonly [start: number, step: number];

function addStep(
  out: Float64Array,
  a: Float32Array,
  b: Float32Array,
  shift: number,
  gainA: number,
  stepA: number,
  gainB: number,
  stepB: number,
  from: number,
  to: number,
): void {
  let ga = gainA;
  let gb = gainB;
  for (let i = from; i < to; i++) {
    ga += stepA;
    gb += stepB;
    out[i]! += ga * a[shift + i]! + gb * b[shift + i]!;
  }
}

function between(side: Float32Array, at: number, x: number): number {
  const y = side[at]!;
  return y + (side[at + 1]! - y) * x;
}
