import type { PcmAudio } from '../audio.ts';

interface WavFormat {
  readonly code: number;
  readonly channels: number;
  readonly sampleRate: number;
  readonly bits: number;
}

/** WAVE_FORMAT_EXTENSIBLE: the true code is the first two bytes of the sub-format. */
const EXTENSIBLE = 0xfffe;

/**
 * Reads a RIFF/WAVE file of 16, 24 or 32-bit integers or 32-bit floats. One channel is heard on both sides; of more
 * than two, the first two are taken.
 * @throws Error with a sentence for whatever is not such a file.
 */
export function decodeWav(bytes: Uint8Array): PcmAudio {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12 || tagAt(view, 0) !== 'RIFF' || tagAt(view, 8) !== 'WAVE') {
    throw new Error('This is not a WAV file: it does not begin with a RIFF/WAVE header.');
  }
  let format: WavFormat | undefined;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const name = tagAt(view, at);
    const size = Math.min(view.getUint32(at + 4, true), bytes.length - at - 8);
    if (name === 'fmt ') format = readFormat(view, at + 8, size);
    if (name === 'data') {
      if (!format) throw new Error('This WAV file has no format chunk before its data chunk.');
      return readSamples(view, at + 8, size, format);
    }
    at += 8 + size + (size & 1);
  }
  throw new Error('This WAV file has no data chunk.');
}

function tagAt(view: DataView, at: number): string {
  return String.fromCharCode(
    view.getUint8(at),
    view.getUint8(at + 1),
    view.getUint8(at + 2),
    view.getUint8(at + 3),
  );
}

function readFormat(view: DataView, at: number, size: number): WavFormat {
  if (size < 16) throw new Error('The format chunk of this WAV file is cut short.');
  const code = view.getUint16(at, true);
  return {
    code: code === EXTENSIBLE && size >= 26 ? view.getUint16(at + 24, true) : code,
    channels: view.getUint16(at + 2, true),
    sampleRate: view.getUint32(at + 4, true),
    bits: view.getUint16(at + 14, true),
  };
}

function readSamples(view: DataView, offset: number, size: number, format: WavFormat): PcmAudio {
  const read = reader(view, format);
  if (format.channels < 1) throw new Error('This WAV file states no channel.');
  const step = format.bits / 8;
  const frame = step * format.channels;
  const length = Math.floor(size / frame);
  const left = new Float32Array(length);
  const right = format.channels > 1 ? new Float32Array(length) : left;
  for (let i = 0; i < length; i++) {
    const at = offset + i * frame;
    left[i] = read(at);
    if (right !== left) right[i] = read(at + step);
  }
  return { left, right, sampleRate: format.sampleRate };
}

/** Integers are read by the same full scale `encodeWav` writes them with. */
function reader(view: DataView, { code, bits }: WavFormat): (at: number) => number {
  if (code === 3 && bits === 32) return (at) => view.getFloat32(at, true);
  if (code === 1 && bits === 16) return (at) => view.getInt16(at, true) / 32767;
  if (code === 1 && bits === 24) {
    return (at) => ((view.getUint16(at, true) | (view.getInt8(at + 2) << 16)) as number) / 8388607;
  }
  if (code === 1 && bits === 32) return (at) => view.getInt32(at, true) / 2147483647;
  throw new Error(
    `This WAV file holds ${bits}-bit samples of format ${code}: only 16, 24 and 32-bit integers and 32-bit floats are read.`,
  );
}
