import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { createCanvas, ImageData, loadImage } from '@napi-rs/canvas';
import type { PcmAudio } from '../audio.ts';
import { type EncoderSources, openEncoder } from './encoder/open-encoder.ts';
import { createScene } from './scene/create-scene.ts';
import { FRAME_RATE, HEIGHT, WIDTH } from './scene/stage.ts';
import { hearSpectrum } from './spectrum.ts';
import type { Storyboard } from './storyboard.ts';

export interface VideoOrder {
  readonly story: Storyboard;
  readonly audio: PcmAudio;
  /** JPEG or PNG, square. */
  readonly cover: Uint8Array;
}

export interface VideoOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (fraction: number) => void;
  readonly encoders?: EncoderSources;
}

/** Pictures between two turns of the event loop. */
const TURN = 4;

/**
 * Draws and encodes a film of 1280 by 720 at 30 pictures a second: an MP4 of H.264 and AAC whose index comes first.
 * Pictures and sound last exactly as long as one another. Same order and encoder: same bytes.
 *
 * @throws {EncoderMissing} where there is no FFmpeg.
 */
export async function renderVideo(order: VideoOrder, options: VideoOptions = {}): Promise<Uint8Array> {
  const { signal, onProgress, encoders } = options;
  const frames = Math.max(1, Math.ceil((order.audio.left.length / order.audio.sampleRate) * FRAME_RATE));
  const audio = lengthened(order.audio, Math.round((frames * order.audio.sampleRate) / FRAME_RATE));
  const folder = await mkdtemp(join(tmpdir(), 'songwright-video-'));
  try {
    const file = join(folder, 'video.mp4');
    const spec = { width: WIDTH, height: HEIGHT, frameRate: FRAME_RATE, audio, file };
    const encoder = await openEncoder(spec, encoders);
    try {
      const spectrum = hearSpectrum(audio, frames, FRAME_RATE);
      const scene = createScene(order.story, await loadImage(Buffer.from(order.cover)), spectrum);
      for (let frame = 0; frame < frames; frame++) {
        signal?.throwIfAborted();
        onProgress?.(frame / frames);
        await encoder.write(scene.draw(frame));
        // Pixels that were read are given back in a turn of the event loop only: without one, all pictures of a film
        // stay in memory (4 MB each), and fresh pages cost more than the drawing.
        if (frame % TURN === 0) await turn();
      }
      await encoder.finish();
    } catch (error) {
      encoder.abort();
      throw error;
    }
    // A copy of its own memory: a pooled Buffer could not be moved between threads.
    return new Uint8Array(await readFile(file));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const FRAME_QUALITY = 88;

/** One picture of a film, as a JPEG. */
export async function drawVideoFrame(
  { story, audio, cover }: VideoOrder,
  seconds: number,
): Promise<Uint8Array> {
  const frames = Math.max(1, Math.ceil((audio.left.length / audio.sampleRate) * FRAME_RATE));
  const spectrum = hearSpectrum(audio, frames, FRAME_RATE);
  const scene = createScene(story, await loadImage(Buffer.from(cover)), spectrum);
  const pixels = scene.draw(Math.min(frames - 1, Math.floor(seconds * FRAME_RATE)));
  const canvas = createCanvas(WIDTH, HEIGHT);
  canvas.getContext('2d').putImageData(new ImageData(new Uint8ClampedArray(pixels), WIDTH, HEIGHT), 0, 0);
  return new Uint8Array(canvas.toBuffer('image/jpeg', FRAME_QUALITY));
}

/** Silence at the end up to a whole number of pictures. */
function lengthened({ left, right, sampleRate }: PcmAudio, length: number): PcmAudio {
  const grow = (channel: Float32Array): Float32Array => {
    const longer = new Float32Array(length);
    longer.set(channel.subarray(0, length));
    return longer;
  };
  return { left: grow(left), right: grow(right), sampleRate };
}
