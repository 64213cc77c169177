import { type MusicVersion, VERSION_LIMITS, WIDEST_LIMITS } from '@songwright/contract';
import type { Stereo } from '@songwright/sound';
import { type Desk, InputFault } from '../../engine.ts';
import type { DecodedUpload, DecodeOrder } from './decode-upload.ts';

/** A user's recording, decoded. */
export interface Upload {
  /**
   * At the studio's 44.1 kHz, in memory that threads share: given to `desk.compute` as it is, it is not copied, and no
   * thread may write to it.
   */
  readonly audio: Stereo;
  /** Seconds. */
  readonly duration: number;
  /** SHA-256 of the file, in hex: what was heard in it is known by this. */
  readonly sha256: string;
  /** What the file is: "mp3", "wav", "m4a". */
  readonly format: string;
  /** The file as it came. */
  readonly bytes: Uint8Array;
}

export interface UploadLimits {
  /** Whose limit of length holds (contract 2.0); by default the widest. */
  readonly mv?: MusicVersion | undefined;
  /** Seconds, in place of a version's limit. */
  readonly maximumSeconds?: number;
  /** Seconds; below, there is nothing to work with. Default {@link LEAST_SECONDS}. */
  readonly minimumSeconds?: number;
}

/** Two bars at a moderate tempo: less has no tempo, no key and no form. */
export const LEAST_SECONDS = 5;

/** Eight minutes of anything are decoded in ten seconds; on a machine that is busy with all else, in a minute. */
const MOST_SECONDS_OF_WORK = 240;

/**
 * Fetches a user's recording and decodes it, in a thread, within limits of length, memory and time. The container is
 * told by its first bytes, whatever its name or content type say.
 *
 * @throws {InputFault} with the reason, when it cannot be fetched, is no sound, is silent, too long or too short.
 */
export async function openUpload(
  url: string,
  desk: Pick<Desk, 'fetch' | 'compute'>,
  { mv, maximumSeconds, minimumSeconds = LEAST_SECONDS }: UploadLimits = {},
): Promise<Upload> {
  const bytes = await desk.fetch(url);
  const longest = (mv === undefined ? WIDEST_LIMITS : VERSION_LIMITS[mv]).upload;
  const order: DecodeOrder = {
    bytes,
    maximumSeconds: maximumSeconds ?? longest,
    minimumSeconds,
    version: maximumSeconds === undefined ? (mv ?? null) : null,
  };
  try {
    const limits = { seconds: MOST_SECONDS_OF_WORK };
    const decoded = await desk.compute<DecodeOrder, DecodedUpload>('decodeUpload', order, undefined, limits);
    return { ...decoded, bytes };
  } catch (error) {
    // By name: only a desk with threads has the class at hand.
    if (!(error instanceof Error) || error.name !== 'ThreadSpent') throw error;
    throw new InputFault(
      'The upload cannot be used: decoding it takes far more time or memory than a recording of that length does.',
      { cause: error },
    );
  }
}
