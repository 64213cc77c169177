import type { HeardBeat, HeardNote } from '@songwright/listen';
import type { Bpm, Meter, Seconds } from '@songwright/music';
import { BARS_TO_READ } from './bars-to-read.ts';
import { type Onset, type Reading, readings } from './read-rhythm.ts';
import type { Belief } from './tempo-filter.ts';

/** Notes nearer together than this are one onset and its ornament. */
const TOGETHER: Seconds = 0.07;
/** An accent is told against so many notes before and after, and counts up to so many decibels. */
const NEIGHBOURS = 4;
const STRONGEST = 6;
/** Whoever leads is a little behind the beat: by 6 ms, the median over our own players and singers. */
const BEHIND: Seconds = 0.006;
/** Fewer onsets tell no time. */
const LEAST = 8;

/** Beats, and the meter they were read in. */
export interface ReadBeats {
  readonly beats: readonly HeardBeat[];
  readonly meter: Meter;
}

/**
 * Beats of a melody alone, from when its notes begin: those of the likeliest reading of the notes in any of the usual bars.
 * Null for fewer than eight notes.
 *
 * @param heard a tempo near which, or near twice or half of which, it is rather looked for
 */
export function beatsOfNotes(
  notes: readonly HeardNote[],
  duration: Seconds,
  heard: Bpm | null = null,
): ReadBeats | null {
  const onsets = onsetsOf(notes);
  if (onsets.length < LEAST) return null;
  const [best] = BARS_TO_READ.flatMap((bar) => readings(onsets, bar, heard)).sort(
    (a, b) => b.likelihood - a.likelihood,
  );
  if (best === undefined) return null;
  const beats = beatsOf(best, duration);
  return beats.length < 4 ? null : { beats, meter: best.bar.meter };
}

function onsetsOf(notes: readonly HeardNote[]): readonly Onset[] {
  const out: HeardNote[] = [];
  for (const note of notes) {
    const last = out.at(-1);
    if (last && note.start - last.start < TOGETHER) out[out.length - 1] = { ...note, start: last.start };
    else out.push(note);
  }
  return out.map(({ start, end, level }, n) => {
    if (level === undefined) return { at: start, end, accent: 0 };
    const around = out
      .slice(Math.max(0, n - NEIGHBOURS), n + NEIGHBOURS + 1)
      .map((note) => note.level ?? level);
    const usual = around.sort((a, b) => a - b)[around.length >> 1]!;
    return { at: start, end, accent: Math.max(-STRONGEST, Math.min(STRONGEST, level - usual)) };
  });
}

/** The beats between and around the notes, from the beginning of the recording to its end. */
function beatsOf({ bar, places, times }: Reading, duration: Seconds): readonly HeardBeat[] {
  const inBar = bar.chances.length / bar.perBeat;
  const at = places.map((place) => place / bar.perBeat);
  const beats: HeardBeat[] = [];
  let beat = Math.ceil(at[0]!) - 1;
  while (timeOf(beat, at, times) >= 0) beat--;
  for (beat++; ; beat++) {
    const time = timeOf(beat, at, times);
    if (time >= duration) return beats;
    beats.push({ at: Math.max(0, time - BEHIND), inBar: ((beat % inBar) + inBar) % inBar });
  }
}

/** When a beat is: at the pace of the first or last note before and after all, and between two on Hermite's cubic. */
function timeOf(beat: number, at: readonly number[], times: readonly Belief[]): Seconds {
  const after = at.findIndex((other) => other >= beat);
  if (after === 0 || after === -1) {
    const edge = after === 0 ? 0 : at.length - 1;
    return times[edge]!.at + (beat - at[edge]!) * times[edge]!.period;
  }
  const [a, b] = [times[after - 1]!, times[after]!];
  const length = at[after]! - at[after - 1]!;
  const x = (beat - at[after - 1]!) / length;
  const [rise, fall] = [x * x * (3 - 2 * x), x * (1 - x)];
  return a.at + rise * (b.at - a.at) + fall * length * ((1 - x) * a.period - x * b.period);
}
