import type { SheetSection } from '../words/sheet.ts';
import type { PlacedPhrase } from './packing.ts';

/** What is sung in one section of a song. */
export interface SectionWords {
  readonly sheet: SheetSection;
  /** Its first word's index among the song's words. */
  readonly from: number;
  readonly phrases: readonly PlacedPhrase[];
}
