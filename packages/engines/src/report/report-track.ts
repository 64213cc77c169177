import { decodeAudio, durationOf, type PcmAudio } from '@songwright/media';
import { type Lufs, measureLoudness, measureTruePeak } from '@songwright/sound';

/** What a finished file measures, decoded as a player decodes it. */
export interface TrackReport {
  /** Seconds. */
  readonly duration: number;
  readonly loudness: Lufs;
  /** dBTP. */
  readonly truePeak: number;
  /** Samples at or over full scale. */
  readonly clipped: number;
  /** Samples that are no numbers. */
  readonly broken: number;
  /** Mean of the worse channel: an offset that is no sound. */
  readonly offset: number;
  /** Seconds of the longest silence (both channels below -60 dBFS, RMS over 10 ms), beginning and end included. */
  readonly longestGap: number;
}

const GAP_WINDOW = 0.01;
/** -60 dBFS. */
const SILENCE = 0.001;

/** Decodes an audio file and measures it. */
export async function reportTrack(file: Uint8Array): Promise<TrackReport> {
  return reportAudio(await decodeAudio(file));
}

export function reportAudio(audio: PcmAudio): TrackReport {
  const channels = [audio.left, audio.right];
  return {
    duration: durationOf(audio),
    loudness: measureLoudness(audio, audio.sampleRate).integrated,
    truePeak: measureTruePeak(audio),
    clipped: channels.reduce((sum, channel) => sum + count(channel, (x) => Math.abs(x) >= 1), 0),
    broken: channels.reduce((sum, channel) => sum + count(channel, (x) => !Number.isFinite(x)), 0),
    offset: Math.max(
      ...channels.map((channel) => Math.abs(channel.reduce((sum, x) => sum + x, 0) / channel.length)),
    ),
    longestGap: longestGap(audio),
  };
}

function count(channel: Float32Array, is: (x: number) => boolean): number {
  let found = 0;
  for (let i = 0; i < channel.length; i++) if (is(channel[i]!)) found++;
  return found;
}

function longestGap({ left, right, sampleRate }: PcmAudio): number {
  const window = Math.round(sampleRate * GAP_WINDOW);
  let longest = 0;
  let run = 0;
  for (let from = 0; from + window <= left.length; from += window) {
    let power = 0;
    for (let i = from; i < from + window; i++) power += Math.max(left[i]! * left[i]!, right[i]! * right[i]!);
    run = Math.sqrt(power / window) < SILENCE ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest * GAP_WINDOW;
}
