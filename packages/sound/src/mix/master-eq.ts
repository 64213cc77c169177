import type { MixProfile } from '@songwright/music';
import { type EqBand, FLAT_Q } from '../effects/biquad.ts';
import type { Bus } from './mix.ts';

/** Ceiling that leaves an MP3 encoder's ringing under -1 dBTP. */
const CEILING = -1.6;
const TARGET = -14;
/** Loudest tick of the most worn record, before the loudness gain. */
const WORN = -30;

/** The bus by the genre's profile. */
export function busFor(profile: MixProfile): Bus {
  return {
    eq: [...cleanEq(profile), ...vintageEq(profile.vintage)],
    correction: null,
    // 0.6, the neutral profile, leaves the mix as wide as it is.
    width: profile.width <= 0.6 ? profile.width / 0.6 : 1 + (profile.width - 0.6) * 0.75,
    wow: 0.0012 * profile.vintage,
    crackle: profile.vintage > 0.1 ? WORN - 20 * (1 - profile.vintage) : null,
    glue: profile.glue,
    target: TARGET,
    ceiling: CEILING,
    found: null,
  };
}

function cleanEq({ low, tilt }: MixProfile): EqBand[] {
  // Below 24 Hz there is only rumble and offset, which cost headroom.
  const bands: EqBand[] = [{ kind: 'high-pass', frequency: 24, gain: 0, q: FLAT_Q }];
  if (low !== 0) bands.push({ kind: 'low-shelf', frequency: 90, gain: low, q: FLAT_Q });
  if (tilt !== 0) {
    // Two gentle shelves whose middles lie an octave and a half either side of 1 kHz.
    bands.push({ kind: 'low-shelf', frequency: 350, gain: -tilt / 2, q: 0.5 });
    bands.push({ kind: 'high-shelf', frequency: 2850, gain: tilt / 2, q: 0.5 });
  }
  return bands;
}

/** The band of an old medium: narrower from both ends, forward in the middle. */
function vintageEq(vintage: number): EqBand[] {
  if (vintage === 0) return [];
  const highPass = 24 * Math.exp(Math.log(130 / 24) * vintage);
  const lowPass = 18_000 * Math.exp(Math.log(4200 / 18_000) * vintage);
  return [
    { kind: 'high-pass', frequency: highPass, gain: 0, q: FLAT_Q },
    { kind: 'low-pass', frequency: lowPass, gain: 0, q: FLAT_Q },
    { kind: 'bell', frequency: 1100, gain: 2 * vintage, q: 0.6 },
  ];
}
