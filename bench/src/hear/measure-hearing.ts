import type { Hearing } from '@songwright/listen';
import { isMinorish, type Seconds } from '@songwright/music';
import { tempoAgrees } from '../detect/tempo.ts';
import type { Piece, Truth } from './piece.ts';

/** Shares from 0 to 1; null where a piece has no such thing to be heard. */
export interface HearingMeasures {
  /** Within 4 %, the metrical level left open. */
  readonly tempo: number | null;
  /** F-measure of the beats within 70 ms. */
  readonly beats: number | null;
  /** The same where heard beats at twice or half the pace, or between the true ones, pass. */
  readonly anyLevel: number | null;
  /** F-measure of the downbeats within 70 ms. */
  readonly downbeats: number | null;
  /** Beats of a bar and their unit. */
  readonly meter: number | null;
  /** Tonic and whether the third is minor. */
  readonly key: number | null;
  /** Share of the true beats whose triad is heard in the middle of them. */
  readonly triads: number | null;
  /** F-measure of the melody's notes: start within 50 ms, pitch to the semitone. */
  readonly melody: number | null;
  /**
   * F-measures of the places where one section ends and the next begins, within 3 s and within half a second: mir_eval's
   * `segment.detection` with `trim`, the beginning and the end of the piece left out.
   */
  readonly sections3: number | null;
  readonly sectionsHalf: number | null;
  /** F-measures of kicks, snares and hats within 50 ms, their mean. */
  readonly drums: number | null;
}

export const BEAT_WINDOW: Seconds = 0.07;
const NOTE_WINDOW: Seconds = 0.05;

export function measureHearing(hearing: Hearing, { truth, kind }: Piece): HearingMeasures {
  const melody = truth.melody === null ? null : noteF(truth.melody, hearing.melody);
  if (kind === 'solo') {
    return { ...NOTHING, melody };
  }
  const end = truth.length + BEAT_WINDOW;
  const heard = hearing.beats.map(({ at }) => at).filter((at) => at <= end);
  const beats = beatF(truth, heard);
  const bars = truth.beats.filter((_, i) => truth.inBar[i] === 0);
  const heardBars = hearing.beats.filter((b) => b.inBar === 0 && b.at <= end).map(({ at }) => at);
  return {
    tempo: Number(tempoAgrees(hearing.bpm, truth.bpm)),
    beats,
    anyLevel: Math.max(
      beats,
      ...levels(truth.beats).map((list) =>
        fMeasure(matches(list, heard, BEAT_WINDOW), list.length, heard.length),
      ),
    ),
    downbeats: fMeasure(matches(bars, heardBars, BEAT_WINDOW), bars.length, heardBars.length),
    meter: Number(hearing.meter.beats === truth.meter.beats && hearing.meter.unit === truth.meter.unit),
    key: Number(
      hearing.key.tonic === truth.key.tonic && isMinorish(hearing.key.mode) === isMinorish(truth.key.mode),
    ),
    triads: triadShare(hearing, truth),
    melody,
    sections3: boundaryF(hearing, truth, 3),
    sectionsHalf: boundaryF(hearing, truth, 0.5),
    drums: drumsF(hearing, truth),
  };
}

const NOTHING: HearingMeasures = {
  tempo: null,
  beats: null,
  anyLevel: null,
  downbeats: null,
  meter: null,
  key: null,
  triads: null,
  melody: null,
  sections3: null,
  sectionsHalf: null,
  drums: null,
};

/** F-measure of heard beats. The last bar line is a beat too, and may be heard a little late; what is heard after it is not judged. */
export function beatF({ beats, length }: Pick<Truth, 'beats' | 'length'>, heard: readonly Seconds[]): number {
  const judged = heard.filter((at) => at <= length + BEAT_WINDOW);
  return fMeasure(matches(beats, judged, BEAT_WINDOW), beats.length, judged.length);
}

const fMeasure = (hits: number, wanted: number, found: number): number =>
  wanted + found === 0 ? 1 : (2 * hits) / (wanted + found);

/** How many of two ascending lists can be paired, each once, within a window (greedy, which is optimal on a line). */
function matches(a: readonly number[], b: readonly number[], window: Seconds): number {
  let hits = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const off = b[j]! - a[i]!;
    if (Math.abs(off) <= window) {
      hits++;
      i++;
      j++;
    } else if (off < 0) j++;
    else i++;
  }
  return hits;
}

/** The true beats at half the pace (from the first and from the second), twice the pace, and shifted by half a beat. */
function levels(beats: readonly Seconds[]): Seconds[][] {
  const between = beats.slice(1).map((at, i) => 0.5 * (at + beats[i]!));
  return [
    beats.filter((_, i) => i % 2 === 0),
    beats.filter((_, i) => i % 2 === 1),
    [...beats, ...between].sort((a, b) => a - b),
    between,
  ];
}

function triadShare(hearing: Hearing, truth: Truth): number {
  let right = 0;
  let count = 0;
  truth.beats.slice(1).forEach((end, i) => {
    const middle = 0.5 * (truth.beats[i]! + end);
    const chord = truth.chords.find(({ start, end }) => start <= middle && middle < end);
    if (chord === undefined) return;
    count++;
    const heard = hearing.chords.find(({ start, end }) => start <= middle && middle < end);
    if (heard?.root === chord.root && (chord.quality === null || heard.quality === chord.quality)) right++;
  });
  return count === 0 ? 1 : right / count;
}

interface Sounding {
  readonly start: Seconds;
  readonly pitch: number;
}

/** Best pairing of notes by start and pitch: pitch by pitch, which is optimal since pitches do not mix. */
function noteF(wanted: readonly Sounding[], found: readonly Sounding[]): number {
  let hits = 0;
  for (const pitch of new Set(wanted.map((note) => note.pitch))) {
    const starts = (list: readonly Sounding[]): number[] =>
      list
        .filter((note) => note.pitch === pitch)
        .map(({ start }) => start)
        .sort((a, b) => a - b);
    hits += matches(starts(wanted), starts(found), NOTE_WINDOW);
  }
  return fMeasure(hits, wanted.length, found.length);
}

function boundaryF({ sections }: Hearing, { boundaries }: Truth, window: Seconds): number | null {
  if (boundaries === null) return null;
  const heard = sections.slice(1).map(({ start }) => start);
  return fMeasure(matches(boundaries, heard, window), boundaries.length, heard.length);
}

function drumsF(hearing: Hearing, truth: Truth): number | null {
  if (truth.drums === null) return null;
  const scores: number[] = [];
  for (const kind of ['kick', 'snare', 'hat'] as const) {
    const wanted = truth.drums.filter((stroke) => stroke.kind === kind).map(({ at }) => at);
    if (wanted.length === 0) continue;
    const found = hearing.drums.filter((stroke) => stroke.kind === kind).map(({ at }) => at);
    const sorted = [...new Set(wanted)].sort((a, b) => a - b);
    scores.push(fMeasure(matches(sorted, found, NOTE_WINDOW), sorted.length, found.length));
  }
  return scores.length === 0 ? null : scores.reduce((sum, x) => sum + x, 0) / scores.length;
}
