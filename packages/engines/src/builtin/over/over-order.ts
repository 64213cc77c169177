import type { Hearing } from '@songwright/listen';
import type { Unit, Writes } from '@songwright/music';
import type { UploadFile } from '../../song/uploads.ts';

/** What a track is made over, and what of it is made. Plain data. */
export interface OverOrder {
  readonly hearing: Hearing;
  readonly writes: Writes;
  readonly faithfulness: Unit;
  /** The words are ours: what of them does not fit may be left out. */
  readonly wordsMayBeCut: boolean;
  /** The recording, where it is to be heard in the track: with a band or a voice; null for a song of its own. */
  readonly upload: UploadFile | null;
}
