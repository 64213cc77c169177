import { sql } from 'drizzle-orm';
import { files, tracks } from '../../store/schema.ts';

/**
 * Whether what a track is made of is still kept: its song document, or, for a recording, its audio. Whoever deletes a
 * file deletes its row.
 */
export const isStored = sql<boolean>`exists (
  select from ${files} where ${files.key} = coalesce(${tracks.songKey}, ${tracks.audioKey}))`;
