import type { Decibels, Hertz, Role } from '@songwright/music';
import type { EqBand } from '../../effects/biquad.ts';
import type { CompressorSettings } from '../../effects/compressor.ts';
import type { Lufs } from '../../measure/loudness.ts';

/** How the studio treats a role before the genre has its say. */
export interface RoleSettings {
  /** Loudness of the part in its busiest passage, beside a whole mix of about -14 LUFS. */
  readonly loudness: Lufs;
  /** Highest corner of the high-pass; a part that plays lower than it gets a lower one. */
  readonly highPass: Hertz;
  readonly eq: readonly EqBand[];
  /** Further bands when somebody else carries the tune: the pocket that the lead sits in. */
  readonly pocket: readonly EqBand[];
  readonly drive: number;
  readonly compressor: CompressorSettings | null;
  /** Distance from the middle, 0 to 1; the side is chosen among all parts. */
  readonly spread: number;
  /** Width of the part's own stereo picture. */
  readonly width: number;
  /** Sends at the neutral profile, into the genre's space, the room and the echo; null: none. */
  readonly space: Decibels | null;
  readonly room: Decibels | null;
  readonly echo: Decibels | null;
  /** Send into the two copies that widen a part of one voice. */
  readonly double: Decibels | null;
  /** How far it stands back while the tune is sung or played. */
  readonly yields: Decibels;
  /** Share of the genre's ducking depth. */
  readonly duck: number;
}

const bell = (frequency: Hertz, gain: Decibels, q: number): EqBand => ({ kind: 'bell', frequency, gain, q });
const highShelf = (frequency: Hertz, gain: Decibels): EqBand => ({
  kind: 'high-shelf',
  frequency,
  gain,
  q: 0.7,
});

/** Where consonants, picks and bows make a line heard among others. */
const PRESENCE_POCKET = [bell(2800, -2.5, 0.8)];

/** Parts come in at about -22 dBFS RMS in the louder channel (-20 LUFS). */
const squeeze = (
  threshold: Decibels,
  ratio: number,
  attack: number,
  release: number,
  makeup: Decibels,
): CompressorSettings => ({ threshold, ratio, knee: 6, attack, release, makeup });

/** Roles that carry the tune; the others make room for them. */
export const FRONT: ReadonlySet<Role> = new Set(['vocal', 'lead']);

export const ROLES: Readonly<Record<Role, RoleSettings>> = {
  drums: {
    loudness: -17.5,
    highPass: 30,
    eq: [bell(180, 1.5, 0.9), bell(400, -2.5, 0.9)],
    pocket: [],
    drive: 0.35,
    compressor: squeeze(-15, 2, 0.015, 0.09, 1),
    spread: 0,
    width: 1,
    space: -24,
    room: -15,
    echo: null,
    double: null,
    yields: 0,
    duck: 0,
  },
  percussion: {
    loudness: -25,
    highPass: 140,
    eq: [],
    pocket: [],
    drive: 0.4,
    compressor: null,
    spread: 0.6,
    width: 0.9,
    space: -19,
    room: -14,
    echo: null,
    double: null,
    yields: 0.5,
    duck: 0,
  },
  bass: {
    loudness: -18.5,
    highPass: 32,
    eq: [bell(130, 2, 0.8), bell(320, -1.5, 0.9), bell(900, 1.5, 0.8)],
    pocket: [],
    drive: 0.25,
    compressor: squeeze(-22, 3.5, 0.012, 0.14, 2.5),
    spread: 0,
    width: 0.4,
    space: null,
    room: -26,
    echo: null,
    double: null,
    yields: 0,
    duck: 0.7,
  },
  comp: {
    loudness: -21.5,
    highPass: 100,
    eq: [bell(320, -1.5, 0.8)],
    pocket: PRESENCE_POCKET,
    drive: 0,
    compressor: squeeze(-20, 2, 0.02, 0.16, 1),
    spread: 0.45,
    width: 0.9,
    space: -17,
    room: null,
    echo: null,
    double: -8,
    yields: 1.5,
    duck: 0.8,
  },
  pad: {
    loudness: -24.5,
    highPass: 110,
    eq: [bell(350, -2, 0.8)],
    pocket: PRESENCE_POCKET,
    drive: 0,
    compressor: null,
    spread: 0.2,
    width: 1.2,
    space: -13,
    room: null,
    echo: null,
    double: -6,
    yields: 1.5,
    duck: 1,
  },
  arp: {
    loudness: -23.5,
    highPass: 130,
    eq: [],
    pocket: PRESENCE_POCKET,
    drive: 0,
    compressor: null,
    spread: 0.55,
    width: 1,
    space: -16,
    room: null,
    echo: -13,
    double: -10,
    yields: 1.5,
    duck: 0.6,
  },
  lead: {
    loudness: -18,
    highPass: 120,
    eq: [bell(3000, 1.5, 0.8)],
    pocket: [],
    drive: 0,
    compressor: squeeze(-21, 2.5, 0.01, 0.16, 1.5),
    spread: 0,
    width: 0.9,
    space: -16,
    room: null,
    echo: -16,
    double: -13,
    yields: 0,
    duck: 0.25,
  },
  counter: {
    loudness: -23,
    highPass: 120,
    eq: [],
    pocket: PRESENCE_POCKET,
    drive: 0,
    compressor: null,
    spread: 0.45,
    width: 1,
    space: -15,
    room: null,
    echo: -20,
    double: -10,
    yields: 1,
    duck: 0.4,
  },
  riff: {
    loudness: -20.5,
    highPass: 80,
    eq: [bell(300, -1.5, 0.8)],
    pocket: PRESENCE_POCKET,
    drive: 0,
    compressor: squeeze(-20, 2, 0.015, 0.14, 1),
    spread: 0.6,
    width: 0.9,
    space: -18,
    room: null,
    echo: -22,
    double: -7,
    yields: 1.5,
    duck: 0.5,
  },
  fx: {
    loudness: -25,
    highPass: 40,
    eq: [],
    pocket: [],
    drive: 0,
    compressor: null,
    spread: 0,
    width: 1.2,
    space: -15,
    room: null,
    echo: null,
    double: null,
    yields: 0,
    duck: 0,
  },
  vocal: {
    loudness: -16.5,
    highPass: 95,
    eq: [bell(300, -2, 0.9), bell(3500, 2, 0.8), highShelf(9500, 2)],
    pocket: [],
    drive: 0.05,
    compressor: squeeze(-23, 3, 0.006, 0.13, 3),
    spread: 0,
    width: 1,
    space: -15,
    room: null,
    echo: -19,
    double: -18,
    yields: 0,
    duck: 0,
  },
  backing: {
    loudness: -22.5,
    highPass: 120,
    eq: [bell(350, -2, 0.8), highShelf(9500, 1.5)],
    pocket: [bell(3000, -2, 0.8)],
    drive: 0,
    compressor: squeeze(-22, 2.5, 0.01, 0.15, 2),
    spread: 0.5,
    width: 1.1,
    space: -13,
    room: null,
    echo: null,
    double: -6,
    yields: 0.5,
    duck: 0.2,
  },
};
