import { createRng, type InstrumentId } from '@songwright/music';
import { SAMPLE_RATE, type Stereo } from '../audio.ts';
import { createPlayer } from '../instruments/create-player.ts';
import type { NoteEvent, SampledCurve } from '../player.ts';
import { samplesNeeded } from '../samples/samples-needed.ts';
import { loadRecordings } from './recordings.ts';

/** [start in seconds, duration in seconds, pitch, velocity, articulation]. */
export type Row = readonly [number, number, number, number?, NoteEvent['articulation']?];

export function notesOf(rows: readonly Row[]): NoteEvent[] {
  return rows.map(([start, duration, pitch, velocity = 0.7, articulation = null]) => ({
    start: Math.round(start * SAMPLE_RATE),
    duration: Math.round(duration * SAMPLE_RATE),
    pitch,
    velocity,
    articulation,
  }));
}

/** Plays notes and returns the sound, `seconds` long. */
export async function play(
  instrument: InstrumentId,
  rows: readonly Row[],
  seconds: number,
  curves: readonly SampledCurve[] = [],
  block = 1024,
): Promise<Stereo> {
  const notes = notesOf(rows);
  const samples = await loadRecordings(samplesNeeded(instrument, notes));
  const player = createPlayer({ instrument, notes, curves, bpm: 120, rng: createRng('play'), samples });
  const length = Math.round(seconds * SAMPLE_RATE);
  const left = new Float32Array(length);
  const right = new Float32Array(length);
  for (let at = 0; at < length; at += block) {
    const count = Math.min(block, length - at);
    player.render(left.subarray(at), right.subarray(at), count);
  }
  return { left, right };
}
