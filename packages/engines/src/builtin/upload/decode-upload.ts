import { createHash } from 'node:crypto';
import { ERRORS, type MusicVersion } from '@songwright/contract';
import {
  decodeRecording,
  type FileKind,
  LongerThanAllowed,
  type PcmAudio,
  type SoundContainer,
  sniffFile,
  UnusableFile,
} from '@songwright/media';
import { createRateConverter, type RateConverter, SAMPLE_RATE, type Stereo } from '@songwright/sound';
import { InputFault } from '../../engine.ts';
import type { ThreadContext } from '../../threads/thread-function.ts';
import type { Upload } from './open-upload.ts';

export interface DecodeOrder {
  readonly bytes: Uint8Array;
  readonly maximumSeconds: number;
  readonly minimumSeconds: number;
  /** Whose limit the maximum is, for the sentence. */
  readonly version: MusicVersion | null;
}

export type DecodedUpload = Omit<Upload, 'bytes'>;

/** Seconds that an encoder may have added to the sound it was given (AAC: two frames at 16 kHz are 0.128 s). */
const LENGTH_TOLERANCE = 0.15;

/** A 16-bit recording below this (-72 dBFS) holds nothing but its last three bits. */
const SILENCE_PEAK = 1 / 4096;
/**
 * Lossy files decode a little above full scale, and floating-point ones may well: up to 6 dB they stay as they are.
 * Beyond, the file has another idea of full scale, and its peak becomes ours.
 */
const HIGHEST_PEAK = 2;

/** The thread function: what the file is, its sound at the studio's rate, and whether it can be worked with. */
export async function decodeUpload(
  order: DecodeOrder,
  { onProgress }: ThreadContext,
): Promise<DecodedUpload> {
  onProgress(0, 'decoding');
  const { bytes } = order;
  if (bytes.length === 0) throw new InputFault('The upload is empty: there is not one byte in it.');
  const kind = sniffFile(bytes);
  if (kind?.container == null) {
    const found = kind === null ? 'its first bytes are those of no file of sound' : `it is ${kind.name}`;
    throw new InputFault(ERRORS.file_format.sentence('The upload', found));
  }
  const sides = collector();
  try {
    const decodeOptions = {
      maximumSeconds: order.maximumSeconds + LENGTH_TOLERANCE,
      onProgress: (fraction: number) => onProgress(fraction, 'decoding'),
    };
    for await (const block of decodeRecording(bytes, kind.container as SoundContainer, decodeOptions)) {
      sides.add(block);
    }
  } catch (error) {
    throw faultOf(error, kind, order);
  }
  const audio = sides.end();
  const duration = audio.left.length / SAMPLE_RATE;
  checkLength(duration, order);
  checkLevel(audio);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { audio, duration, sha256, format: kind.extension };
}

function faultOf(error: unknown, kind: FileKind, order: DecodeOrder): unknown {
  if (error instanceof LongerThanAllowed) return tooLong(error.seconds, order);
  if (!(error instanceof UnusableFile)) return error;
  return new InputFault(`The upload is ${kind.name} that cannot be used. ${error.message}`, { cause: error });
}

function checkLength(seconds: number, order: DecodeOrder): void {
  if (seconds > order.maximumSeconds + LENGTH_TOLERANCE) throw tooLong(seconds, order);
  if (seconds < order.minimumSeconds) {
    throw new InputFault(
      `The upload lasts ${seconds.toFixed(1)} s, and at least ${order.minimumSeconds} s are needed to work with.`,
    );
  }
}

function tooLong(seconds: number | null, { maximumSeconds, version }: DecodeOrder): InputFault {
  const whose = version === null ? '' : ` with input.mv ${version}`;
  const most = clock(maximumSeconds);
  return new InputFault(
    seconds === null
      ? `The upload is longer than the ${most} that are taken${whose}: cut it.`
      : `The upload lasts ${clock(seconds)}, and at most ${most} are taken${whose}: cut it.`,
  );
}

/** Sets right what is of another full scale; in place. */
function checkLevel({ left, right }: Stereo): void {
  const peak = Math.max(peakOf(left), peakOf(right));
  if (peak < SILENCE_PEAK) throw new InputFault('The upload is silent from beginning to end.');
  if (peak <= HIGHEST_PEAK) return;
  for (const side of [left, right]) for (let i = 0; i < side.length; i++) side[i]! /= peak;
}

function peakOf(side: Float32Array): number {
  let peak = 0;
  for (let i = 0; i < side.length; i++) peak = Math.max(peak, Math.abs(side[i]!));
  return peak;
}

/** Blocks at any one rate, gathered as one recording at the studio's rate. */
function collector(): { add(block: PcmAudio): void; end(): Stereo } {
  let converters: { readonly left: RateConverter; readonly right: RateConverter } | null = null;
  const blocks: { readonly left: Float32Array[]; readonly right: Float32Array[] } = { left: [], right: [] };
  return {
    add: ({ left, right, sampleRate }) => {
      converters ??= {
        left: createRateConverter(sampleRate, SAMPLE_RATE),
        right: createRateConverter(sampleRate, SAMPLE_RATE),
      };
      blocks.left.push(converters.left.push(left));
      blocks.right.push(converters.right.push(right));
    },
    end: () => {
      for (const side of ['left', 'right'] as const) {
        if (converters !== null) blocks[side].push(converters[side].finish());
      }
      return { left: joined(blocks.left), right: joined(blocks.right) };
    },
  };
}

/** In memory that threads share; the blocks are let go one by one. */
function joined(blocks: Float32Array[]): Float32Array {
  const length = blocks.reduce((sum, block) => sum + block.length, 0);
  const all = new Float32Array(new SharedArrayBuffer(length * Float32Array.BYTES_PER_ELEMENT));
  let at = 0;
  for (const [index, block] of blocks.entries()) {
    all.set(block, at);
    at += block.length;
    blocks[index] = NONE;
  }
  return all;
}

const NONE = new Float32Array(0);

/** "8:00". */
function clock(seconds: number): string {
  const whole = Math.ceil(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
