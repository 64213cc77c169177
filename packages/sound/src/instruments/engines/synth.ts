import { SAMPLE_RATE } from '../../audio.ts';
import { CHUNK } from '../../dsp/chunk.ts';
import { Envelope, type EnvelopeShape } from '../../dsp/envelope.ts';
import { LadderFilter } from '../../dsp/ladder.ts';
import { exp2, hertz } from '../../dsp/math.ts';
import { Noise } from '../../dsp/noise.ts';
import { saturate } from '../../dsp/saturate.ts';
import { type FilterMode, StateVariableFilter } from '../../dsp/svf.ts';
import type { Frame } from '../controls.ts';
import type { SynthFilter, SynthPatch } from '../patches/patch.ts';
import type { Bus, Engine, PlannedNote, PlayContext, Voice } from '../voice.ts';
import { PitchMotion, promptly, strengthGain, tremoloSwell } from './expression.ts';
import { OscillatorBank } from './oscillators.ts';

const left = new Float64Array(CHUNK);
const right = new Float64Array(CHUNK);

/** Subtractive synthesis: oscillators, filter with envelope, amplifier. */
export function synthEngine(patch: SynthPatch, context: PlayContext): Engine {
  return { voice: (note) => new SynthVoice(patch, note, context) };
}

class SynthVoice implements Voice {
  private readonly patch: SynthPatch;
  private readonly note: PlannedNote;
  private readonly bpm: number;
  private readonly bank: OscillatorBank;
  private readonly noise: Noise;
  private readonly amp: Envelope;
  private readonly motion: PitchMotion;
  private readonly filters: readonly VoiceFilter[];
  private readonly swell: ((t: number) => number) | null;
  private readonly gain: number;
  private readonly stereo: boolean;
  private level: number;

  constructor(patch: SynthPatch, note: PlannedNote, context: PlayContext) {
    const rng = context.rng.fork(note.index);
    const held = note.end - note.start;
    this.patch = patch;
    this.note = note;
    this.bpm = context.bpm;
    this.stereo = (patch.width ?? 0) > 0;
    this.bank = new OscillatorBank(patch, rng);
    this.noise = new Noise(rng.int(0x7fffffff));
    this.amp = new Envelope(ampShape(patch, note), held);
    this.motion = new PitchMotion(note, patch.vibrato ?? null, patch.glide ?? 0.05, rng.next());
    this.filters = filtersFor(patch, note, held, this.stereo);
    this.swell = tremoloSwell(note);
    this.gain = strengthGain(note.velocity, patch.response);
    this.level = this.amp.at(0) * this.gain * this.swellAt(0);
  }

  render(bus: Bus, from: number, frame: Frame): boolean {
    const { patch, stereo } = this;
    const t = frame.at - this.note.start;
    const now = Math.max(0, t);
    const pitch = this.note.pitch + this.motion.at(now, frame) + dropAt(patch, now);
    left.fill(0);
    if (stereo) right.fill(0);
    this.bank.add(left, stereo ? right : null, hertz(pitch), frame.at, now, from);
    this.addNoise(from, now);
    this.filter(pitch, t, frame, from);
    if (patch.drive !== undefined) {
      saturate(left, patch.drive, from, CHUNK);
      if (stereo) saturate(right, patch.drive, from, CHUNK);
    }
    this.amplify(bus, from, t);
    return t + CHUNK < this.amp.endsAt;
  }

  private addNoise(from: number, t: number): void {
    const { noise = 0, chiff } = this.patch;
    const burst = chiff === undefined ? 0 : chiff.level * Math.exp((-4.6 * t) / (chiff.time * SAMPLE_RATE));
    const level = noise + burst;
    if (level < 1e-5) return;
    this.noise.add(left, level, from, CHUNK);
    if (this.stereo) this.noise.add(right, level, from, CHUNK);
  }

  private filter(pitch: number, t: number, frame: Frame, from: number): void {
    const { filter } = this.patch;
    if (filter === undefined) return;
    const cutoff =
      cutoffAt(filter, pitch, this.note, frame, this.bpm) * exp2(this.filters[0]!.opening(t + CHUNK));
    this.filters[0]!.process(left, cutoff, from);
    if (this.stereo) this.filters[1]!.process(right, cutoff, from);
  }

