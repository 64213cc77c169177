import type { InstrumentId } from '@songwright/music';
import { zonesFor } from '../instruments/engines/sampler.ts';
import { mannerOf, PATCHES } from '../instruments/patches/patches.ts';
import { planNotes } from '../instruments/plan.ts';
import type { NoteEvent } from '../player.ts';
import type { SampleKey } from './sample.ts';

/** The recordings a part will ask its library for: only the zones its notes really use, each once. */
export function samplesNeeded(instrument: InstrumentId, notes: readonly NoteEvent[]): SampleKey[] {
  const patch = PATCHES[instrument];
  if (patch?.engine !== 'sampler') return [];
  const keys = new Map<string, SampleKey>();
  for (const { pitch, velocity } of planNotes(notes, mannerOf(instrument))) {
    for (const { set, note } of zonesFor(patch, pitch, velocity)) keys.set(`${set}:${note}`, { set, note });
  }
  return [...keys.values()];
}
