/** What the header of one MPEG-1 layer III frame says (ISO 11172-3, 2.4.1.3). */
export interface Mp3Frame {
  readonly offset: number;
  readonly bytes: number;
  /** kbit/s. */
  readonly bitrate: number;
  readonly sampleRate: number;
}

const BITRATES = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0] as const;
const RATES = [44_100, 48_000, 32_000, 0] as const;

/** Samples per channel in one MPEG-1 layer III frame. */
export const FRAME_SAMPLES = 1152;

/**
 * Walks a bare stream of MPEG-1 layer III frames.
 * @throws Error when a frame does not begin where the one before ended.
 */
export function listFrames(stream: Uint8Array): Mp3Frame[] {
  const frames: Mp3Frame[] = [];
  for (let at = 0; at + 4 <= stream.length; ) {
    const frame = readFrame(stream, at);
    if (!frame) throw new Error(`There is no MPEG-1 layer III frame at byte ${at} of the MP3 stream.`);
    frames.push(frame);
    at += frame.bytes;
  }
  return frames;
}

/** The frame whose header is at `offset`, or undefined where there is none. */
export function readFrame(stream: Uint8Array, offset: number): Mp3Frame | undefined {
  if (stream[offset] !== 0xff || (stream[offset + 1]! & 0xfe) !== 0xfa) return undefined;
  const third = stream[offset + 2]!;
  const bitrate = BITRATES[third >> 4]!;
  const sampleRate = RATES[(third >> 2) & 3]!;
  if (bitrate === 0 || sampleRate === 0) return undefined;
  const padding = (third >> 1) & 1;
  return { offset, bytes: Math.floor((144_000 * bitrate) / sampleRate) + padding, bitrate, sampleRate };
}
