import { mean, quantile } from '../spectral/math.ts';
import { BAND_EDGES, BAND_HERTZ, BANDS } from './bands.ts';
import { OUTPUTS } from './context-features.ts';
import type { WindowShares } from './shares.ts';
import { HOP_SECONDS } from './stereo-frames.ts';
import type { WindowSpectra } from './window-spectra.ts';

/** What a stretch of a recording shows of a singer, each about 0 to 2. */
export const VOICE_SIGNS = [
  'how much of 4 to 8 kHz is called voice where most of it is: sibilants, which no instrument that leads has',
  'how much the broad shape of what is called voice changes: vowels, where an instrument keeps its body',
  'how much its finer shape changes too, where the net is sure of it',
  'part of its swelling and fading that is as fast as syllables',
  'whether the recording is mono, where the nets are less sure of everything',
] as const;

/** Sibilants; above this the highs are a band's, and voices recorded for speech have none. */
const SIBILANT_HERTZ = [4000, 8000] as const;
/** A frame counts whose highs have so much of their mean power, and of those the share that one in twenty has more than. */
const AUDIBLE = 0.01;
const CLEAREST = 0.95;
/** A voice has most of its power between these bands (90 Hz to 4 kHz). */
const [FIRST, LAST] = [8, 371];
/** Envelopes are in so many bands of equal width in mels, and taken no further down than this under the loudest. */
const MEL_BANDS = 24;
const MEL_HERTZ = [150, 7500] as const;
const MEL_FLOOR = 1e-6;
/** Ripples of the envelope, in half periods over all mel bands: as wide as the way from formant to formant. */
const RIPPLES = [3, 4, 5] as const;
/** Changes where the net is seldom sure count less: as if it stood for so much of the stretch. */
const STANDING = 0.1;
/** Hertz of syllables, and of all that swells and fades, down to this part of the loudest frame's power. */
const SYLLABLES = [2, 9] as const;
const SLOWEST = 0.2;
const LEVEL_FLOOR = 1e-5;
const MONO_SIDE = 1e-4;

/** The signs of the frames `from` to `to` (exclusive) of a window. */
export function voiceSigns(spectra: WindowSpectra, shares: WindowShares, from: number, to: number): number[] {
  const { called, sure, whole } = loudness(spectra, shares, from, to);
  const envelopes = ripplesIn(spectra, shares, from, to);
  const loud = called.map(Math.sqrt);
  const loudest = loud.reduce((sum, x) => sum + x, 1e-20);
  const weights = loud.map((x) => x / loudest);
  const sureWeights = weights.map((weight, t) => (weight * sure[t]!) / (whole[t]! + 1e-20));
  const sureSum = sureWeights.reduce((sum, weight) => sum + weight, 0);
  const broad = spreadOf(
    envelopes.map(([first]) => [first!]),
    weights,
  );
  return [
    sibilantsIn(spectra, shares, from, to),
    Math.sqrt(broad),
    Math.sqrt(spreadOf(envelopes, sureWeights) / (sureSum + STANDING)),
    syllablesIn(called, Math.max(...whole)),
    isMono(spectra, from, to) ? 1 : 0,
  ];
}

/** Power of each frame where voices have theirs: all of it, what is called voice, and where that is more than all else. */
function loudness({ power }: WindowSpectra, { voices }: WindowShares, from: number, to: number) {
  const plane = (): Float64Array => new Float64Array(to - from);
  const [whole, called, sure] = [plane(), plane(), plane()];
  for (let t = 0; t < to - from; t++) {
    for (let b = FIRST; b <= LAST; b++) {
      const cell = (from + t) * BANDS + b;
      const share = voices[cell * OUTPUTS]!;
      whole[t]! += power[cell]!;
      called[t]! += power[cell]! * share;
      if (share > 0.5) sure[t]! += power[cell]! * share;
    }
  }
  return { whole, called, sure };
}

/** How much of the highs is called voice in the frames where most of them is. */
function sibilantsIn({ power }: WindowSpectra, { voices }: WindowShares, from: number, to: number): number {
  const bands = Array.from(BAND_HERTZ.keys()).filter(
    (b) => BAND_HERTZ[b]! >= SIBILANT_HERTZ[0] && BAND_HERTZ[b]! < SIBILANT_HERTZ[1],
  );
  const all = new Float64Array(to - from);
  const called = new Float64Array(to - from);
  for (let t = 0; t < to - from; t++) {
    for (const b of bands) {
      const cell = (from + t) * BANDS + b;
      const own = power[cell]! * (BAND_EDGES[b + 1]! - BAND_EDGES[b]!);
      all[t]! += own;
      called[t]! += own * voices[cell * OUTPUTS]!;
    }
  }
  const audible = AUDIBLE * mean(all);
  const shares = Array.from(called, (share, t) => share / (all[t]! + 1e-20));
  return quantile(
    shares.filter((_, t) => all[t]! > audible),
    CLEAREST,
  );
}

