import type { Decibels, Part, Samples, Score } from '@songwright/music';
import type { Stereo } from '../audio.ts';
import { HOP } from '../control.ts';
import { gainOf } from '../dsp/math.ts';
import { rideCurve, type Span } from '../master/ride.ts';
import { integratedOf, type Lufs, stepPowers } from '../measure/loudness.ts';
import { timePart } from './part-input.ts';

/** Where the voice is to lie over the sum of all others, in LU: the words are understood, the band still carries them. */
const OVER_BAND: Lufs = 4;
/** The fader goes no further than this from where the mix puts it. */
const FURTHEST: Decibels = 12;
/** A section with fewer sung notes is left to its neighbours. */
const FEWEST_NOTES = 4;

/** The part of a score's lead singer, whose stem's fader is moved; undefined where nobody sings a lead. */
export const leadOf = ({ parts }: Score): Part | undefined =>
  parts.find(({ role, stem }) => role === 'vocal' && stem === 'vocal');

/**
 * A hand on the singer's fader: for each section of the song the gain that puts the voice as far over the band as it
 * is to lie, as both were measured there; sections in which hardly anybody sings go with the one before (the first of
 * them with the one after).
 *
 * @param voice the vocal stem with its spaces
 * @param band what else there is: the buses that sum to it
 */
export function vocalRides(
  score: Score,
  sections: readonly Span[],
  voice: Stereo,
  band: readonly Stereo[],
): Decibels[] {
  const starts = score.parts
    .filter(({ role }) => role === 'vocal')
    .flatMap((part) => timePart(score, part).notes.map(({ start }) => start));
  const found = sections.map(({ start, end }) => {
    const sung = starts.filter((at) => at >= start && at < end).length;
    if (sung < FEWEST_NOTES) return null;
    const [own, others] = [loudnessIn([voice], start, end), loudnessIn(band, start, end)];
    if (!Number.isFinite(own) || !Number.isFinite(others)) return null;
    const ride = OVER_BAND + others - own;
    return Math.round(100 * Math.min(FURTHEST, Math.max(-FURTHEST, ride))) / 100;
  });
  let last = found.find((ride) => ride !== null) ?? 0;
  return found.map((ride) => {
    last = ride ?? last;
    return last;
  });
}

/** Gated loudness of a stretch of several buses' sum. */
function loudnessIn(buses: readonly Stereo[], from: Samples, to: Samples): Lufs {
  const sum = { left: sumOf(buses, 'left', from, to), right: sumOf(buses, 'right', from, to) };
  return integratedOf(stepPowers(sum));
}

function sumOf(buses: readonly Stereo[], side: keyof Stereo, from: Samples, to: Samples): Float32Array {
  const sum = buses[0]?.[side].slice(from, to) ?? new Float32Array(Math.max(0, to - from));
  for (const bus of buses.slice(1)) {
    const part = bus[side].subarray(from, to);
    for (let i = 0; i < part.length; i++) sum[i]! += part[i]!;
  }
  return sum;
}

/** Moves the voice as the rides say. A song that was made longer goes on as its last known section did. */
export function rideVoice(voice: Stereo, sections: readonly Span[], rides: readonly Decibels[]): void {
  const { left, right } = voice;
  const all = sections.map((_, index) => rides[index] ?? rides.at(-1) ?? 0);
  const curve = rideCurve(sections, all, Math.ceil(left.length / HOP));
  let gain = gainOf(curve[0]!);
  for (let k = 0; k * HOP < left.length; k++) {
    const next = curve[k + 1] === curve[k] ? gain : gainOf(curve[k + 1]!);
    const step = (next - gain) / HOP;
    const end = Math.min(left.length, (k + 1) * HOP);
    for (let i = k * HOP; i < end; i++) {
      left[i]! *= gain;
      right[i]! *= gain;
      gain += step;
    }
    gain = next;
  }
}
