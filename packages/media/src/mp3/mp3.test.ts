import { describe, expect, it } from 'vitest';
import { decodeAudio } from '../decode/decode.ts';
import { encodeMp3 } from './encode.ts';
import { listFrames } from './frames.ts';
import { headOfMp3 } from './head.ts';
import { writeId3 } from './tags.ts';

const tone = (length: number, sampleRate = 44_100) => ({
  left: Float32Array.from({ length }, (_, i) => 0.5 * Math.sin(i * 0.05)),
  right: Float32Array.from({ length }, (_, i) => 0.4 * Math.sin(i * 0.031)),
  sampleRate,
});

describe('MP3 files', () => {
  it.each([1, 576, 1151, 1152, 1153, 44_100, 100_003])('give back exactly %i samples', async (length) => {
    const decoded = await decodeAudio(await encodeMp3(tone(length), { bitrate: 192 }));
    expect(decoded.left.length).toBe(length);
    expect(decoded.right.length).toBe(length);
  });

  it('give back the sound in its place', async () => {
    const audio = tone(88_200);
    const decoded = await decodeAudio(await encodeMp3(audio, { bitrate: 192 }));
    let error = 0;
    for (let i = 1000; i < 87_000; i++) {
      error = Math.max(
        error,
        Math.abs(decoded.left[i]! - audio.left[i]!),
        Math.abs(decoded.right[i]! - audio.right[i]!),
      );
    }
    expect(error).toBeLessThan(0.005);
  });

  it.each([128, 160, 192, 224, 256, 320] as const)(
    'are as loud at %i kbit/s as what went in',
    async (bitrate) => {
      const audio = tone(88_200);
      const decoded = await decodeAudio(await encodeMp3(audio, { bitrate }));
      let power = 0;
      let both = 0;
      for (let i = 2000; i < 86_000; i++) {
        power += audio.left[i]! * audio.left[i]!;
        both += audio.left[i]! * decoded.left[i]!;
      }
      expect(both / power).toBeCloseTo(1, 3);
    },
  );

  it.each([128, 192, 320] as const)('keep the constant bit rate of %i kbit/s', async (bitrate) => {
    const file = await encodeMp3(tone(44_100), { bitrate });
    const frames = listFrames(file);
    expect(new Set(frames.map((frame) => frame.bitrate))).toEqual(new Set([bitrate]));
    expect(frames.reduce((sum, frame) => sum + frame.bytes, 0)).toBe(file.length);
  });

  it.each([32_000, 48_000])('are made at %i Hz too', async (rate) => {
    const decoded = await decodeAudio(await encodeMp3(tone(rate, rate), { bitrate: 192 }));
    expect(decoded.sampleRate).toBe(rate);
    expect(decoded.left.length).toBe(rate);
  });

  it('are the same bytes every time', async () => {
    const tags = { title: 'Twice', cover: new Uint8Array([1, 2, 3]) };
    const [first, second] = await Promise.all([
      encodeMp3(tone(44_100), { bitrate: 192, tags }),
      encodeMp3(tone(44_100), { bitrate: 192, tags }),
    ]);
    expect(Buffer.compare(first, second)).toBe(0);
  });

  it('tell how far they are and stop when told to', async () => {
    const seen: number[] = [];
    const stop = new AbortController();
    const work = encodeMp3(tone(441_000), {
      bitrate: 192,
      signal: stop.signal,
      onProgress: (fraction) => {
        seen.push(fraction);
        if (fraction > 0.5) stop.abort(new Error('enough'));
      },
    });
    await expect(work).rejects.toThrow('enough');
    expect(seen.length).toBeGreaterThan(10);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBeLessThan(0.6);
  });

  it.each([
    ['nothing', tone(0), 'empty'],
    ['a rate MP3 does not know', tone(100, 50_000), '50000'],
    ['a sample that is no number', { ...tone(2), left: Float32Array.of(0, Number.NaN) }, 'sample 1'],
  ])('refuse %s in a sentence', async (_, audio, words) => {
    await expect(encodeMp3(audio, { bitrate: 192 })).rejects.toThrow(words);
  });
});

describe('the head of an MP3 file', () => {
  it('decodes to the beginning of the whole, sample for sample', async () => {
    const whole = await encodeMp3(tone(200_000), { bitrate: 128, tags: { title: 'Whole' } });
    const head = headOfMp3(whole, 1.5);
    expect(head.length).toBeLessThan(whole.length / 2);
    const [all, some] = await Promise.all([decodeAudio(whole), decodeAudio(head)]);
    expect(some.left.length).toBeGreaterThanOrEqual(1.5 * 44_100);
    expect(some.left.subarray(0, 66_150)).toEqual(all.left.subarray(0, 66_150));
  });

  it('is the whole file when that is shorter, or is no MP3', async () => {
    const file = await encodeMp3(tone(3000), { bitrate: 128 });
    expect(headOfMp3(file, 60)).toBe(file);
    const other = new Uint8Array(100);
    expect(headOfMp3(other, 1)).toBe(other);
  });
});

/** Frames of an ID3v2.3 tag by id, read by the standard's own layout. */
function readId3(tag: Uint8Array): Map<string, Uint8Array> {
  const view = new DataView(tag.buffer, tag.byteOffset, tag.byteLength);
  const size = (tag[6]! << 21) | (tag[7]! << 14) | (tag[8]! << 7) | tag[9]!;
  expect(String.fromCharCode(...tag.subarray(0, 3))).toBe('ID3');
  expect(10 + size).toBe(tag.length);
  const frames = new Map<string, Uint8Array>();
  for (let at = 10; at < tag.length; ) {
    const length = view.getUint32(at + 4);
    frames.set(String.fromCharCode(...tag.subarray(at, at + 4)), tag.subarray(at + 10, at + 10 + length));
    at += 10 + length;
  }
  return frames;
}

describe('tags', () => {
  it('hold plain text as Latin-1 and any other as UTF-16 with a byte order mark', () => {
    const frames = readId3(writeId3({ title: 'Café', artist: '夜 🌙', bpm: 96.4, key: 'F#m' }));
    expect(Array.from(frames.get('TIT2')!)).toEqual([0, 0x43, 0x61, 0x66, 0xe9]);
    const artist = frames.get('TPE1')!;
    expect(artist[0]).toBe(1);
    expect(new TextDecoder('utf-16').decode(artist.subarray(1))).toBe('夜 🌙');
    expect(new TextDecoder().decode(frames.get('TBPM')!.subarray(1))).toBe('96');
    expect(new TextDecoder().decode(frames.get('TKEY')!.subarray(1))).toBe('F#m');
  });

  it('hold lyrics, comment and picture in full', () => {
    const cover = Uint8Array.from({ length: 300_000 }, (_, i) => i & 255);
    const lyrics = 'Silver morning\nlight — falls';
    const frames = readId3(writeId3({ title: 'A', lyrics, comment: 'seed 7', cover }));
    const text = frames.get('USLT')!;
    expect(Array.from(text.subarray(0, 8))).toEqual([1, 0x65, 0x6e, 0x67, 0xff, 0xfe, 0, 0]);
    expect(new TextDecoder('utf-16').decode(text.subarray(8))).toBe(lyrics);
    expect(new TextDecoder().decode(frames.get('COMM')!.subarray(5))).toBe('seed 7');
    expect(Buffer.compare(frames.get('APIC')!.subarray(-cover.length), cover)).toBe(0);
  });

  it('leave out what is not given', () => {
    expect([...readId3(writeId3({ title: 'Only' })).keys()]).toEqual(['TIT2']);
  });
});
