import type { Samples } from '@songwright/music';
import type { SpessaSynthProcessor } from 'spessasynth_core';
import { SAMPLE_RATE } from '../audio.ts';
import { CHUNK } from '../dsp/chunk.ts';
import { Controls } from '../instruments/controls.ts';
import type { PlannedNote } from '../instruments/voice.ts';
import type { Player, SampledCurve } from '../player.ts';

/** A part as the synthesiser gets it. */
export interface SoundFontPart {
  readonly planned: readonly PlannedNote[];
  readonly curves: readonly SampledCurve[];
  /** One voice: slides and bends move the whole channel's pitch. */
  readonly glides: boolean;
}

/** The channel's pitch wheel reaches so many semitones up and down. */
const WHEEL_RANGE = 12;
const WHEEL_CENTRE = 8192;
/** How long a slide or a bend takes. */
const GLIDE: Samples = Math.round(0.09 * SAMPLE_RATE);
/** A bend begins a whole tone below. */
const BEND_FROM = 2;

/** MIDI controllers. */
const CC = {
  modulation: 1,
  dataEntry: 6,
  volume: 7,
  expression: 11,
  brightness: 74,
  rpnLow: 100,
  rpnHigh: 101,
} as const;

interface NoteMessage {
  readonly at: Samples;
  readonly kind: 'on' | 'off';
  readonly note: PlannedNote;
}

/**
 * One part on a synthesiser of its own. Notes begin and end to the sample; controllers are read once per chunk of the
 * song's own grid, so that the same part gives the same bits however it is cut into blocks. Loudness follows the
 * expression curve outside of the synthesiser, as with the built-in instruments.
 */
export class SoundFontPlayer implements Player {
  private readonly synth: SpessaSynthProcessor;
  private readonly channel: number;
  private readonly glides: boolean;
  private readonly messages: readonly NoteMessage[];
  private readonly controls: Controls;
  private readonly left = new Float32Array(CHUNK);
  private readonly right = new Float32Array(CHUNK);
  private next = 0;
  /** First sample of the chunk after the one in the buffers. */
  private position: Samples = 0;
  /** Samples of the buffers already handed out. */
  private used = CHUNK;
  private sounding = false;
  private wheel = WHEEL_CENTRE;
  private brightness = 64;
  private modulation = 0;
  private glide: { readonly at: Samples; readonly from: number } | null = null;

  constructor(synth: SpessaSynthProcessor, channel: number, { planned, curves, glides }: SoundFontPart) {
    this.synth = synth;
    this.channel = channel;
    this.glides = glides;
    this.messages = messagesOf(planned);
    this.controls = new Controls(curves);
    synth.controllerChange(channel, CC.rpnHigh, 0);
    synth.controllerChange(channel, CC.rpnLow, 0);
    synth.controllerChange(channel, CC.dataEntry, WHEEL_RANGE);
    synth.controllerChange(channel, CC.volume, 127);
    synth.controllerChange(channel, CC.expression, 127);
  }

  render(left: Float32Array, right: Float32Array, length: number): boolean {
    let heard = false;
    for (let written = 0; written < length; ) {
      if (this.used === CHUNK) this.renderChunk();
      const count = Math.min(CHUNK - this.used, length - written);
      left.set(this.left.subarray(this.used, this.used + count), written);
      right.set(this.right.subarray(this.used, this.used + count), written);
      heard ||= this.sounding;
      this.used += count;
      written += count;
    }
    return heard;
  }

  private renderChunk(): void {
    const { left, right, position, synth } = this;
    const frame = this.controls.advance(position);
    const end = position + CHUNK;
    this.position = end;
    this.used = 0;
    left.fill(0);
    right.fill(0);
    this.sounding = synth.voiceCount > 0 || (this.messages[this.next]?.at ?? Number.POSITIVE_INFINITY) < end;
    if (!this.sounding) return;
    this.steer(position, frame);
    for (let at = position; at < end; ) {
      this.send(at);
      const until = Math.min(end, this.messages[this.next]?.at ?? end);
      synth.process(left, right, at - position, until - at);
      at = until;
    }
    for (let i = 0; i < CHUNK; i++) {
      const gain = frame.gain + ((frame.gainNext - frame.gain) * i) / CHUNK;
      left[i]! *= gain;
      right[i]! *= gain;
    }
  }

  /** Sends the messages that are due at a sample. */
  private send(at: Samples): void {
    const { synth, channel } = this;
    for (;;) {
      const message = this.messages[this.next];
      if (message === undefined || message.at > at) return;
      this.next++;
      const { pitch, velocity } = message.note;
      if (message.kind === 'off') synth.noteOff(channel, pitch);
      else {
        this.begin(message.note, at);
        synth.noteOn(channel, pitch, Math.max(1, Math.min(127, Math.round(velocity * 127))));
      }
    }
  }

  /** A note that slides or bends in starts off its pitch. */
  private begin({ articulation, from, pitch }: PlannedNote, at: Samples): void {
    if (!this.glides) return;
    const off = articulation === 'bend' ? -BEND_FROM : articulation === 'slide' ? (from ?? pitch) - pitch : 0;
    this.glide = off === 0 ? null : { at, from: off };
    this.turnWheel(this.controls.frame.bend + (this.glide?.from ?? 0));
  }

  private steer(at: Samples, frame: Controls['frame']): void {
    const left = this.glide === null ? 0 : 1 - (at - this.glide.at) / GLIDE;
    if (left <= 0) this.glide = null;
    this.turnWheel(frame.bend + (this.glide === null ? 0 : this.glide.from * Math.min(1, left)));
    const brightness = Math.round(frame.brightness * 128);
    if (brightness !== this.brightness) {
      this.brightness = brightness;
      this.synth.controllerChange(this.channel, CC.brightness, Math.min(127, brightness));
    }
    const modulation = Math.round(frame.vibrato * 127);
    if (modulation !== this.modulation) {
      this.modulation = modulation;
      this.synth.controllerChange(this.channel, CC.modulation, modulation);
    }
  }

  private turnWheel(semitones: number): void {
    const wheel = Math.round(WHEEL_CENTRE + (semitones / WHEEL_RANGE) * WHEEL_CENTRE);
    const within = Math.max(0, Math.min(2 * WHEEL_CENTRE - 1, wheel));
    if (within === this.wheel) return;
    this.wheel = within;
    this.synth.pitchWheel(this.channel, within);
  }
}

/**
 * Notes as messages in order of time; at one sample, ends come before beginnings. A key that is struck again while it
 * is held is let go first, as the end of the first note would else end the second.
 */
function messagesOf(planned: readonly PlannedNote[]): NoteMessage[] {
  const struckAgain = new Map<number, Samples>();
  const messages: NoteMessage[] = [];
  for (const note of [...planned].reverse()) {
    const end = Math.min(note.end, struckAgain.get(note.pitch) ?? Number.POSITIVE_INFINITY);
    struckAgain.set(note.pitch, note.start);
    // Two at the same moment are one.
    if (end > note.start) messages.push({ at: note.start, kind: 'on', note }, { at: end, kind: 'off', note });
  }
  return messages.sort((a, b) => a.at - b.at || Number(a.kind === 'on') - Number(b.kind === 'on'));
}
