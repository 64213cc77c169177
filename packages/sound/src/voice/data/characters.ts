import type { Decibels, Hertz, VoiceId } from '@songwright/music';
import type { EqBand } from '../../effects/biquad.ts';
import type { PitchManner } from '../contour.ts';
import type { SpeakingVoice } from '../speech-grid.ts';

/** How a character sounds: a speaker, the size of the throat, the source, and how notes are taken. */
export interface CharacterSound extends SpeakingVoice, PitchManner {
  /** Deviation of a period's length and loudness from the last (ratios): roughness. */
  readonly jitter: number;
  readonly shimmer: number;
  /** Noise of breath beside the voiced sound. */
  readonly breath: Decibels;
  /** Level of what is made up above 7 kHz beside what there is below it. */
  readonly air: Decibels;
  /** Spectral tilt and formants of the source. */
  readonly eq: readonly EqBand[];
}

const bell = (frequency: Hertz, gain: Decibels, q: number): EqBand => ({ kind: 'bell', frequency, gain, q });
const shelf = (kind: 'low-shelf' | 'high-shelf', frequency: Hertz, gain: Decibels): EqBand => ({
  kind,
  frequency,
  gain,
  q: 0.7,
});

/** Jitter 0.3 to 0.6 % and shimmer 2 to 4 % are what healthy voices have; rough ones have more. */
export const CHARACTERS: Readonly<Record<VoiceId, CharacterSound>> = {
  'clear-mezzo': {
    speaker: 'slt',
    formant: 1,
    vibrato: 0.48,
    vibratoRate: 5.7,
    scoop: 0.6,
    jitter: 0.003,
    shimmer: 0.03,
    breath: -38,
    air: -8,
    eq: [bell(3000, 2.5, 1), shelf('high-shelf', 4500, 1.5)],
  },
  'airy-soprano': {
    speaker: 'slt',
    formant: 1.07,
    vibrato: 0.44,
    vibratoRate: 6,
    scoop: 0.4,
    jitter: 0.003,
    shimmer: 0.03,
    breath: -22,
    air: -4,
    eq: [shelf('low-shelf', 300, 1), bell(1600, -2, 0.8), shelf('high-shelf', 5000, 2)],
  },
  'dark-alto': {
    speaker: 'slt',
    formant: 0.92,
    vibrato: 0.49,
    vibratoRate: 5.3,
    scoop: 0.8,
    jitter: 0.004,
    shimmer: 0.03,
    breath: -40,
    air: -11,
    eq: [shelf('low-shelf', 350, 2.5), bell(2700, 1, 1), shelf('high-shelf', 3500, -3)],
  },
  'husky-alto': {
    speaker: 'awb',
    formant: 1.14,
    vibrato: 0.43,
    vibratoRate: 5.5,
    scoop: 0.9,
    jitter: 0.012,
    shimmer: 0.08,
    breath: -24,
    air: -8,
    eq: [bell(2400, 2, 0.9), shelf('high-shelf', 4000, -1)],
  },
  child: {
    speaker: 'slt',
    formant: 1.18,
    vibrato: 0.4,
    vibratoRate: 6.2,
    scoop: 0.5,
    jitter: 0.004,
    shimmer: 0.03,
    breath: -32,
    air: -7,
    eq: [shelf('low-shelf', 350, -3), bell(3600, 2, 1)],
  },
  tenor: {
    speaker: 'awb',
    formant: 1,
    vibrato: 0.47,
    vibratoRate: 5.6,
    scoop: 0.6,
    jitter: 0.004,
    shimmer: 0.03,
    breath: -40,
    air: -9,
    eq: [bell(2900, 3, 1), shelf('high-shelf', 4500, 1.5)],
  },
  baritone: {
    speaker: 'awb',
    formant: 0.92,
    vibrato: 0.46,
    vibratoRate: 5.2,
    scoop: 0.7,
    jitter: 0.004,
    shimmer: 0.03,
    breath: -40,
    air: -12,
    eq: [shelf('low-shelf', 250, 3), bell(2600, 1.5, 1), shelf('high-shelf', 3500, -3)],
  },
  'raspy-tenor': {
    speaker: 'kal16',
    formant: 0.97,
    vibrato: 0.42,
    vibratoRate: 5.4,
    scoop: 1,
    jitter: 0.012,
    shimmer: 0.1,
    breath: -24,
    air: -9,
    eq: [bell(700, 2, 0.8), bell(2600, 3, 0.9)],
  },
  'breathy-tenor': {
    speaker: 'awb',
    formant: 1.05,
    vibrato: 0.41,
    vibratoRate: 5.5,
    scoop: 0.5,
    jitter: 0.004,
    shimmer: 0.03,
    breath: -21,
    air: -5,
    eq: [bell(1500, -2, 0.8), shelf('high-shelf', 5000, 2)],
  },
};

/** Who sings beside a character in a choir: another speaker with a throat of the same kind. */
export const OTHER_SPEAKERS: Readonly<Record<VoiceId, CharacterSound>> = {
  'clear-mezzo': { ...CHARACTERS['husky-alto'], breath: -30, jitter: 0.005 },
  'airy-soprano': CHARACTERS['clear-mezzo'],
  'dark-alto': { ...CHARACTERS['husky-alto'], breath: -30, jitter: 0.005 },
  'husky-alto': CHARACTERS['dark-alto'],
  child: CHARACTERS['airy-soprano'],
  tenor: CHARACTERS['raspy-tenor'],
  baritone: { ...CHARACTERS['raspy-tenor'], formant: 0.92, jitter: 0.006 },
  'raspy-tenor': CHARACTERS.tenor,
  'breathy-tenor': CHARACTERS['raspy-tenor'],
};
