import { checkAudio, type PcmAudio } from '../audio.ts';
import { ditherNoise } from './dither.ts';

export interface WavOptions {
  /** 16 and 24 are integers; 32 is IEEE float, which holds the samples as they are. */
  readonly bits: 16 | 24 | 32;
  /** Seed of the 16-bit dither. Same samples and seed: same bytes. Default 1. */
  readonly ditherSeed?: number;
}

const HEADER = { integer: 44, float: 58 } as const;

/**
 * A RIFF/WAVE file. 16 bits are dithered with triangular noise of two steps peak to peak (TPDF), which makes the
 * rounding error independent of the signal; digital silence stays silent. 24 bits are rounded.
 * @throws RangeError for samples that are no numbers, or a file beyond the 4 GB a RIFF header can state.
 */
export function encodeWav(audio: PcmAudio, options: WavOptions): Uint8Array {
  checkAudio(audio);
  const float = options.bits === 32;
  const bytesPerFrame = (options.bits / 8) * 2;
  const dataBytes = audio.left.length * bytesPerFrame;
  const headerBytes = float ? HEADER.float : HEADER.integer;
  if (headerBytes + dataBytes > 0xffffffff) {
    throw new RangeError(
      'The audio is longer than a WAV file can hold (4 GB): write it in parts or in fewer bits.',
    );
  }
  const bytes = new Uint8Array(headerBytes + dataBytes);
  writeHeader(new DataView(bytes.buffer), audio, options.bits, dataBytes);
  if (options.bits === 16) write16(bytes, headerBytes, audio, options.ditherSeed ?? 1);
  else if (options.bits === 24) write24(bytes, headerBytes, audio);
  else write32(bytes, headerBytes, audio);
  return bytes;
}

function writeHeader(view: DataView, audio: PcmAudio, bits: number, dataBytes: number): void {
  const float = bits === 32;
  const formatBytes = float ? 18 : 16;
  const bytesPerFrame = (bits / 8) * 2;
  let at = 0;
  const tag = (text: string) => {
    for (let i = 0; i < 4; i++) view.setUint8(at++, text.charCodeAt(i));
  };
  const u32 = (value: number) => {
    view.setUint32(at, value, true);
    at += 4;
  };
  const u16 = (value: number) => {
    view.setUint16(at, value, true);
    at += 2;
  };
  tag('RIFF');
  u32(view.byteLength - 8);
  tag('WAVE');
  tag('fmt ');
  u32(formatBytes);
  u16(float ? 3 : 1);
  u16(2);
  u32(audio.sampleRate);
  u32(audio.sampleRate * bytesPerFrame);
  u16(bytesPerFrame);
  u16(bits);
  if (float) {
    // Every format but integer PCM carries an extension size and a fact chunk with its frame count.
    u16(0);
    tag('fact');
    u32(4);
    u32(audio.left.length);
  }
  tag('data');
  u32(dataBytes);
}

function write16(bytes: Uint8Array, offset: number, { left, right }: PcmAudio, seed: number): void {
  const out = new Int16Array(left.length * 2);
  const noise = ditherNoise(seed);
  for (let i = 0; i < left.length; i++) {
    out[2 * i] = quantize16(left[i]!, noise());
    out[2 * i + 1] = quantize16(right[i]!, noise());
  }
  bytes.set(new Uint8Array(out.buffer), offset);
}

function quantize16(sample: number, noise: number): number {
  if (sample === 0) return 0;
  const value = Math.round(sample * 32767 + noise);
  return value > 32767 ? 32767 : Math.max(value, -32768);
}

function write24(bytes: Uint8Array, offset: number, { left, right }: PcmAudio): void {
  let at = offset;
  for (let i = 0; i < left.length; i++) {
    for (const sample of [left[i]!, right[i]!]) {
      const scaled = Math.round(sample * 8388607);
      const value = scaled > 8388607 ? 8388607 : Math.max(scaled, -8388608);
      bytes[at++] = value & 255;
      bytes[at++] = (value >> 8) & 255;
      bytes[at++] = (value >> 16) & 255;
    }
  }
}

function write32(bytes: Uint8Array, offset: number, { left, right }: PcmAudio): void {
  const out = new Float32Array(left.length * 2);
  for (let i = 0; i < left.length; i++) {
    out[2 * i] = left[i]!;
    out[2 * i + 1] = right[i]!;
  }
  bytes.set(new Uint8Array(out.buffer), offset);
}
