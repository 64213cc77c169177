import type { Decibels, Midi, Samples } from '@songwright/music';
import { ZONES, type ZoneRow } from './data/zones.ts';
import type { SampleKey } from './sample.ts';
import { type KnownSampleSet, pitchOf, SAMPLE_SETS } from './sets.ts';

/** What was measured of one recording. */
export interface Zone {
  readonly set: KnownSampleSet;
  readonly note: string;
  /** The pitch it sounds at, with its mistuning: 69.08 is an A4 eight cents sharp. */
  readonly pitch: Midi;
  /** Samples of the file before the note begins. */
  readonly onset: Samples;
  /** Samples worth keeping after the onset. */
  readonly length: Samples;
  /** What brings it to the set's common loudness. */
  readonly gain: Decibels;
  /** Counted from the onset. */
  readonly loop: readonly [start: Samples, end: Samples] | null;
}

/** The body of a held note, or the first 0.4 s of a decaying one, is brought to this level. */
export const SAMPLE_LEVEL: Decibels = -20;
/** How much of a set's slope from loud bass to soft treble stays: it belongs to struck and plucked strings. */
const SLOPE_KEPT = 0.5;

const zones = new Map<string, Zone>();
const bySet = new Map<string, Zone[]>();
for (const [set, rows] of Object.entries(ZONES) as [KnownSampleSet, (typeof ZONES)[KnownSampleSet]][]) {
  const slope = SAMPLE_SETS[set].sustained ? 0 : SLOPE_KEPT * slopeOf(rows);
  const list = rows.map(([note, onset, length, cents, level, loopStart, loopEnd]): Zone => {
    const pitch = pitchOf(note) + cents / 100;
    const loop = loopEnd > 0 ? ([loopStart, loopEnd] as const) : null;
    return { set, note, pitch, onset, length, gain: SAMPLE_LEVEL + slope * (pitch - 60) - level, loop };
  });
  bySet.set(set, list);
  for (const zone of list) zones.set(`${set}:${zone.note}`, zone);
}

/** Decibels per semitone of the straight line through the set's levels (least squares). */
function slopeOf(rows: readonly ZoneRow[]): number {
  const pitches = rows.map(([note]) => pitchOf(note));
  const levels = rows.map((row) => row[4]);
  const pitch = mean(pitches);
  const level = mean(levels);
  let covariance = 0;
  let variance = 0;
  for (let i = 0; i < rows.length; i++) {
    covariance += (pitches[i]! - pitch) * (levels[i]! - level);
    variance += (pitches[i]! - pitch) * (pitches[i]! - pitch);
  }
  return covariance / variance;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Throws for a key that no set has. */
export function zoneOf(key: SampleKey): Zone {
  const zone = zones.get(`${key.set}:${key.note}`);
  if (zone === undefined)
    throw new Error(`There is no recording "${key.note}" in the sample set "${key.set}".`);
  return zone;
}

/** The recording whose pitch is nearest. */
export function nearestZone(set: KnownSampleSet, pitch: Midi): Zone {
  const list = bySet.get(set)!;
  return list.reduce((best, zone) =>
    Math.abs(zone.pitch - pitch) < Math.abs(best.pitch - pitch) ? zone : best,
  );
}
