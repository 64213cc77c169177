import type { Decibels, Samples, Unit } from '@songwright/music';
import { SAMPLE_RATE, type Stereo } from '../audio.ts';
import { HOP } from '../control.ts';
import { toDecibels } from '../decibels.ts';
import { gainOf } from '../dsp/math.ts';
import { integratedOf, type Lufs } from '../measure/loudness.ts';
import { truePeakIn } from '../measure/true-peak.ts';
import { type Cut, holdGains } from '../mix/cut.ts';
import { fadeOut, findEnd } from './ending.ts';
import { type GainCurve, gainWindow } from './gain-curve.ts';
import { glueGains } from './glue.ts';
import type { HopLevels } from './hop-meter.ts';
import { limiterGains } from './limiter.ts';
import { rideCurve, ridesFor, type Span } from './ride.ts';

/** What the search for the gain curve ends with. */
export interface Found {
  /** Gain before glue and limiter. */
  readonly gain: Decibels;
  /** The limiter's own ceiling: a little under the asked one where waves peak between samples. */
  readonly limit: Decibels;
  /** Gain of each section, in the score's order. */
  readonly rides: readonly Decibels[];
  /** Samples to the last bar line, and to the end of the tail. */
  readonly body: Samples;
  readonly length: Samples;
}

export interface MasterSettings {
  readonly glue: Unit;
  readonly target: Lufs;
  readonly ceiling: Decibels;
  /** What an earlier master of the same song found; null: to be found. */
  readonly found: Found | null;
  /** Samples to the last bar line; the tail rings after it. */
  readonly body: Samples;
  readonly sections: readonly Span[];
  /** Where the song is left; `found` is then the whole song's. */
  readonly cut?: Cut | null;
}

export interface MasterPlan {
  /** The one gain curve, fade at the end included. */
  readonly curve: GainCurve;
  readonly found: Found;
  readonly length: Samples;
}

/** 100 ms, the step of the loudness gate. */
const STEP_HOPS = (SAMPLE_RATE * 0.1) / HOP;
/** Within 0.01 LU the search ends; three or four rounds reach it, eight for music that is all peaks. */
const CLOSE: Lufs = 0.01;
const ROUNDS = 8;
const HIGHEST_GAIN: Decibels = 40;
const ROUNDING: Decibels = 0.001;
/** Peaks between samples are looked for where a sample comes within 3 dB of the ceiling. */
const NEAR = Math.SQRT1_2;

/**
 * Finds the master's gain curve from the mix: loudness gain, glue and look-ahead true-peak limiter in one. The
 * search works on hop levels only; `sum` (the buses whose sum is the mix) is read near loud peaks alone. `tick` is
 * called before every round, some hundredths of a second of work.
 */
export function planMaster(
  levels: HopLevels,
  sum: readonly Stereo[],
  settings: MasterSettings,
  tick: () => void,
): MasterPlan {
  if (settings.cut) return planCut(levels, sum, { ...settings, cut: settings.cut });
  const peak = new PeakFinder(levels.peak, sum);
  const start = startGain(levels, settings);
  const known = settings.found;
  const length =
    known?.body === settings.body ? known.length : findEnd(levels.peak, gainOf(start), settings.body);
  let { gain, limit } = known ?? { gain: start, limit: settings.ceiling };
  // The same song summed in another order differs by a rounding: that is no reason for another limit.
  const tolerance = known ? ROUNDING : 0;
  const song = levels.power.subarray(0, Math.floor(length / HOP));
  const rides = ridesFor(song, settings.sections, settings.glue, known?.rides ?? []);
  const ride = rideCurve(settings.sections, rides, levels.peak.length);
  for (let round = 0; ; round++) {
    const found = settle(gain, settings, levels, (at) => {
      tick();
      return curveAt(levels, peak, ride, { ...settings, gain: at, limit, length });
    });
    gain = found.gain;
    tick();
    const over = truePeakAfter(sum, levels.peak, found.curve, gainOf(settings.ceiling)) - settings.ceiling;
    // The gain bends the wave between samples a little: what is still over is taken off the limit.
    if (over <= tolerance || round === 3) {
      return { curve: found.curve, found: { gain, limit, rides, body: settings.body, length }, length };
    }
    limit -= over + 0.01;
  }
}

/**
 * The gain curve of a song that is left at a cut: the whole song's up to there, then held. Nothing is searched for.
 *
 * @throws Error when the mix does not say what the whole song's master found.
 */
function planCut(
  levels: HopLevels,
  sum: readonly Stereo[],
  { cut, found, ...settings }: MasterSettings & { readonly cut: Cut },
): MasterPlan {
  if (found === null) throw new Error('A song can be cut only with the mix that came back with its master.');
  const ride = rideCurve(settings.sections, found.rides, levels.peak.length);
  const { gain, limit, length: whole } = found;
  const peak = new PeakFinder(levels.peak, sum);
  const curve = curveAt(levels, peak, ride, { ...settings, gain, limit, length: whole });
  holdGains(curve, cut);
  const length = findEnd(levels.peak, curve[Math.floor(cut.at / HOP) + 1]!, cut.at);
  fadeOut(curve, length);
  return { curve, found, length };
}

