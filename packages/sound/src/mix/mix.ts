import type { Decibels, Hertz, Seconds, Unit } from '@songwright/music';
import type { EqBand } from '../effects/biquad.ts';
import type { CompressorSettings } from '../effects/compressor.ts';
import type { DoublerSettings } from '../effects/doubler.ts';
import type { EchoSettings } from '../effects/echo.ts';
import type { ReverbSettings } from '../effects/feedback-network.ts';
import type { Found } from '../master/master.ts';
import type { Lufs } from '../measure/loudness.ts';

/** Spaces and echoes a part can be sent to. */
export const RETURNS = ['room', 'plate', 'hall', 'delay', 'double'] as const;
export type ReturnName = (typeof RETURNS)[number];

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
  /** Channels of one group (two hands at one piano) share a trim, so that the player's own balance is kept. */
  readonly group: string | null;
  /** The SoundFont that plays the part, by whatever name the caller knows it; absent: the built-in instrument does. */
  readonly soundFont?: string;
  readonly eq: readonly EqBand[];
  /** Soft saturation before the parts are summed: 0 none to 1 warm. */
  readonly drive: Unit;
  readonly compressor: CompressorSettings | null;
  readonly level: Decibels;
  /** -1 left to 1 right. */
  readonly pan: number;
  /** Of the part's own stereo picture: 0 mono, 1 as played. */
  readonly width: number;
  readonly duck: Ducking | null;
  /** How far it stands back while the tune is sung or played. */
  readonly yields: Decibels;
  /** The moves of the vocal stem's fader, one for each section of the score; missing: to be found in the mixdown. */
  readonly rides?: readonly Decibels[];
  /** Send levels after fader and pan; a return that is not named gets nothing. */
  readonly sends: Partial<Record<ReturnName, Decibels>>;
}

/** What comes back from a space or an echo, filtered and levelled. */
export interface Wet {
  readonly highPass: Hertz;
  readonly lowPass: Hertz;
  readonly level: Decibels;
}

export type Reverb = ReverbSettings & Wet;
/** The echo's own filters sit in its loop, so that each bounce is duller than the one before. */
export type Delay = EchoSettings & Wet;

export type Double = DoublerSettings & Wet;

export interface Returns {
  readonly room: Reverb;
  readonly plate: Reverb;
  readonly hall: Reverb;
  readonly delay: Delay;
  readonly double: Double;
}

/** What happens to the sum: linear filters alike for every stem, then one gain curve. */
export interface Bus {
  readonly eq: readonly EqBand[];
  /** Towards a balanced spectrum, as found by the sound check; null: not checked yet. */
  readonly correction: readonly EqBand[] | null;
  /** The octave spectrum the correction leads to, in dB beside the octave at 1 kHz; missing: that of balanced records. */
  readonly likeness?: readonly Decibels[];
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
  /** What the first master of the song found, kept so that the next one is the same; null: to be found. */
  readonly found: Found | null;
}

/** How a score is mixed: plain data, kept with the song. */
export interface Mix {
  readonly channels: readonly Channel[];
  readonly returns: Returns;
  readonly bus: Bus;
}
