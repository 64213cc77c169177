import { createHash } from 'node:crypto';
import type { MusicVersion } from '@songwright/contract';
import { decodeAudio } from '@songwright/media';
import { createRateConverter, SAMPLE_RATE, type Stereo } from '@songwright/sound';
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

/** The thread function. */
export async function decodeUpload(
  order: DecodeOrder,
  { onProgress }: ThreadContext,
): Promise<DecodedUpload> {
  onProgress(0, 'decoding');
  const decoded = await decodeAudio(order.bytes).catch((cause: Error) => {
    throw new InputFault(`The upload cannot be used. ${cause.message}`, { cause });
  });
  const audio = {
    left: atStudioRate(decoded.left, decoded.sampleRate),
    right: atStudioRate(decoded.right, decoded.sampleRate),
  };
  const duration = audio.left.length / SAMPLE_RATE;
  checkLength(duration, order);
  const sha256 = createHash('sha256').update(order.bytes).digest('hex');
  return { audio: shared(audio), duration, sha256, format: 'audio' };
}

function checkLength(seconds: number, { maximumSeconds, minimumSeconds, version }: DecodeOrder): void {
  if (seconds > maximumSeconds) {
    const whose = version === null ? '' : ` with input.mv ${version}`;
    throw new InputFault(
      `The upload lasts ${clock(seconds)}, and${whose} at most ${clock(maximumSeconds)} can be taken: cut it.`,
    );
  }
  if (seconds < minimumSeconds) {
    throw new InputFault(
      `The upload lasts ${seconds.toFixed(1)} s, and at least ${minimumSeconds} s are needed to work with.`,
    );
  }
}

/** "8:00". */
function clock(seconds: number): string {
  const whole = Math.ceil(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

function atStudioRate(channel: Float32Array, rate: number): Float32Array {
  const converter = createRateConverter(rate, SAMPLE_RATE);
  const head = converter.push(channel);
  const tail = converter.finish();
  const all = new Float32Array(head.length + tail.length);
  all.set(head);
  all.set(tail, head.length);
  return all;
}

function shared({ left, right }: Stereo): Stereo {
  const copy = (channel: Float32Array): Float32Array => {
    const there = new Float32Array(new SharedArrayBuffer(channel.byteLength));
    there.set(channel);
    return there;
  };
  return { left: copy(left), right: copy(right) };
}