/** The gain that would do if glue and limiter did nothing. */
function startGain(levels: HopLevels, settings: MasterSettings): Decibels {
  const raw = integratedOf(stepsOf(levels.power, null));
  return Number.isFinite(raw) ? Math.min(HIGHEST_GAIN, settings.target - raw) : 0;
}

/**
 * Turns the gain up until the song is as loud as asked. Each step is as long as the last one has shown to be
 * needed (secant): a limiter at work gives back only part of what is turned up.
 */
function settle(
  start: Decibels,
  settings: MasterSettings,
  levels: HopLevels,
  curveFor: (gain: Decibels) => GainCurve,
): { readonly curve: GainCurve; readonly gain: Decibels } {
  let gain = start;
  let curve = curveFor(gain);
  let slope = 1;
  let last: { gain: Decibels; loudness: Lufs } | null = null;
  for (let round = 0; settings.found === null && round < ROUNDS; round++) {
    const loudness = integratedOf(stepsOf(levels.power, curve));
    const miss = settings.target - loudness;
    if (!Number.isFinite(miss) || Math.abs(miss) < CLOSE) break;
    if (last && Math.abs(gain - last.gain) > 1e-3) {
      slope = Math.min(1.2, Math.max(0.2, (loudness - last.loudness) / (gain - last.gain)));
    }
    last = { gain, loudness };
    gain = Math.min(HIGHEST_GAIN, gain + miss / slope);
    curve = curveFor(gain);
  }
  return { curve, gain };
}

type CurveSettings = Pick<MasterSettings, 'glue' | 'target'> &
  Pick<Found, 'gain' | 'limit'> &
  Pick<MasterPlan, 'length'>;

function curveAt(
  levels: HopLevels,
  peak: PeakFinder,
  ride: Float64Array,
  { gain, limit, length, ...settings }: CurveSettings,
): GainCurve {
  const curve = glueGains(levels.power, gain, ride, settings);
  const ceiling = gainOf(limit);
  const hops = levels.peak.length;
  const allowed = new Float64Array(hops);
  for (let k = 0; k < hops; k++) {
    const high = Math.max(curve[k]!, curve[k + 1]!);
    const top = levels.peak[k]! * high > ceiling * NEAR ? peak.at(k) * high : 0;
    allowed[k] = top > ceiling ? ceiling / top : 1;
  }
  const limited = limiterGains(allowed);
  for (let k = 0; k <= hops; k++) curve[k]! *= limited[k]!;
  fadeOut(curve, length);
  return curve;
}

/** Mean K-weighted power of every 100 ms, with the curve applied. */
function stepsOf(power: Float64Array, curve: GainCurve | null): Float64Array {
  const steps = new Float64Array(Math.floor(power.length / STEP_HOPS));
  for (let s = 0; s < steps.length; s++) {
    let sum = 0;
    for (let k = s * STEP_HOPS; k < (s + 1) * STEP_HOPS; k++) {
      const gain = curve ? (curve[k]! + curve[k + 1]!) / 2 : 1;
      sum += power[k]! * gain * gain;
    }
    steps[s] = sum / STEP_HOPS;
  }
  return steps;
}

/** True peaks of hops of the mix, each computed once, when first asked for. */
class PeakFinder {
  readonly #found: Float32Array;
  readonly #sum: readonly Stereo[];
  readonly #window = new Float32Array(HOP + 2 * MARGIN);
  readonly #sample: Float32Array;

  constructor(samplePeaks: Float32Array, sum: readonly Stereo[]) {
    this.#sample = samplePeaks;
    this.#found = new Float32Array(samplePeaks.length);
    this.#sum = sum;
  }

  at(hop: number): number {
    if (this.#found[hop] === 0) {
      const window = this.#window;
      let peak = this.#sample[hop]!;
      for (const side of ['left', 'right'] as const) {
        addUp(this.#sum, side, hop * HOP - MARGIN, window);
        peak = truePeakIn(window, MARGIN, MARGIN + HOP, peak);
      }
      this.#found[hop] = peak;
    }
    return this.#found[hop]!;
  }
}

/** Samples on either side of a stretch that its interpolation reads. */
const MARGIN = 8;

function addUp(sum: readonly Stereo[], side: 'left' | 'right', from: Samples, out: Float32Array): void {
  out.fill(0);
  for (const audio of sum) {
    const x = audio[side];
    const low = Math.max(0, -from);
    const high = Math.min(out.length, x.length - from);
    for (let i = low; i < high; i++) out[i]! += x[from + i]!;
  }
}

/** True peak in dBTP of the mix under the curve, looked for only in hops that can reach `ceiling`. */
function truePeakAfter(
  sum: readonly Stereo[],
  peaks: Float32Array,
  curve: GainCurve,
  ceiling: number,
): Decibels {
  const mixed = new Float32Array(HOP + 2 * MARGIN);
  const window = new Float32Array(HOP + 2 * MARGIN);
  let peak = ceiling * NEAR;
  for (let k = 0; k < peaks.length; k++) {
    if (peaks[k]! * Math.max(curve[k]!, curve[k + 1]!) < ceiling * NEAR) continue;
    for (const side of ['left', 'right'] as const) {
      addUp(sum, side, k * HOP - MARGIN, mixed);
      gainWindow(mixed, curve, k * HOP - MARGIN, window);
      peak = truePeakIn(window, MARGIN, MARGIN + HOP, peak);
    }
  }
  return toDecibels(peak);
}
