import { FRAME_SAMPLES, walkFrames } from './frames.ts';

/** Layer III frames lean on up to 511 bytes before them; decoders also hold back one frame. */
const SPARE_FRAMES = 6;

/**
 * The beginning of an MP3 file: whole frames of at least `seconds`. Decoded, it is sample for sample the beginning
 * of the whole file. Files that are not plain MPEG-1 layer III are given back whole.
 */
export function headOfMp3(bytes: Uint8Array, seconds: number): Uint8Array {
  let count = 0;
  for (const { offset, sampleRate } of walkFrames(bytes, skipId3(bytes))) {
    if ((count++ - SPARE_FRAMES) * FRAME_SAMPLES >= seconds * sampleRate) return bytes.subarray(0, offset);
  }
  return bytes;
}

/**
 * Frames of an MP3 file, an ID3 tag before them left out; 0 for a file that is not plain MPEG-1 layer III to its end. The
 * last frame may be cut off.
 */
export function countFrames(bytes: Uint8Array): number {
  let count = 0;
  let end = skipId3(bytes);
  for (const frame of walkFrames(bytes, end)) {
    count++;
    end = frame.offset + frame.bytes;
  }
  return end + 4 > bytes.length ? count : 0;
}

/** Length of a leading ID3v2 tag: ten bytes, and as many as its syncsafe size says. */
function skipId3(bytes: Uint8Array): number {
  if (bytes[0] !== 0x49 || bytes[1] !== 0x44 || bytes[2] !== 0x33) return 0;
  return (
    10 +
    (((bytes[6]! & 127) << 21) | ((bytes[7]! & 127) << 14) | ((bytes[8]! & 127) << 7) | (bytes[9]! & 127))
  );
}
