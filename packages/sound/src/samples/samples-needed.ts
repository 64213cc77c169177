import type { InstrumentId } from '@songwright/music';
import type { NoteEvent } from '../player.ts';
import type { SampleKey } from './sample.ts';

/** The recordings a part will ask its library for: only the zones its notes really use, each once. */
export function samplesNeeded(_instrument: InstrumentId, _notes: readonly NoteEvent[]): SampleKey[] {
  return [];
}
