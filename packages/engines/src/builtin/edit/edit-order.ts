import type { MusicRequest, Seconds } from '@songwright/music';
import type { UploadFile } from '../../song/uploads.ts';

/** A song to be edited, one of the task's two variants. Plain data. */
export interface EditOrder {
  /** The bytes of its document. */
  readonly song: Uint8Array;
  /** Those that the song plays, as files of this job's own; missing: none. */
  readonly uploads?: readonly UploadFile[];
  readonly edit: Edit;
  /** What is asked of the new music; null: as the source. */
  readonly request: MusicRequest | null;
  readonly title: string;
  readonly seed: number;
  readonly variant: 1 | 2;
}

export type Edit = ExtensionEdit | ReplacementEdit;

export interface ExtensionEdit {
  readonly kind: 'extension';
  /** Second from which it goes on; null: where its composed ending begins. */
  readonly at: Seconds | null;
  /** Asked length of the whole; null: as long as suits. */
  readonly duration: Seconds | null;
  /** Longest the whole may be. */
  readonly longest: Seconds;
  /** What the source's own singer sings on where nothing is asked of the new music; "" for an instrumental. */
  readonly lyrics: string;
}

export interface ReplacementEdit {
  readonly kind: 'replacement';
  readonly from: Seconds;
  readonly to: Seconds;
  /** All lyrics as they are to be after the edit; "" where they are not given. */
  readonly fullLyrics: string;
  /** The words of the section are the user's own: all of them are sung, or none. */
  readonly lyricsGiven: boolean;
}
