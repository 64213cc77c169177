import type { Hertz, Samples } from '@songwright/music';
import { SAMPLE_RATE } from '../../audio.ts';
import { CHUNK } from '../../dsp/chunk.ts';
import { Envelope, type EnvelopeShape } from '../../dsp/envelope.ts';
import { readLooped, readOnce } from '../../dsp/interpolate.ts';
import type { Frame } from '../controls.ts';
import type { Bus, Voice } from '../voice.ts';
import type { Source } from './source.ts';

/** How one note plays its source back. */
export interface Playback {
  readonly source: Source;
  readonly start: Samples;
  /** Samples until it is let go. */
  readonly held: Samples;
  /** Where in the source it begins. */
  readonly offset: number;
  readonly shape: EnvelopeShape;
  readonly gainLeft: number;
  readonly gainRight: number;
  /** Source samples per output sample at a moment; `null`: exactly 1 throughout. */
  readonly rate: ((t: Samples, frame: Frame) => number) | null;
  /** Cut-off of a gentle low-pass at a moment; `null`: none. At or above 20 kHz it is passed by. */
  readonly cutoff: ((t: Samples, frame: Frame) => Hertz) | null;
  /** Loudness on top of the envelope (tremolo); `null`: none. */
  readonly swell: ((t: Samples, frame: Frame) => number) | null;
}

const scratchLeft = new Float64Array(CHUNK);
const scratchRight = new Float64Array(CHUNK);

function copyStretch(out: Float64Array, side: Float32Array, shift: number, from: number, to: number): void {
  const there = Math.min(to, side.length - shift);
  for (let i = from; i < there; i++) out[i] = side[shift + i]!;
  for (let i = Math.max(from, there); i < to; i++) out[i] = 0;
}

/** A voice that plays recorded or precomputed sound. */
export class PlaybackVoice implements Voice {
  private readonly playback: Playback;
  private readonly envelope: Envelope;
  private readonly mono: boolean;
  private position: number;
  private level = 0;
  private swell = 1;
  private lowLeft = 0;
  private lowRight = 0;

  constructor(playback: Playback) {
    this.playback = playback;
    this.envelope = new Envelope(playback.shape, playback.held);
    this.mono = playback.source.left === playback.source.right;
    this.position = playback.offset;
    this.level = this.envelope.at(0);
  }

  render(bus: Bus, from: number, frame: Frame): boolean {
    const { playback } = this;
    const t = frame.at - playback.start;
    this.read(from, t, frame);
    if (playback.cutoff !== null) this.soften(playback.cutoff(t, frame), from);
    this.add(bus, from, t, frame);
    const { length, loop } = playback.source;
    const over = loop === null && this.position >= length - 3;
    return !over && t + CHUNK < this.envelope.endsAt;
  }

  private read(from: number, t: Samples, frame: Frame): void {
    const { source, rate } = this.playback;
    if (rate === null && this.position % 1 === 0) {
      this.copy(from);
      return;
    }
    const speed = rate === null ? 1 : rate(t, frame);
    const begin = this.position;
    source.prepare(Math.ceil(begin + CHUNK * speed) + 4);
    const { left, right, loop } = source;
    if (loop === null) {
      this.position = readOnce(scratchLeft, left, begin, speed, from, CHUNK);
      if (!this.mono) readOnce(scratchRight, right, begin, speed, from, CHUNK);
    } else {
      const [start, end] = loop;
      this.position = readLooped(scratchLeft, left, begin, speed, start, end, from, CHUNK);
      if (!this.mono) readLooped(scratchRight, right, begin, speed, start, end, from, CHUNK);
    }
  }

  private copy(from: number): void {
    const { source } = this.playback;
    const { loop } = source;
    let i = from;
    while (i < CHUNK) {
      const at = this.position;
      const end = loop === null ? Number.POSITIVE_INFINITY : loop[1];
      const until = Math.min(CHUNK, i + end - at);
      source.prepare(at + until - i);
      copyStretch(scratchLeft, source.left, at - i, i, until);
      if (!this.mono) copyStretch(scratchRight, source.right, at - i, i, until);
      this.position = at + until - i;
      if (this.position === end) this.position = loop![0];
      i = until;
    }
  }

  /** One pole, -6 dB an octave: y += (1 - e^(-2 pi f / fs)) (x - y). */
  private soften(cutoff: Hertz, from: number): void {
    if (cutoff >= 20_000) return;
    const a = 1 - Math.exp((-2 * Math.PI * cutoff) / SAMPLE_RATE);
    let y = this.lowLeft;
    for (let i = from; i < CHUNK; i++) {
      y += a * (scratchLeft[i]! - y);
      scratchLeft[i] = y;
    }
    this.lowLeft = y;
    if (this.mono) return;
    y = this.lowRight;
    for (let i = from; i < CHUNK; i++) {
      y += a * (scratchRight[i]! - y);
      scratchRight[i] = y;
    }
    this.lowRight = y;
  }

  private add(bus: Bus, from: number, t: Samples, frame: Frame): void {
    const { gainLeft, gainRight, swell } = this.playback;
    const before = this.level * this.swell;
    this.level = this.envelope.at(t + CHUNK);
    if (swell !== null) this.swell = swell(t + CHUNK, frame);
    const step = (this.level * this.swell - before) / (CHUNK - from);
    let level = before;
    const other = this.mono ? scratchLeft : scratchRight;
    const { left, right } = bus;
    for (let i = from; i < CHUNK; i++) {
      level += step;
      left[i]! += scratchLeft[i]! * level * gainLeft;
      right[i]! += other[i]! * level * gainRight;
    }
  }
}
