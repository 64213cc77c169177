import type { Role } from './score.ts';
import type { Bpm, Decibels, Seconds, Unit } from './units.ts';

/**
 * How a genre likes to be mixed: offsets from the studio's own defaults for each role. Plain data beside the genre;
 * the studio (package `sound`) reads it.
 */
export interface MixProfile {
  /** Offsets from the studio's level for that role. */
  readonly level: Partial<Record<Role, Decibels>>;
  /** 0 dry to 1 drenched, scales the role's sends. */
  readonly reverb: Unit;
  readonly space: 'room' | 'plate' | 'hall';
  /** 0 none to 1 much tempo delay on leads and arps. */
  readonly delay: Unit;
  /** Side-chain ducking of pads, comp and bass under the kick: 0 dB is none. */
  readonly duck: { readonly depth: Decibels; readonly release: Seconds } | null;
  /** 0 mono to 1 wide. */
  readonly width: Unit;
  /** Tilt of the master around 1 kHz: above zero brighter. */
  readonly tilt: Decibels;
  /** Shelf below 90 Hz on the master. */
  readonly low: Decibels;
  /** How much the bus is held together: 0 open, 1 dense. */
  readonly glue: Unit;
  /** Bandwidth, wow and crackle of an old medium: 0 none. */
  readonly vintage: Unit;
}

export const NEUTRAL_MIX: MixProfile = {
  level: {},
  reverb: 0.4,
  space: 'plate',
  delay: 0.25,
  duck: null,
  width: 0.6,
  tilt: 0,
  low: 0,
  glue: 0.4,
  vintage: 0,
};

/** What the studio is told about one song: its genre's profile, as the brief bent it. */
export interface MixBrief {
  readonly profile: MixProfile;
  readonly bpm: Bpm;
}
