import type { Decibels, Hertz, Seconds, Unit } from '@songwright/music';
import type { EqBand } from '../effects/biquad.ts';
import type { Lufs } from '../measure/loudness.ts';

/** Spaces and echoes a part can be sent to. */
export const RETURNS = ['room', 'plate', 'hall', 'delay'] as const;
export type ReturnName = (typeof RETURNS)[number];

export interface Compressor {
  /** Level (of the louder channel, RMS) above which it works. Parts arrive at about -20 dBFS. */
  readonly threshold: Decibels;
  readonly ratio: number;
  readonly knee: Decibels;
  readonly attack: Seconds;
  readonly release: Seconds;
  readonly makeup: Decibels;
}

export interface Ducking {
  /** How far it goes down under each kick. */
  readonly depth: Decibels;
  /** Until it is up again. */
  readonly release: Seconds;
}

/** One part's channel, in the order of the signal. */
export interface Channel {
  /** The part's id in the score. */
  readonly part: string;
  /**
   * What brings the part to the studio's working level, as found by the sound check; null: not checked yet. Kept
   * with the song, so that a later version of it (longer, or with one section new) is balanced alike.
   */
  readonly trim: Decibels | null;
  readonly eq: readonly EqBand[];
  /** Soft saturation before the parts are summed: 0 none to 1 warm. */
  readonly drive: Unit;
  readonly compressor: Compressor | null;
  readonly level: Decibels;
  /** -1 left to 1 right. */
  readonly pan: number;
  /** Of the part's own stereo picture: 0 mono, 1 as played. */
  readonly width: number;
  readonly duck: Ducking | null;
  /** Send levels after fader and pan; a return that is not named gets nothing. */
  readonly sends: Partial<Record<ReturnName, Decibels>>;
}

export interface Reverb {
  /** Time to fall by 60 dB at 1 kHz. */
  readonly decay: Seconds;
  readonly preDelay: Seconds;
  /** Where the highs die in half the time. */
  readonly damping: Hertz;
  readonly highPass: Hertz;
  readonly lowPass: Hertz;
  readonly level: Decibels;
}

/** Echo that bounces from left to right. */
export interface Delay {
  readonly time: Seconds;
  /** Share that comes back, below 1. */
  readonly feedback: number;
  readonly highPass: Hertz;
  readonly lowPass: Hertz;
  readonly level: Decibels;
}

export interface Returns {
  readonly room: Reverb;
  readonly plate: Reverb;
  readonly hall: Reverb;
  readonly delay: Delay;
}

/** What happens to the sum: linear filters alike for every stem, then one gain curve. */
export interface Bus {
  readonly eq: readonly EqBand[];
  /** Of the side signal: 0 mono, 1 as mixed. */
  readonly width: number;
  /** Depth of a worn tape's or record's slow pitch drift, as delay: 0 none. */
  readonly wow: Seconds;
  /** Level of crackle and surface noise in the `fx` stem; null: none. */
  readonly crackle: Decibels | null;
  /** How much the gain curve holds the music together: 0 none to 1 dense. */
  readonly glue: Unit;
  readonly target: Lufs;
  /** Highest true peak, in dBTP. */
  readonly ceiling: Decibels;
  /** Gain before glue and limiter; null: found so that the song meets `target`, and returned with the master. */
  readonly gain: Decibels | null;
}

/** How a score is mixed: plain data, kept with the song. */
export interface Mix {
  readonly channels: readonly Channel[];
  readonly returns: Returns;
  readonly bus: Bus;
}
