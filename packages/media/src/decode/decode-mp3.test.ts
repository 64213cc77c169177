import decode from 'audio-decode';
import { describe, expect, it } from 'vitest';
import { encodeMp3 } from '../mp3/encode.ts';
import { decodeAudio } from './decode.ts';
import { decodeMp3InPieces } from './decode-mp3.ts';

const RATE = 44_100;
/** Six seconds at 192 kbit/s are three pieces. */
const SECONDS = 6;
const tone = (hertz: number): Float32Array =>
  Float32Array.from({ length: SECONDS * RATE }, (_, i) => 0.4 * Math.sin((2 * Math.PI * hertz * i) / RATE));

const LOW = tone(220);
const HIGH = tone(330);
/** One on both sides until the last second. */
const LATE = Float32Array.from(LOW, (sample, i) => (i < 5 * RATE ? sample : HIGH[i]!));

describe('an MP3 decoded piece by piece', () => {
  it.each([
    ['stereo', LOW, HIGH, false],
    ['the same on both sides', LOW, LOW, true],
    ['the same on both sides until its end', LOW, LATE, false],
  ])('is what it is decoded at once: %s', async (_, left, right, shared) => {
    const mp3 = await encodeMp3(
      { left, right, sampleRate: RATE },
      { bitrate: 192, tags: { title: 'A tone' } },
    );
    const { channelData, sampleRate } = await decode(mp3);
    const whole = { left: channelData[0]!, right: channelData[1] ?? channelData[0]!, sampleRate };

    const decoded = await decodeAudio(mp3);
    expect(decoded.sampleRate).toBe(sampleRate);
    expect(decoded.left.length).toBe(left.length);
    expect(decoded.left === decoded.right).toBe(shared);
    expect(Buffer.compare(bytesOf(decoded.left), bytesOf(whole.left))).toBe(0);
    expect(Buffer.compare(bytesOf(decoded.right), bytesOf(whole.right))).toBe(0);

    const lengths: number[] = [];
    for await (const piece of decodeMp3InPieces(mp3)) lengths.push(piece.left.length);
    expect(lengths.length).toBeGreaterThan(2);
    expect(lengths.reduce((sum, length) => sum + length)).toBe(left.length);
  });
});

const bytesOf = ({ buffer, byteOffset, byteLength }: Float32Array): Buffer =>
  Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength);
