import decode from 'audio-decode';
import type { PcmAudio } from '../audio.ts';

/**
 * Decodes a whole file of any container `audio-decode` knows (MP3, WAV, FLAC, Ogg, Opus, M4A, AIFF, …). One channel
 * is heard on both sides; of more than two, the first two are taken.
 * @throws Error with a sentence when the bytes are no audio or hold none.
 */
export async function decodeAudio(bytes: Uint8Array): Promise<PcmAudio> {
  let decoded: { channelData: Float32Array[]; sampleRate: number };
  try {
    decoded = await decode(bytes);
  } catch (cause) {
    throw new Error('These bytes are no audio file that can be decoded.', { cause });
  }
  const left = decoded.channelData[0];
  if (!left || left.length === 0) throw new Error('The audio file holds no sound.');
  return { left, right: decoded.channelData[1] ?? left, sampleRate: decoded.sampleRate };
}
