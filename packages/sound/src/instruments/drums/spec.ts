import type { Decibels, Hertz, Seconds, Unit } from '@songwright/music';

/** A decaying sine: frequency, gain, time to -60 dB. */
export type DrumMode = readonly [frequency: Hertz, gain: number, t60: Seconds];

/** Filtered noise with an envelope. */
export interface NoiseLayer {
  readonly gain: number;
  readonly attack?: Seconds;
  /** Full level this long before it decays; with a short `t60` that is a gate. */
  readonly hold?: Seconds;
  readonly t60: Seconds;
  readonly delay?: Seconds;
  /** High-pass and low-pass corners. */
  readonly band: readonly [low: Hertz, high: Hertz];
  /** A resonance inside the band: frequency, gain in dB, Q. */
  readonly peak?: readonly [Hertz, Decibels, number];
  /** 0 smooth, 1 single grains: beads, shot and jingles hitting one another. */
  readonly grain?: Unit;
  /** Modulated by the first mode, as snare wires are by the head they lie on. */
  readonly rattle?: Unit;
}

/** Many close inharmonic partials: what a struck plate of bronze gives. */
export interface Metal {
  readonly gain: number;
  readonly count: number;
  readonly low: Hertz;
  readonly high: Hertz;
  /** Time to -60 dB of the lowest and of the highest partials. */
  readonly t60: readonly [Seconds, Seconds];
  /** Exponent of amplitude over frequency: above 0 brighter. */
  readonly tilt: number;
  /** The high partials of a crash take this long to build up. */
  readonly rise?: Seconds;
}

/** Square-wave oscillators through a band-pass: the cymbals of the analogue machines. */
export interface Squares {
  readonly gain: number;
  readonly frequencies: readonly Hertz[];
  readonly band: readonly [Hertz, Hertz];
  readonly t60: Seconds;
  readonly hold?: Seconds;
}

/** How one drum sounds. Everything a hit needs, as data. */
export interface DrumSpec {
  /** Root mean square of the loudest 10 ms, in dBFS, at velocity 0.7. */
  readonly level: Decibels;
  /** -1 left to 1 right, as the audience sees the kit. */
  readonly pan?: number;
  readonly modes?: readonly DrumMode[];
  /** The modes start this much higher (semitones, at full strength) and settle. */
  readonly bend?: readonly [semitones: number, time: Seconds];
  readonly noise?: readonly NoiseLayer[];
  readonly metal?: Metal;
  readonly squares?: Squares;
  /** Strokes within one hit (flam, clap, roll): time and gain of each. */
  readonly strokes?: readonly (readonly [Seconds, number])[];
  /** Soft clipping: 1 gentle, 4 hard. */
  readonly drive?: number;
  /** Bits and rate divisor of an old sampler. */
  readonly crush?: readonly [bits: number, every: number];
  /** Low-pass at the softest and the hardest stroke. */
  readonly tone?: readonly [soft: Hertz, hard: Hertz];
  /** 0 mono, 1 wide. */
  readonly width?: Unit;
  /** A hit ends whatever of the same group still sounds. */
  readonly choke?: string;
  /** How unlike two hits are: 1 a player, 0 a machine. */
  readonly human?: Unit;
}

/** General MIDI drum keys. */
export type Kit = Readonly<Record<number, DrumSpec>>;
