import type { Decibels, Samples, Unit } from '@songwright/music';
import { SAMPLE_RATE, type Stereo } from '../audio.ts';
import { HOP } from '../control.ts';
import { toDecibels } from '../decibels.ts';
import { gainOf } from '../dsp/math.ts';
import { integratedOf, type Lufs } from '../measure/loudness.ts';
import { truePeakIn } from '../measure/true-peak.ts';
import { fadeOut, findEnd } from './ending.ts';
import { type GainCurve, gainWindow } from './gain-curve.ts';
import { glueGains } from './glue.ts';
import type { HopLevels } from './hop-meter.ts';
import { limiterGains } from './limiter.ts';

export interface MasterSettings {
  readonly glue: Unit;
  readonly target: Lufs;
  readonly ceiling: Decibels;
  /** Gain before glue and limiter; null: found. */
  readonly gain: Decibels | null;
  /** Samples to the last bar line; the tail rings after it. */
  readonly body: Samples;
}

export interface MasterPlan {
  /** The one gain curve, fade at the end included. */
  readonly curve: GainCurve;
  /** Gain before glue and limiter, as given or found. */
  readonly gain: Decibels;
  readonly length: Samples;
}

/** 100 ms, the step of the loudness gate. */
const STEP_HOPS = (SAMPLE_RATE * 0.1) / HOP;
/** Within 0.01 LU the search ends; a dozen rounds reach it for any music that can be that loud. */
const CLOSE: Lufs = 0.01;
const ROUNDS = 12;
const HIGHEST_GAIN: Decibels = 40;
/** Peaks between samples are looked for where a sample comes within 6 dB of the ceiling. */
const NEAR = 0.5;

/**
 * Finds the master's gain curve from the mix: loudness gain, glue and look-ahead true-peak limiter in one. The
 * search works on hop levels only; `sum` (the buses whose sum is the mix) is read near loud peaks alone.
 */
export function planMaster(levels: HopLevels, sum: readonly Stereo[], settings: MasterSettings): MasterPlan {
  const raw = integratedOf(stepsOf(levels.power, null));
  const start = Number.isFinite(raw) ? Math.min(HIGHEST_GAIN, settings.target - raw) : 0;
  const length = findEnd(levels.peak, gainOf(settings.gain ?? start), settings.body);
  const peak = new PeakFinder(levels.peak, sum);
  let ceiling = settings.ceiling;
  for (let round = 0; ; round++) {
    const plan = settle(levels, peak, { ...settings, ceiling }, start, length);
    const over = truePeakAfter(sum, levels.peak, plan.curve, gainOf(settings.ceiling)) - settings.ceiling;
    // The gain bends the wave between samples a little: what is still over is taken off the ceiling.
    if (over <= 0 || round === 3) return plan;
    ceiling -= over + 0.01;
  }
}

function settle(
  levels: HopLevels,
  peak: PeakFinder,
  settings: MasterSettings,
  start: Decibels,
  length: Samples,
): MasterPlan {
  let gain = settings.gain ?? start;
  let curve = curveAt(levels, peak, settings, gain, length);
  for (let round = 0; settings.gain === null && round < ROUNDS; round++) {
    const miss = settings.target - integratedOf(stepsOf(levels.power, curve));
    if (!Number.isFinite(miss) || Math.abs(miss) < CLOSE) break;
    gain = Math.min(HIGHEST_GAIN, gain + miss);
    curve = curveAt(levels, peak, settings, gain, length);
  }
  return { curve, gain, length };
}

function curveAt(
  levels: HopLevels,
  peak: PeakFinder,
  settings: MasterSettings,
  gain: Decibels,
  length: Samples,
): GainCurve {
  const curve = glueGains(levels.power, gain, settings);
  const ceiling = gainOf(settings.ceiling);
  const hops = levels.peak.length;
  const allowed = new Float64Array(hops);
  for (let k = 0; k < hops; k++) {
    const high = Math.max(curve[k]!, curve[k + 1]!);
    const top = levels.peak[k]! * high > ceiling * NEAR ? peak.at(k) * high : 0;
    allowed[k] = top > ceiling ? ceiling / top : 1;
  }
  const limit = limiterGains(allowed);
  for (let k = 0; k <= hops; k++) curve[k]! *= limit[k]!;
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