  private amplify(bus: Bus, from: number, t: number): void {
    const target = this.amp.at(t + CHUNK) * this.gain * this.swellAt(t + CHUNK);
    const step = (target - this.level) / (CHUNK - from);
    let level = this.level;
    const other = this.stereo ? right : left;
    for (let i = from; i < CHUNK; i++) {
      level += step;
      bus.left[i]! += left[i]! * level;
      bus.right[i]! += other[i]! * level;
    }
    this.level = target;
  }

  private swellAt(t: number): number {
    const { tremolo } = this.patch;
    let swell = this.swell === null ? 1 : this.swell(t);
    if (tremolo !== undefined) {
      const at = (2 * Math.PI * tremolo.rate * (this.note.start + t)) / SAMPLE_RATE;
      swell *= 1 - tremolo.depth * (0.5 + 0.5 * Math.sin(at));
    }
    return swell;
  }
}

/** The amplifier's envelope as the note's articulation bends it. */
export function ampShape(patch: SynthPatch, note: PlannedNote): EnvelopeShape {
  const attack = note.joined ? Math.max(0.012, patch.amp.attack * 0.3) : promptly(patch.amp.attack, note);
  const brief = note.handsOver ? { release: 0.04 } : note.articulation === 'staccato' ? shortened(patch) : {};
  return { ...patch.amp, attack, ...brief };
}

function shortened(patch: SynthPatch): { release: number } {
  return { release: Math.min(patch.amp.release, 0.08) };
}

function dropAt(patch: SynthPatch, t: number): number {
  const { drop } = patch;
  return drop === undefined ? 0 : drop.semitones * Math.exp((-4.6 * t) / (drop.time * SAMPLE_RATE));
}

/** Cut-off without the envelope. */
export function cutoffAt(
  filter: SynthFilter,
  pitch: number,
  note: PlannedNote,
  frame: Frame,
  bpm: number,
): number {
  let octaves = (filter.track * (pitch - 60)) / 12 + (frame.brightness - 0.5) * 4;
  octaves += (filter.velocity ?? 0) * (note.velocity - 0.7) + (frame.expression - 1) * 0.8;
  if (note.articulation === 'accent') octaves += 0.5;
  if (note.articulation === 'ghost' || note.articulation === 'palm-mute') octaves -= 1;
  if (filter.lfo !== undefined) {
    octaves +=
      filter.lfo.octaves * Math.sin((2 * Math.PI * filter.lfo.rate * frame.at) / SAMPLE_RATE + note.index);
  }
  if (filter.wobble !== undefined) {
    const beats = (frame.at / SAMPLE_RATE) * (bpm / 60);
    const cycles = note.articulation === 'accent' ? 1.5 * filter.wobble.cycles : filter.wobble.cycles;
    octaves += filter.wobble.octaves * (0.5 - 0.5 * Math.cos(2 * Math.PI * cycles * beats));
  }
  return filter.cutoff * exp2(octaves);
}

function filtersFor(patch: SynthPatch, note: PlannedNote, held: number, stereo: boolean): VoiceFilter[] {
  const { filter } = patch;
  if (filter === undefined) return [];
  const make = (): VoiceFilter => new VoiceFilter(filter, note, held);
  return stereo ? [make(), make()] : [make()];
}

/** One side's filter of a voice. */
class VoiceFilter {
  private readonly spec: SynthFilter;
  private readonly envelope: Envelope | null;
  private readonly first = new StateVariableFilter();
  private readonly second = new StateVariableFilter();
  private readonly ladder = new LadderFilter();
  private readonly depth: number;

  constructor(spec: SynthFilter, note: PlannedNote, held: number) {
    this.spec = spec;
    this.envelope = spec.envelope === undefined ? null : new Envelope(spec.envelope, held);
    this.depth = note.joined ? 0.35 : 1;
  }

  /** Octaves the envelope opens the filter at `t`. */
  opening(t: number): number {
    return this.envelope === null ? 0 : this.envelope.at(t) * (this.spec.amount ?? 0) * this.depth;
  }

  process(x: Float64Array, cutoff: number, from: number): void {
    const { kind, resonance } = this.spec;
    if (kind === 'ladder') {
      this.ladder.process(x, cutoff, resonance, from, CHUNK);
      return;
    }
    const mode: FilterMode = kind === 'low-24' ? 'low' : kind;
    this.first.process(x, mode, cutoff, resonance, from, CHUNK);
    // Butterworth pole pairs when the resonance is low: Q 0.54 after the resonant one.
    if (kind === 'low-24') this.second.process(x, 'low', cutoff, 0.54, from, CHUNK);
  }
}
