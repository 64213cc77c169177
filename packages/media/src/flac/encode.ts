import { createHash } from 'node:crypto';
import { checkAudio, type PcmAudio } from '../audio.ts';
import { ditherNoise } from '../wav/dither.ts';
import { BitWriter } from './bits.ts';
import { crc8, crc16 } from './crc.ts';
import { costOf, differences, writeResidual } from './residual.ts';

export interface FlacOptions {
  readonly bits: 16 | 24;
  /** Seed of the 16-bit dither, as in `encodeWav`. Default 1. */
  readonly ditherSeed?: number;
  readonly signal?: AbortSignal;
  /** From 0 to 1. */
  readonly onProgress?: (fraction: number) => void;
}

const BLOCK = 4096;
const HIGHEST_ORDER = 4;
/** Codes of a frame's header (RFC 9639, 9.1). */
const BLOCK_4096 = 12;
const BLOCK_IN_16_BITS = 7;
/** Told in every frame: some decoders do not look it up in the stream's info. */
const RATE_CODE: Readonly<Record<number, number>> = { 32000: 8, 44100: 9, 48000: 10, 96000: 11 };
const RATE_IN_INFO = 0;
const SIZE_CODE = { 16: 4, 24: 6 } as const;
const LEFT_AND_RIGHT = 1;
const MID_AND_SIDE = 10;

/**
 * A FLAC file (RFC 9639) with fixed predictors and Rice codes: lossless, of the same numbers that `encodeWav` writes.
 *
 * @throws RangeError for samples that are no numbers; the signal's reason when stopped.
 */
export async function encodeFlac(audio: PcmAudio, options: FlacOptions): Promise<Uint8Array> {
  checkAudio(audio);
  const [left, right] = quantise(audio, options);
  const parts = [streamInfo(left, right, audio.sampleRate, options.bits)];
  const out = new BitWriter(BLOCK * 8);
  for (let at = 0, frame = 0; at < left.length; at += BLOCK, frame++) {
    options.signal?.throwIfAborted();
    out.clear();
    const channels = [left.subarray(at, at + BLOCK), right.subarray(at, at + BLOCK)] as const;
    writeFrame(out, frame, channels, { bits: options.bits, sampleRate: audio.sampleRate });
    parts.push(out.bytes().slice());
    options.onProgress?.(Math.min(1, (at + BLOCK) / left.length));
  }
  return Buffer.concat(parts).subarray();
}

function quantise(
  { left, right }: PcmAudio,
  { bits, ditherSeed }: FlacOptions,
): readonly [Int32Array, Int32Array] {
  const top = 2 ** (bits - 1) - 1;
  const noise = bits === 16 ? ditherNoise(ditherSeed ?? 1) : () => 0;
  const out = [new Int32Array(left.length), new Int32Array(left.length)] as const;
  const round = (sample: number, by: number): number =>
    sample === 0 ? 0 : Math.min(top, Math.max(-top - 1, Math.round(sample * top + by)));
  for (let i = 0; i < left.length; i++) {
    out[0][i] = round(left[i]!, noise());
    out[1][i] = round(right[i]!, noise());
  }
  return out;
}

function streamInfo(left: Int32Array, right: Int32Array, sampleRate: number, bits: 16 | 24): Uint8Array {
  const out = new BitWriter(64);
  for (const letter of 'fLaC') out.write(letter.charCodeAt(0), 8);
  // The last and only metadata block, of 34 bytes; frame sizes are not told.
  out.write(0x80, 8);
  out.write(34, 24);
  out.write(BLOCK, 16);
  out.write(BLOCK, 16);
  out.write(0, 24);
  out.write(0, 24);
  out.write(sampleRate, 20);
  out.write(1, 3);
  out.write(bits - 1, 5);
  out.write(Math.floor(left.length / 2 ** 24), 12);
  out.write(left.length % 2 ** 24, 24);
  for (const byte of digest(left, right, bits)) out.write(byte, 8);
  return out.bytes().slice();
}

/** MD5 of the samples as a decoder gives them: interleaved, little-endian. */
function digest(left: Int32Array, right: Int32Array, bits: 16 | 24): Uint8Array {
  const width = bits / 8;
  const bytes = new Uint8Array(2 * width * left.length);
  let at = 0;
  for (let i = 0; i < left.length; i++) {
    for (const sample of [left[i]!, right[i]!]) {
      for (let shift = 0; shift < bits; shift += 8) bytes[at++] = (sample >> shift) & 255;
    }
  }
  return createHash('md5').update(bytes).digest();
}

function writeFrame(
  out: BitWriter,
  number: number,
  [left, right]: readonly [Int32Array, Int32Array],
  { bits, sampleRate }: { readonly bits: 16 | 24; readonly sampleRate: number },
): void {
  const mid = left.map((l, i) => (l + right[i]!) >> 1);
  const side = left.map((l, i) => l - right[i]!);
  const channels = [bestOf(left), bestOf(right)] as const;
  const halves = [bestOf(mid), bestOf(side)] as const;
  const together = halves[0].cost + halves[1].cost < channels[0].cost + channels[1].cost;
  const whole = left.length === BLOCK;
  out.write(0xfff8, 16);
  out.write(whole ? BLOCK_4096 : BLOCK_IN_16_BITS, 4);
  out.write(RATE_CODE[sampleRate] ?? RATE_IN_INFO, 4);
  out.write(together ? MID_AND_SIDE : LEFT_AND_RIGHT, 4);
  out.write(SIZE_CODE[bits] << 1, 4);
  writeNumber(out, number);
  if (!whole) out.write(left.length - 1, 16);
  out.write(crc8(out.bytes()), 8);
  const [first, second] = together ? halves : channels;
  writeSubframe(out, first, bits);
  // A difference needs one bit more.
  writeSubframe(out, second, together ? bits + 1 : bits);
  out.align();
  out.write(crc16(out.bytes()), 16);
}

interface Predicted {
  readonly samples: Int32Array;
  readonly residual: Int32Array;
  readonly order: number;
  readonly cost: number;
}

function bestOf(samples: Int32Array): Predicted {
  let best: Predicted | null = null;
  for (let order = 0; order <= Math.min(HIGHEST_ORDER, samples.length - 1); order++) {
    const residual = differences(samples, order);
    const cost = costOf(residual, order) + order * 24;
    if (best === null || cost < best.cost) best = { samples, residual, order, cost };
  }
  return best!;
}

function writeSubframe(out: BitWriter, { samples, residual, order }: Predicted, bits: number): void {
  if (samples.every((sample) => sample === samples[0])) {
    out.write(0, 8);
    writeSample(out, samples[0]!, bits);
    return;
  }
  // A fixed predictor of that order, no wasted bits.
  out.write((8 + order) << 1, 8);
  for (let i = 0; i < order; i++) writeSample(out, samples[i]!, bits);
  writeResidual(out, residual, order);
}

/** Up to 25 bits, which is more than the writer takes at once. */
function writeSample(out: BitWriter, value: number, bits: number): void {
  out.write(value >> 8, bits - 8);
  out.write(value, 8);
}

/** As UTF-8 would code it (RFC 9639, 9.1.5). */
function writeNumber(out: BitWriter, number: number): void {
  if (number < 0x80) {
    out.write(number, 8);
  } else if (number < 0x800) {
    out.write(0xc0 | (number >> 6), 8);
    out.write(0x80 | (number & 63), 8);
  } else {
    out.write(0xe0 | (number >> 12), 8);
    out.write(0x80 | ((number >> 6) & 63), 8);
    out.write(0x80 | (number & 63), 8);
  }
}
