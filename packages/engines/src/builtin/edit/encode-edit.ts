import { encodeMp3, type TrackTags } from '@songwright/media';
import { SAMPLE_RATE, type Stereo } from '@songwright/sound';
import type { ThreadContext } from '../../threads/thread-function.ts';
import { BITRATE, PEAK_LIMIT } from '../finish-master.ts';
import { type HeardCoded, hearCoded } from '../hear-coded.ts';

export interface CodedEdit {
  readonly mp3: Uint8Array;
  readonly heard: HeardCoded;
}

const ATTEMPTS = 4;
const SPARE = 0.05;

/**
 * Encodes an edited master. Coding moves peaks, and the old part of the master must not be changed: where the MP3 would
 * pass -1 dBTP it is encoded softer as a whole, by tenths of a decibel; the master itself, and so the WAV, is not.
 *
 * @throws Error when it is too loud after four attempts.
 */
export async function encodeEdit(
  master: Stereo,
  tags: TrackTags,
  { signal, onProgress }: ThreadContext,
): Promise<CodedEdit> {
  let gain = 0;
  for (let attempt = 1; ; attempt++) {
    const audio = { ...softer(master, gain), sampleRate: SAMPLE_RATE };
    const mp3 = await encodeMp3(audio, {
      bitrate: BITRATE,
      tags,
      signal,
      onProgress: (fraction) => onProgress(fraction, 'encoding'),
    });
    const heard = await hearCoded(mp3);
    const { truePeak } = heard;
    if (truePeak <= PEAK_LIMIT) return { mp3, heard };
    if (attempt === ATTEMPTS) {
      throw new Error(
        `The MP3 of the edit still peaks at ${truePeak.toFixed(2)} dBTP: the limit is ${PEAK_LIMIT}.`,
      );
    }
    gain -= truePeak - PEAK_LIMIT + SPARE;
  }
}

function softer({ left, right }: Stereo, decibels: number): Stereo {
  if (decibels === 0) return { left, right };
  const factor = Math.exp((decibels * Math.LN10) / 20);
  return { left: left.map((x) => x * factor), right: right.map((x) => x * factor) };
}
