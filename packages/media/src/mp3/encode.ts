import { createMp3Encoder } from 'wasm-media-encoders';
import { checkAudio, type PcmAudio } from '../audio.ts';
import { listFrames } from './frames.ts';
import { writeInfoFrame } from './info-frame.ts';
import { join, type TrackTags, writeId3 } from './tags.ts';

export interface Mp3Options {
  /** Constant bit rate in kbit/s. */
  readonly bitrate: 128 | 160 | 192 | 224 | 256 | 320;
  readonly tags?: TrackTags;
  readonly signal?: AbortSignal;
  /** From 0 to 1. */
  readonly onProgress?: (fraction: number) => void;
}

/** LAME turns its input down at constant bit rates (`apply_abr_preset`, LAME 3.100): this is turned up before. */
const LAME_SCALE: Readonly<Record<Mp3Options['bitrate'], number>> = {
  128: 0.95,
  160: 0.95,
  192: 0.97,
  224: 0.98,
  256: 1,
  320: 1,
};

/** About a quarter of a second of music per step: 200 steps of progress in a minute of music. */
const STEP = 1152 * 10;

/**
 * An MP3 file (LAME): ID3v2.3 tag, Info frame with gapless lengths, constant bit rate. A decoder that reads the Info
 * frame gives back exactly `audio.left.length` samples. Same audio and tags: same bytes.
 *
 * @throws RangeError for audio MP3 cannot hold (32, 44.1 and 48 kHz are encoded); the signal's reason when stopped.
 */
export async function encodeMp3(audio: PcmAudio, options: Mp3Options): Promise<Uint8Array> {
  checkAudio(audio);
  if (![32_000, 44_100, 48_000].includes(audio.sampleRate)) {
    throw new RangeError(
      `The sample rate is ${audio.sampleRate}: MP3 files are made at 32000, 44100 or 48000 Hz.`,
    );
  }
  if (audio.left.length === 0) throw new RangeError('The audio is empty: there is nothing to encode.');
  const stream = await encodeStream(audio, options);
  const info = writeInfoFrame(stream, listFrames(stream), audio.left.length);
  return join([...(options.tags ? [writeId3(options.tags)] : []), info, stream]);
}

async function encodeStream(
  audio: PcmAudio,
  { bitrate, signal, onProgress }: Mp3Options,
): Promise<Uint8Array> {
  const encoder = await createMp3Encoder();
  encoder.configure({ sampleRate: audio.sampleRate, channels: 2, bitrate });
  const gain = 1 / LAME_SCALE[bitrate];
  const left = new Float32Array(STEP);
  const right = new Float32Array(STEP);
  const parts: Uint8Array[] = [];
  const length = audio.left.length;
  for (let at = 0; at < length; at += STEP) {
    signal?.throwIfAborted();
    const end = Math.min(length, at + STEP);
    scaleInto(left, audio.left.subarray(at, end), gain);
    scaleInto(right, audio.right.subarray(at, end), gain);
    // The encoder hands out a view of its own memory, which the next call overwrites: hence the copy.
    parts.push(encoder.encode([left.subarray(0, end - at), right.subarray(0, end - at)]).slice());
    onProgress?.(end / length);
  }
  parts.push(encoder.finalize().slice());
  return join(parts);
}

function scaleInto(out: Float32Array, samples: Float32Array, gain: number): void {
  for (let i = 0; i < samples.length; i++) out[i] = samples[i]! * gain;
}
