import { encodeFlac, encodeMp3, encodeWav, type PcmAudio } from '@songwright/media';
import type { ThreadContext } from '../../threads/thread-function.ts';

/** How stems are written (contract: `input.format`). */
export type StemFormat = 'mp3' | 'wav' | 'flac';

/** Kilobits a second: stems are listened to bare, without the rest to hide what coding leaves out. */
const BITRATE = 192;
/** Twenty-four bits: the rounding of twelve stems stays far below -90 dBFS when they are summed. */
const STEM_BITS = 24;

export const STEM_TYPES: Readonly<Record<StemFormat, string>> = {
  mp3: 'audio/mpeg',
  wav: 'audio/wav',
  flac: 'audio/flac',
};

/** A stem as the bytes of a file. */
export async function writeStem(
  audio: PcmAudio,
  format: StemFormat,
  { signal, onProgress }: ThreadContext,
): Promise<Uint8Array> {
  switch (format) {
    case 'mp3':
      return encodeMp3(audio, {
        bitrate: BITRATE,
        signal,
        onProgress: (fraction) => onProgress(fraction, 'encoding'),
      });
    case 'wav':
      return encodeWav(audio, { bits: STEM_BITS });
    case 'flac':
      return encodeFlac(audio, {
        bits: STEM_BITS,
        signal,
        onProgress: (fraction) => onProgress(fraction, 'encoding'),
      });
  }
}
