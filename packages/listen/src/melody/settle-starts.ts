import type { Hertz, Seconds } from '@songwright/music';
import type { HeardNote } from '../hearing.ts';
import type { PitchTrack } from '../spectral/best-path.ts';
import { clamp, hertzOf, median } from '../spectral/math.ts';
import { hann } from '../spectral/stft.ts';

/** Partials that are listened to, below this. */
const PARTIALS = 6;
const HIGHEST: Hertz = 4500;
/** Two periods and a half of the lowest voices; from look to look. */
const WINDOW: Seconds = 0.036;
const HOP: Seconds = 0.003;
/** How far around a start is looked for a better one. */
const BEFORE: Seconds = 0.13;
const AFTER: Seconds = 0.06;
/** How long a note takes to be fully there, at the longest that counts. */
const ATTACK: Seconds = 0.12;
/**
 * A note is written this long before the first quarter of its rise: measured from 0 (guitars, voices) to 20 ms (flutes, by our
 * studio and by General MIDI banks); of a bowed one that takes longer than SLOW from a quarter to three, so much of the rest more.
 */
const LEAD: Seconds = 0.008;
const SLOW: Seconds = 0.035;
const SLOW_LEAD = 0.35;
const MOST_LEAD: Seconds = 0.02;
/** Less of a rise than this share of what it rises to is no beginning. */
const CLEAR = 0.35;
/** The same note before leaves so much of itself at the least. */
const LEAST: Seconds = 0.05;

/**
 * Starts of a melody alone, settled on the rise of each note's own partials: a step of the pitch is tracked late where the
 * note before rings on, and a consonant is heard before the vowel that is meant to be on time.
 *
 * @param signal the recording, at `rate`
 */
export function settleStarts(
  notes: readonly HeardNote[],
  track: PitchTrack,
  signal: Float32Array,
  rate: Hertz,
): HeardNote[] {
  const out: HeardNote[] = [];
  for (const note of notes) {
    const before = out.at(-1);
    const earliest = before === undefined ? 0 : before.start + LEAST;
    const found = riseOf(note, pitchAt(track, note), signal, rate, earliest);
    const start = clamp(found ?? note.start, Math.min(earliest, note.start), note.end - LEAST / 2);
    if (before !== undefined && before.end > start) out[out.length - 1] = { ...before, end: start };
    out.push({ ...note, start });
  }
  return out;
}

/** The pitch with which a note begins, its glide left out. */
function pitchAt({ pitches, frameRate }: PitchTrack, { start, end }: HeardNote): number {
  const from = Math.round((start + 0.03) * frameRate);
  const to = Math.round(Math.min(end, start + 0.15) * frameRate);
  const sounding = pitches.subarray(from, Math.max(from + 1, to)).filter((pitch) => pitch > 0);
  return sounding.length === 0 ? 0 : median(sounding);
}

/** When the partials of a pitch begin to rise around the start of a note; null where they do not. */
function riseOf(
  { start, end }: HeardNote,
  pitch: number,
  signal: Float32Array,
  rate: Hertz,
  earliest: Seconds,
): Seconds | null {
  if (pitch === 0) return null;
  const from = Math.max(earliest, start - BEFORE);
  const to = Math.min(end, start + AFTER + ATTACK);
  const levels = partialLevels(hertzOf(pitch), signal, rate, from, to);
  const last = Math.min(levels.length - 1, Math.round((start + AFTER - from) / HOP));
  if (last < 3) return null;
  // The steepest rise within reach, and the foot and the top of it.
  let steepest = 0;
  let most = 0;
  for (let i = 2; i <= last; i++) {
    const rise = levels[i]! - levels[i - 2]!;
    if (rise > most) [most, steepest] = [rise, i - 1];
  }
  if (most === 0) return null;
  let foot = steepest;
  while (foot > 0 && levels[foot - 1]! < levels[foot]!) foot--;
  let top = steepest;
  const farthest = Math.min(levels.length - 1, steepest + Math.round(ATTACK / HOP));
  for (let i = steepest; i <= farthest; i++) if (levels[i]! > levels[top]!) top = i;
  const rise = levels[top]! - levels[foot]!;
  if (rise < CLEAR * levels[top]!) return null;
  const risen = (part: number): number => crossing(levels, foot, top, levels[foot]! + part * rise);
  const [quarter, threeQuarters] = [risen(0.25), risen(0.75)];
  const slow = Math.max(0, (threeQuarters - quarter) * HOP - SLOW);
  return Math.max(0, from + quarter * HOP - LEAD - Math.min(MOST_LEAD, SLOW_LEAD * slow));
}

/** Where a curve first comes up to a value between two of its points. */
function crossing(levels: Float64Array, from: number, to: number, value: number): number {
  let at = from;
  while (at + 1 < to && levels[at + 1]! < value) at++;
  return at + clamp((value - levels[at]!) / Math.max(1e-12, levels[at + 1]! - levels[at]!), 0, 1);
}

/** Strength of a tone's partials every 3 ms, each listened to by itself through a short window. */
function partialLevels(
  hertz: Hertz,
  signal: Float32Array,
  rate: Hertz,
  from: Seconds,
  to: Seconds,
): Float64Array {
  const window = hann(Math.round(WINDOW * rate));
  const looks = Math.max(0, Math.floor((to - from) / HOP));
  const levels = new Float64Array(looks);
  const partials = Math.max(1, Math.min(PARTIALS, Math.floor(HIGHEST / hertz)));
  for (let h = 1; h <= partials; h++) {
    const turn = (2 * Math.PI * h * hertz) / rate;
    const re = window.map((weight, i) => weight * Math.cos(turn * i));
    const im = window.map((weight, i) => weight * Math.sin(turn * i));
    for (let look = 0; look < looks; look++) {
      const first = Math.round((from + look * HOP) * rate) - (window.length >> 1);
      let [a, b] = [0, 0];
      for (let i = 0; i < window.length; i++) {
        const x = signal[first + i] ?? 0;
        a += re[i]! * x;
        b += im[i]! * x;
      }
      levels[look]! += h * (a * a + b * b);
    }
  }
  return levels.map(Math.sqrt);
}
