import { PPQ } from '@songwright/music';
import { median } from '../statistics.ts';
import type { TestSong } from './test-score.ts';
import { yin } from './yin.ts';

/** Steady part of a note: after its glide, before the next consonants, which may take up to 70 % of a short one. */
const STEADY = [0.15, 0.45] as const;
const FRAME = 0.01;

export interface PitchReport {
  /** Median over the notes of how far each note's median lies off, in cents. */
  readonly error: number;
  /** Share of the notes within 50 cents. */
  readonly within: number;
}

export interface VibratoReport {
  readonly notes: number;
  /** Of the notes longer than 0.6 s: median rate in hertz and extent to either side in cents. */
  readonly rate: number;
  readonly extent: number;
  /** Share of them with 5 to 6.5 Hz and 30 to 80 cents. */
  readonly right: number;
}

const hertz = (pitch: number): number => 440 * Math.exp(((pitch - 69) / 12) * Math.LN2);

/** Pitches in cents off a note, every 10 ms of a share of it. */
function trackOf(
  samples: Float32Array,
  rate: number,
  note: { start: number; length: number; pitch: number },
  [from, to]: readonly [number, number],
): number[] {
  const wanted = hertz(note.pitch);
  const bounds = { rate, lowest: wanted / 1.6, highest: wanted * 1.6 };
  const track: number[] = [];
  for (let t = note.start + from * note.length; t < note.start + to * note.length; t += FRAME) {
    const heard = yin(samples, t * rate, bounds);
    if (heard !== null) track.push(1200 * Math.log2(heard / wanted));
  }
  return track;
}

/** Notes of a test song in seconds. */
export function notesOf({ part }: TestSong, pace: number) {
  return part.notes.map(({ at, length, pitch, syllable }) => ({
    start: (at / PPQ) * pace,
    length: (length / PPQ) * pace,
    pitch,
    word: syllable!.word,
    first: syllable!.index === 0,
  }));
}

export function checkPitch(song: TestSong, pace: number, samples: Float32Array, rate: number): PitchReport {
  const errors = notesOf(song, pace).map((note) => {
    const track = trackOf(samples, rate, note, STEADY);
    return track.length === 0 ? 1200 : Math.abs(median(track));
  });
  return { error: median(errors), within: errors.filter((cents) => cents <= 50).length / errors.length };
}

export function checkVibrato(
  song: TestSong,
  pace: number,
  samples: Float32Array,
  rate: number,
): VibratoReport {
  const found = notesOf(song, pace)
    .filter(({ length }) => length > 0.6)
    .map((note) => vibratoOf(trackOf(samples, rate, note, [0.5, 0.95])))
    .filter((vibrato) => vibrato !== null);
  const right = found.filter(
    ({ rate: hz, extent }) => hz >= 5 && hz <= 6.5 && extent >= 30 && extent <= 80,
  ).length;
  return {
    notes: found.length,
    rate: median(found.map((vibrato) => vibrato.rate)),
    extent: median(found.map((vibrato) => vibrato.extent)),
    right: right / Math.max(1, found.length),
  };
}

/** Rates tried, in hertz. */
const RATES = Array.from({ length: 81 }, (_, i) => 3 + 0.1 * i);

/** The sine that fits a pitch track best by least squares: its rate and amplitude. */
function vibratoOf(track: readonly number[]): { rate: number; extent: number } | null {
  if (track.length < 0.25 / FRAME) return null;
  const mean = track.reduce((sum, x) => sum + x, 0) / track.length;
  let best = { rate: 0, extent: 0 };
  let least = Number.POSITIVE_INFINITY;
  for (const rate of RATES) {
    const turn = 2 * Math.PI * rate * FRAME;
    const [a, b] = fit(track, mean, turn);
    const rest = track.reduce((sum, x, i) => {
      const error = x - mean - a * Math.cos(turn * i) - b * Math.sin(turn * i);
      return sum + error * error;
    }, 0);
    if (rest < least) {
      least = rest;
      best = { rate, extent: Math.hypot(a, b) };
    }
  }
  return best;
}

/** Cosine and sine parts at one rate: the normal equations of two unknowns. */
function fit(track: readonly number[], mean: number, turn: number): readonly [number, number] {
  let [cc, ss, cs, xc, xs] = [0, 0, 0, 0, 0];
  track.forEach((x, i) => {
    const [c, s] = [Math.cos(turn * i), Math.sin(turn * i)];
    cc += c * c;
    ss += s * s;
    cs += c * s;
    xc += (x - mean) * c;
    xs += (x - mean) * s;
  });
  const det = cc * ss - cs * cs;
  return [(xc * ss - xs * cs) / det, (xs * cc - xc * cs) / det];
}
