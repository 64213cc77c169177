/** Planar stereo, float32, nominally within -1 to 1; both channels have the same length. */
export interface PcmAudio {
  readonly left: Float32Array;
  readonly right: Float32Array;
  /** Hertz. */
  readonly sampleRate: number;
}

/** Length in seconds. */
export function durationOf(audio: PcmAudio): number {
  return audio.left.length / audio.sampleRate;
}

/**
 * Refuses audio no file could hold: channels of different length, an odd rate, or a sample that is no number.
 * @throws RangeError with the place of the first fault.
 */
export function checkAudio(audio: PcmAudio): void {
  if (audio.left.length !== audio.right.length) {
    throw new RangeError(
      `The left channel has ${audio.left.length} samples and the right ${audio.right.length}: both must be alike.`,
    );
  }
  if (!Number.isInteger(audio.sampleRate) || audio.sampleRate < 8000 || audio.sampleRate > 192_000) {
    throw new RangeError(
      `The sample rate is ${audio.sampleRate}: it must be whole hertz from 8000 to 192000.`,
    );
  }
  for (const [name, channel] of [
    ['left', audio.left],
    ['right', audio.right],
  ] as const) {
    for (let at = 0; at < channel.length; at += PIECE) {
      const i = firstStranger(channel, at, Math.min(channel.length, at + PIECE));
      if (i < 0) continue;
      throw new RangeError(
        `The ${name} channel holds ${channel[i]} at sample ${i}: every sample must be a number.`,
      );
    }
  }
}

/** Looked through piece by piece: a loop over a whole song would be compiled anew for every song while it runs. */
const PIECE = 8192;

/** Index of the first sample that is no finite number; -1 when all are. */
function firstStranger(channel: Float32Array, from: number, to: number): number {
  for (let i = from; i < to; i++) if (!Number.isFinite(channel[i]!)) return i;
  return -1;
}
