import type { Samples } from '@songwright/music';
import { CHUNK } from '../dsp/chunk.ts';
import type { Player, SampledCurve } from '../player.ts';
import { Controls } from './controls.ts';
import type { Bus, Engine, PlannedNote, Voice } from './voice.ts';

/** Plays planned notes through an engine: starts voices on time, sums them, and cuts the sum into any blocks. */
export class PartPlayer implements Player {
  private readonly engine: Engine;
  private readonly notes: readonly PlannedNote[];
  private readonly level: number;
  private readonly controls: Controls;
  private readonly bus: Bus = { left: new Float64Array(CHUNK), right: new Float64Array(CHUNK) };
  private readonly voices: Voice[] = [];
  private nextNote = 0;
  /** First sample of the chunk after the one on the bus. */
  private position: Samples = 0;
  /** Samples of the bus already handed out. */
  private used = CHUNK;
  private sounding = false;
  private ringing = false;

  constructor(engine: Engine, notes: readonly PlannedNote[], curves: readonly SampledCurve[], level: number) {
    this.engine = engine;
    this.notes = notes;
    this.level = level;
    this.controls = new Controls(curves);
  }

  render(left: Float32Array, right: Float32Array, length: number): boolean {
    let written = 0;
    let heard = false;
    while (written < length) {
      if (this.used === CHUNK) {
        const idle = this.skipSilence(length - written);
        if (idle > 0) {
          left.fill(0, written, written + idle);
          right.fill(0, written, written + idle);
          written += idle;
          continue;
        }
        this.renderChunk();
      }
      const count = Math.min(CHUNK - this.used, length - written);
      if (this.sounding) {
        copy(this.bus.left, this.used, left, written, count);
        copy(this.bus.right, this.used, right, written, count);
        heard = true;
      } else {
        left.fill(0, written, written + count);
        right.fill(0, written, written + count);
      }
      this.used += count;
      written += count;
    }
    return heard;
  }

  /** Whole chunks within `room` samples in which nothing sounds: passed over without being rendered. */
  private skipSilence(room: Samples): Samples {
    if (this.voices.length > 0 || this.ringing) return 0;
    const next = this.notes[this.nextNote]?.start ?? Number.POSITIVE_INFINITY;
    const until = Math.min(this.position + room, next);
    const idle = Math.floor((until - this.position) / CHUNK) * CHUNK;
    this.position += Math.max(0, idle);
    return Math.max(0, idle);
  }

  private renderChunk(): void {
    const { bus, voices } = this;
    const frame = this.controls.advance(this.position);
    this.position += CHUNK;
    this.used = 0;
    bus.left.fill(0);
    bus.right.fill(0);
    let alive = 0;
    for (const voice of voices) {
      if (voice.render(bus, 0, frame)) voices[alive++] = voice;
    }
    const continued = voices.length > 0;
    voices.length = alive;
    const started = this.startVoices(frame.at);
    this.sounding = continued || started || this.ringing;
    const { insert } = this.engine;
    if (insert !== null && insert !== undefined && this.sounding) {
      this.ringing = insert.process(bus, voices.length > 0, frame);
    }
    if (this.sounding) scale(bus, frame.gain * this.level, frame.gainNext * this.level);
  }

  private startVoices(at: Samples): boolean {
    const { bus, notes, voices } = this;
    let started = false;
    for (;;) {
      const note = notes[this.nextNote];
      if (note === undefined || note.start >= at + CHUNK) return started;
      const voice = this.engine.voice(note, this.controls.frame);
      this.nextNote++;
      started = true;
      if (voice.render(bus, Math.max(0, note.start - at), this.controls.frame)) voices.push(voice);
    }
  }
}

function copy(from: Float64Array, at: number, to: Float32Array, offset: number, count: number): void {
  for (let i = 0; i < count; i++) to[offset + i] = from[at + i]!;
}

/** Adding and taking away this much leaves nothing below 1e-25: no denormal float ever reaches the mix. */
const DUST = 1e-9;

function scale(bus: Bus, start: number, end: number): void {
  const { left, right } = bus;
  const step = (end - start) / CHUNK;
  let gain = start;
  for (let i = 0; i < CHUNK; i++) {
    left[i] = left[i]! * gain + DUST - DUST;
    right[i] = right[i]! * gain + DUST - DUST;
    gain += step;
  }
}
