import type { Samples, Seconds, Unit } from '@songwright/music';
import { SAMPLE_RATE } from '../audio.ts';

/** Attack, decay and release in seconds, sustain as a level. An attack of 0 begins at full level. */
export interface EnvelopeShape {
  readonly attack: Seconds;
  readonly decay: Seconds;
  readonly sustain: Unit;
  readonly release: Seconds;
}

/** Where a released envelope counts as silent: -80 dB. */
const FLOOR = 1e-4;
/** An exponential that aims this far past its target and stops at it: the bow of an analogue attack. */
const OVERSHOOT = 1.35;

/**
 * ADSR with exponential segments, as an RC circuit charges: the attack aims beyond full level, decay and release
 * approach theirs, each with time constants such that the segment lasts as long as it says (release: to -60 dB).
 * It is a function of time, evaluated at any sample, so it needs no state beyond the release level.
 */
export class Envelope {
  private readonly attack: Samples;
  private readonly attackRate: number;
  private readonly decayRate: number;
  private readonly sustain: Unit;
  private readonly releaseRate: number;
  private readonly releaseAt: Samples;
  private readonly releaseFrom: number;
  /** When it has fallen below the floor for good. */
  readonly endsAt: Samples;

  /** `held`: samples from the start to the release. */
  constructor(shape: EnvelopeShape, held: Samples) {
    this.attack = Math.max(1, shape.attack * SAMPLE_RATE);
    this.attackRate = Math.log(OVERSHOOT / (OVERSHOOT - 1)) / this.attack;
    this.decayRate = 4.6 / Math.max(1, shape.decay * SAMPLE_RATE);
    this.sustain = shape.sustain;
    this.releaseRate = 6.9 / Math.max(1, shape.release * SAMPLE_RATE);
    this.releaseAt = held;
    this.releaseFrom = this.holding(held);
    const silentAfter = this.releaseFrom <= FLOOR ? 0 : Math.log(this.releaseFrom / FLOOR) / this.releaseRate;
    this.endsAt = Math.ceil(held + silentAfter);
  }

  /** Level at `t` samples after the start. */
  at(t: Samples): number {
    if (t <= this.releaseAt) return this.holding(t);
    return this.releaseFrom * Math.exp(-(t - this.releaseAt) * this.releaseRate);
  }

  private holding(t: Samples): number {
    if (t <= 0) return this.attack <= 1 ? 1 : 0;
    if (t < this.attack) return OVERSHOOT * (1 - Math.exp(-t * this.attackRate));
    return this.sustain + (1 - this.sustain) * Math.exp(-(t - this.attack) * this.decayRate);
  }
}
