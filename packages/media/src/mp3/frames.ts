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
 * Lists the frames of a bare stream of MPEG-1 layer III.
 * @throws Error when a frame does not begin where the one before ended.
 */
export function listFrames(stream: Uint8Array): Mp3Frame[] {
  const frames = [...walkFrames(stream, 0)];
  const last = frames.at(-1);
  const end = last ? last.offset + last.bytes : 0;
  if (end + 4 <= stream.length) {
    throw new Error(`There is no MPEG-1 layer III frame at byte ${end} of the MP3 stream.`);
  }
  return frames;
}

/** Walks from frame to frame, to the end or to where none begins. The last may be cut off. */
export function* walkFrames(stream: Uint8Array, from: number): Generator<Mp3Frame> {
  for (let at = from; at + 4 <= stream.length; ) {
    const frame = readFrame(stream, at);
    if (!frame) return;
    yield frame;
    at += frame.bytes;
  }
}

/** The frame whose header is at `offset`, or undefined where there is none. */
function readFrame(stream: Uint8Array, offset: number): Mp3Frame | undefined {
  if (stream[offset] !== 0xff || (stream[offset + 1]! & 0xfe) !== 0xfa) return undefined;
  const third = stream[offset + 2]!;
  const bitrate = BITRATES[third >> 4]!;
  const sampleRate = RATES[(third >> 2) & 3]!;
  if (bitrate === 0 || sampleRate === 0) return undefined;
  const padding = (third >> 1) & 1;
  return { offset, bytes: Math.floor((144_000 * bitrate) / sampleRate) + padding, bitrate, sampleRate };
}
