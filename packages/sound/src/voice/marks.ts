import type { Hertz } from '@songwright/music';

/** A stretch of a speech render, in its own samples. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** How far from where the last mark predicts it the next one is looked for. */
const SEARCH = 0.25;

/**
 * Pitch marks of speech on a known, flat pitch: one per period within each voiced stretch, on the troughs of the
 * low-passed wave, predicted one period after another (after Moulines and Charpentier 1990; a known pitch leaves
 * nothing to guess). Positions are fractional.
 *
 * @param follow share of the way from where a mark is predicted to the trough there that it goes: with 0 a stretch's marks
 * are all whole periods from its strongest trough. Where marks follow, the formants' movements shake the sung pitch.
 */
export function pitchMarks(
  samples: Float32Array,
  rate: Hertz,
  pitch: Hertz,
  voiced: readonly Stretch[],
  follow: number,
): Float64Array {
  const low = lowPass(samples, rate, 1.3 * pitch);
  const period = rate / pitch;
  const marks: number[] = [];
  for (const { from, to } of voiced) {
    const first = trough(low, from, Math.min(to, from + period * 1.5));
    const strongest = trough(low, from, to);
    const run: number[] = [];
    // From the strongest trough both ways: the ends of a stretch are faint.
    for (let at = strongest; at >= from - period; ) {
      run.push(at);
      at = snap(low, at - period, period, follow);
    }
    run.reverse();
    for (
      let at = snap(low, strongest + period, period, follow);
      at < to + period;
      at = snap(low, at + period, period, follow)
    ) {
      run.push(at);
    }
    if (run.length === 0) run.push(first);
    for (const at of run) if (marks.length === 0 || at > marks.at(-1)! + 0.5 * period) marks.push(at);
  }
  return Float64Array.from(marks);
}

function snap(low: Float32Array, at: number, period: number, follow: number): number {
  if (follow === 0) return at;
  const found = trough(low, at - SEARCH * period, at + SEARCH * period);
  return at + follow * (found - at);
}

/** Place of the lowest sample in a stretch, between samples by a parabola. */
function trough(low: Float32Array, from: number, to: number): number {
  const first = Math.max(1, Math.ceil(from));
  const last = Math.min(low.length - 2, Math.floor(to));
  let best = first;
  for (let i = first; i <= last; i++) if (low[i]! < low[best]!) best = i;
  if (best <= first || best >= last) return best;
  const [a, b, c] = [low[best - 1]!, low[best]!, low[best + 1]!];
  const curve = a - 2 * b + c;
  return curve <= 0 ? best : best + (0.5 * (a - c)) / curve;
}

/** One-pole both ways, twice: no delay, so that troughs stay where they are. */
function lowPass(samples: Float32Array, rate: Hertz, cutoff: Hertz): Float32Array {
  const out = Float32Array.from(samples);
  const share = 1 - Math.exp((-2 * Math.PI * cutoff) / rate);
  for (let pass = 0; pass < 2; pass++) {
    let y = 0;
    for (let i = 0; i < out.length; i++) out[i] = y += share * (out[i]! - y);
    y = 0;
    for (let i = out.length - 1; i >= 0; i--) out[i] = y += share * (out[i]! - y);
  }
  return out;
}
