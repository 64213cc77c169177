import type { PitchTrack } from '../spectral/track-pitch.ts';
import { strongest } from './contour-traits.ts';
import type { Contour } from './contours.ts';
import type { LeadEvidence } from './lead-evidence.ts';
import { oddsOf } from './stream-traits.ts';

/** What a frame on a contour is worth: a quarter of its odds as a logarithm, and a little, since most contours are not the melody's. */
const [ODDS, MORE] = [0.25, 1];
/** What a silent frame is worth. */
const SILENCE = -0.25;
/** Costs of a leap, of each semitone of it, of beginning or ending to sound, and of a glide by the semitone. */
const [LEAP, SEMITONE, VOICING, GLIDING] = [1, 0.08, 2, 0.1];
/** Semitones from frame to frame, 12 ms, that are a glide and no leap. */
const GLIDE = 0.45;

/** The path through the contours that is most likely the melody (Viterbi). @param chances of each contour, 0 to 1 */
export function followContours(
  { found }: LeadEvidence,
  contours: readonly Contour[],
  chances: Float32Array,
): PitchTrack {
  const { frames, candidates, pitches, saliences, frameRate } = found;
  const worth = worthOf(found.pitches.length, candidates, contours, chances);
  const states = candidates + 1;
  const from = new Uint8Array(frames * states);
  let best = new Float64Array(states).fill(Number.NEGATIVE_INFINITY);
  best[candidates] = 0;
  for (let t = 0; t < frames; t++) {
    const next = new Float64Array(states).fill(Number.NEGATIVE_INFINITY);
    for (let s = 0; s < states; s++) {
      const silent = s === candidates;
      const value = silent ? SILENCE : worth[t * candidates + s]!;
      if (value === Number.NEGATIVE_INFINITY) continue;
      const pitch = silent ? 0 : pitches[t * candidates + s]!;
      for (let b = 0; b < states; b++) {
        if (best[b] === Number.NEGATIVE_INFINITY) continue;
        const before = b === candidates || t === 0 ? 0 : pitches[(t - 1) * candidates + b]!;
        const total = best[b]! - moveCost(before, pitch);
        if (total <= next[s]!) continue;
        next[s] = total;
        from[t * states + s] = b;
      }
      next[s]! += value;
    }
    best = next;
  }
  const strong = strongest(found);
  const track = { frameRate, pitches: new Float32Array(frames), saliences: new Float32Array(frames) };
  let at = best.reduce((top, value, s) => (value > best[top]! ? s : top), 0);
  for (let t = frames - 1; t >= 0; t--) {
    if (at < candidates) {
      track.pitches[t] = pitches[t * candidates + at]!;
      track.saliences[t] = saliences[t * candidates + at]! / strong;
    }
    at = from[t * states + at]!;
  }
  return track;
}

/** Worth of every candidate of every frame; none where it is on no contour. */
function worthOf(
  cells: number,
  candidates: number,
  contours: readonly Contour[],
  chances: Float32Array,
): Float32Array {
  const worth = new Float32Array(cells).fill(Number.NEGATIVE_INFINITY);
  contours.forEach(({ frames, slots }, i) => {
    const value = ODDS * oddsOf(chances[i]!) + ODDS * MORE;
    frames.forEach((t, k) => {
      worth[t * candidates + slots[k]!] = value;
    });
  });
  return worth;
}

function moveCost(before: number, now: number): number {
  if (before === 0 && now === 0) return 0;
  if (before === 0 || now === 0) return VOICING;
  const step = Math.abs(now - before);
  return step <= GLIDE ? GLIDING * step : LEAP + SEMITONE * step;
}