/**
 * Ripples of the spectral envelope of what is called voice, frame by frame: some of its mel-frequency cepstral
 * coefficients (Davis and Mermelstein 1980), of decimal logarithms of power.
 */
function ripplesIn({ power }: WindowSpectra, { voices }: WindowShares, from: number, to: number): number[][] {
  const own = new Float64Array((to - from) * MEL_BANDS);
  let loudest = 1e-20;
  for (let t = 0; t < to - from; t++) {
    for (const [m, { first, weights }] of MELS.entries()) {
      let whole = 0;
      for (let k = 0; k < weights.length; k++) {
        const cell = (from + t) * BANDS + first + k;
        const weighed = weights[k]! * power[cell]!;
        whole += weighed;
        own[t * MEL_BANDS + m]! += weighed * voices[cell * OUTPUTS]!;
      }
      loudest = Math.max(loudest, whole);
    }
  }
  return Array.from({ length: to - from }, (_, t) =>
    COSINES.map((cosines) =>
      cosines.reduce((sum, x, m) => sum + x * Math.log10(own[t * MEL_BANDS + m]! + MEL_FLOOR * loudest), 0),
    ),
  );
}

const COSINES = RIPPLES.map((ripple) =>
  Array.from(
    { length: MEL_BANDS },
    (_, m) => Math.sqrt(2 / MEL_BANDS) * Math.cos((Math.PI * ripple * (m + 0.5)) / MEL_BANDS),
  ),
);

interface MelBand {
  /** The first of the bands it weighs. */
  readonly first: number;
  readonly weights: readonly number[];
}

const MELS: readonly MelBand[] = melBands();

/** Triangles that overlap by halves; each band counts as often as it has bins. */
function melBands(): MelBand[] {
  const mel = (hertz: number): number => 2595 * Math.log10(1 + hertz / 700);
  const [low, high] = [mel(MEL_HERTZ[0]), mel(MEL_HERTZ[1])];
  const edges = Array.from(
    { length: MEL_BANDS + 2 },
    (_, i) => 700 * (10 ** ((low + ((high - low) * i) / (MEL_BANDS + 1)) / 2595) - 1),
  );
  return Array.from({ length: MEL_BANDS }, (_, m) => {
    const [left, middle, right] = [edges[m]!, edges[m + 1]!, edges[m + 2]!];
    const bands = Array.from(BAND_HERTZ.keys()).filter(
      (b) => BAND_HERTZ[b]! > left && BAND_HERTZ[b]! < right,
    );
    const weights = bands.map((b) => {
      const hertz = BAND_HERTZ[b]!;
      const slope = Math.min((hertz - left) / (middle - left), (right - hertz) / (right - middle));
      return slope * (BAND_EDGES[b + 1]! - BAND_EDGES[b]!);
    });
    return { first: bands[0]!, weights };
  });
}

/** Sum of the weighted squared distances from the weighted mean. */
function spreadOf(points: readonly (readonly number[])[], weights: Float64Array): number {
  const whole = weights.reduce((sum, weight) => sum + weight, 1e-9);
  let spread = 0;
  for (let k = 0; k < points[0]!.length; k++) {
    const centre = points.reduce((sum, point, t) => sum + weights[t]! * point[k]!, 0) / whole;
    spread += points.reduce((sum, point, t) => sum + weights[t]! * (point[k]! - centre) ** 2, 0);
  }
  return spread;
}

/** Part of the changes of a level, in logarithms, whose rate is that of syllables: by its spectrum under a Hann window. */
function syllablesIn(powers: Float64Array, loudest: number): number {
  const { length } = powers;
  const levels = powers.map((power) => Math.log(power + LEVEL_FLOOR * loudest + 1e-20));
  const centre = mean(levels);
  const faded = levels.map(
    (level, t) => (level - centre) * (0.5 - 0.5 * Math.cos((2 * Math.PI * t) / (length - 1))),
  );
  let [all, syllables] = [1e-12, 0];
  for (let k = 1; 2 * k <= length; k++) {
    const hertz = k / (length * HOP_SECONDS);
    if (hertz <= SLOWEST) continue;
    let [re, im] = [0, 0];
    for (let t = 0; t < length; t++) {
      const turn = (2 * Math.PI * ((k * t) % length)) / length;
      re += faded[t]! * Math.cos(turn);
      im += faded[t]! * Math.sin(turn);
    }
    const power = re * re + im * im;
    all += power;
    if (hertz >= SYLLABLES[0] && hertz < SYLLABLES[1]) syllables += power;
  }
  return syllables / all;
}

function isMono({ power, side }: WindowSpectra, from: number, to: number): boolean {
  let [all, sides] = [0, 0];
  for (let cell = from * BANDS; cell < to * BANDS; cell++) {
    all += power[cell]!;
    sides += power[cell]! * side[cell]!;
  }
  return sides < MONO_SIDE * all;
}
