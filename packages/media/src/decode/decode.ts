import decode from 'audio-decode';
import type { PcmAudio } from '../audio.ts';
import { decodeMp3 } from './decode-mp3.ts';

/**
 * Decodes a whole file of any container `audio-decode` knows (MP3, WAV, FLAC, Ogg, Opus, M4A, AIFF, …). One channel
 * is heard on both sides; of more than two, the first two are taken.
 * @throws Error with a sentence when the bytes are no audio or hold none.
 */
export async function decodeAudio(bytes: Uint8Array): Promise<PcmAudio> {
  const audio = await decoded(bytes);
  if (audio === null || audio.left.length === 0) throw new Error('The audio file holds no sound.');
  return audio;
}

async function decoded(bytes: Uint8Array): Promise<PcmAudio | null> {
  try {
    return (await decodeMp3(bytes)) ?? (await decodeAtOnce(bytes));
  } catch (cause) {
    throw new Error('These bytes are no audio file that can be decoded.', { cause });
  }
}

async function decodeAtOnce(bytes: Uint8Array): Promise<PcmAudio | null> {
  const { channelData, sampleRate } = await decode(bytes);
  const [left, right] = channelData;
  return left === undefined ? null : { left, right: right ?? left, sampleRate };
}
