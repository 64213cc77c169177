import { FRAME_SAMPLES, type Mp3Frame } from './frames.ts';

/**
 * LAME looks ahead by 576 samples; a decoder adds 528 and one. Players that read the tag drop 576 + 529 samples at
 * the front and the padding less 529 at the end, and play exactly what went in.
 */
const ENCODER_DELAY = 576;
const SIDE_INFO = 32;

const FLAGS_FRAMES_BYTES_TOC_QUALITY = 0x0f;
const CONSTANT_BITRATE = 1;

/**
 * The silent first frame that states a stream's length: Xing's layout under the name "Info" (constant bit rate),
 * with LAME's extension for gapless play. Wire layout: gabriel.mp3-tech.org/mp3infotag.html.
 *
 * @param stream the encoded frames. @param samples per channel that were encoded.
 */
export function writeInfoFrame(stream: Uint8Array, frames: readonly Mp3Frame[], samples: number): Uint8Array {
  const first = frames[0]!;
  const padding = frames.length * FRAME_SAMPLES - ENCODER_DELAY - samples;
  const bytes = new Uint8Array(first.bytes);
  const view = new DataView(bytes.buffer);
  // The same header as the stream's first frame: rate, bit rate and stereo mode must agree.
  bytes.set(stream.subarray(first.offset, first.offset + 4));
  let at = 4 + SIDE_INFO;
  const ascii = (text: string) => {
    for (let i = 0; i < text.length; i++) bytes[at++] = text.charCodeAt(i);
  };
  const total = stream.length + bytes.length;
  ascii('Info');
  view.setUint32(at, FLAGS_FRAMES_BYTES_TOC_QUALITY);
  view.setUint32(at + 4, frames.length);
  view.setUint32(at + 8, total);
  at += 12;
  for (let percent = 0; percent < 100; percent++) {
    const frame = frames[Math.floor((frames.length * percent) / 100)]!;
    bytes[at++] = Math.min(255, Math.floor(((frame.offset + bytes.length) * 256) / total));
  }
  view.setUint32(at, 80);
  at += 4;
  ascii('LAME3.100');
  bytes[at] = CONSTANT_BITRATE;
  bytes[at + 11] = Math.min(255, first.bitrate);
  bytes[at + 12] = ENCODER_DELAY >> 4;
  bytes[at + 13] = ((ENCODER_DELAY & 15) << 4) | (padding >> 8);
  bytes[at + 14] = padding & 255;
  view.setUint32(at + 19, total);
  view.setUint16(at + 23, crc16(stream));
  view.setUint16(at + 25, crc16(bytes.subarray(0, at + 25)));
  return bytes;
}

const CRC_TABLE = Uint16Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >> 1) ^ 0xa001 : value >> 1;
  return value;
});

/** CRC-16/ARC, as the tag asks for the music and for itself. */
function crc16(bytes: Uint8Array): number {
  let crc = 0;
  for (let i = 0; i < bytes.length; i++) crc = (crc >> 8) ^ CRC_TABLE[(crc ^ bytes[i]!) & 255]!;
  return crc;
}
