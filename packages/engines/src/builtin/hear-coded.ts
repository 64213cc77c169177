import { decodeMp3InPieces } from '@songwright/media';
import type { Decibels, Seconds } from '@songwright/music';
import { TruePeakMeter } from '@songwright/sound';

/** What a player plays of a finished MP3. */
export interface HeardCoded {
  readonly duration: Seconds;
  /** In dBTP. */
  readonly truePeak: Decibels;
}

/** Decodes a finished MP3 and measures it, piece by piece: the song is not in memory once more for that. */
export async function hearCoded(mp3: Uint8Array): Promise<HeardCoded> {
  const meter = new TruePeakMeter();
  let duration: Seconds = 0;
  for await (const { left, right, sampleRate } of decodeMp3InPieces(mp3)) {
    meter.add(left, right);
    duration = meter.length / sampleRate;
  }
  return { duration, truePeak: meter.finish() };
}

/** Of a file, as it is told: two decimals. */
export const roundedDuration = ({ duration }: HeardCoded): Seconds => Math.round(duration * 100) / 100;
