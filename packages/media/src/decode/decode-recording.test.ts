import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PcmAudio } from '../audio.ts';
import { encodeFlac } from '../flac/encode.ts';
import { encodeMp3 } from '../mp3/encode.ts';
import { sniffFile } from '../sniff/sniff-file.ts';
import { encodeWav } from '../wav/encode.ts';
import { decodeRecording, LongerThanAllowed } from './decode-recording.ts';
import { flacBomb, mp4Bomb, mp4OfTracks, opusBomb } from './testing/bombs.ts';
import { type AvFile, encodeWithAv, TONE_LEVEL, toneOf } from './testing/encode-with-av.ts';
import { UnusableFile } from './unusable-file.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'songwright-decode-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const SECONDS = 1;

interface Whole {
  readonly left: Float32Array;
  readonly right: Float32Array;
  readonly sampleRate: number;
  /** Most samples that one step gave. */
  readonly largest: number;
}

async function decodeWhole(bytes: Uint8Array, maximumSeconds = 480): Promise<Whole> {
  const kind = sniffFile(bytes);
  const blocks: PcmAudio[] = [];
  let largest = 0;
  for await (const block of decodeRecording(bytes, kind!.container!, { maximumSeconds })) {
    blocks.push(block);
    largest = Math.max(largest, block.left.length);
  }
  const join = (side: 'left' | 'right'): Float32Array =>
    Float32Array.from(blocks.flatMap((block) => [...block[side]]));
  return { left: join('left'), right: join('right'), sampleRate: blocks[0]!.sampleRate, largest };
}

async function made(name: string, spec: AvFile, seconds = SECONDS): Promise<Uint8Array> {
  await encodeWithAv(join(folder, name), spec, seconds);
  return new Uint8Array(await readFile(join(folder, name)));
}

/** Levels of the tones of channels 0 to 7 in the middle, as shares of what went in. */
function tonesIn(side: Float32Array, rate: number): number[] {
  const middle = side.subarray(rate * 0.4, rate * 0.6);
  return Array.from({ length: 8 }, (_, channel) => {
    const turn = (2 * Math.PI * toneOf(channel)) / rate;
    let [re, im] = [0, 0];
    for (const [i, sample] of middle.entries()) {
      re += sample * Math.cos(turn * i);
      im += sample * Math.sin(turn * i);
    }
    return (2 * Math.hypot(re, im)) / middle.length / TONE_LEVEL;
  });
}

const FILES: readonly [name: string, spec: AvFile][] = [
  ['aac.m4a', { format: 'ipod', codec: 'aac' }],
  ['mono.m4a', { format: 'ipod', codec: 'aac', layout: 'MONO' }],
  ['alac.m4a', { format: 'ipod', codec: 'alac', samples: 'S16P' }],
  ['film.mp4', { format: 'mp4', codec: 'aac', sampleRate: 44_100 }],
  ['index-first.mp4', { format: 'mp4', codec: 'aac', muxer: { movflags: '+faststart' } }],
  ['fragments.mp4', { format: 'mp4', codec: 'aac', muxer: { movflags: 'frag_keyframe+empty_moov' } }],
  ['with pictures.mp4', { format: 'mp4', codec: 'aac', pictures: 'libx264' }],
  [
    'with pictures.mov',
    { format: 'mov', codec: 'aac', pictures: 'libx264', muxer: { movflags: '+faststart' } },
  ],
  ['with pictures.webm', { format: 'webm', codec: 'libopus', samples: 'FLT', pictures: 'libvpx' }],
  ['pcm.mov', { format: 'mov', codec: 'pcm_s16le', samples: 'S16' }],
  ['opus.webm', { format: 'webm', codec: 'libopus', samples: 'FLT' }],
  ['vorbis.webm', { format: 'webm', codec: 'libvorbis' }],
  ['aac.mkv', { format: 'matroska', codec: 'aac' }],
  ['opus.ogg', { format: 'ogg', codec: 'libopus', samples: 'FLT' }],
  ['vorbis.ogg', { format: 'ogg', codec: 'libvorbis' }],
  ['flac.oga', { format: 'ogg', codec: 'flac', samples: 'S16' }],
  ['stream.aac', { format: 'adts', codec: 'aac' }],
  ['low.mp3', { format: 'mp3', codec: 'libmp3lame', sampleRate: 22_050 }],
  ['plain.flac', { format: 'flac', codec: 'flac', samples: 'S16' }],
  ['plain.aiff', { format: 'aiff', codec: 'pcm_s24be', samples: 'S32' }],
  ['float.aiff', { format: 'aiff', codec: 'pcm_f32be', samples: 'FLT' }],
  ['law.wav', { format: 'wav', codec: 'pcm_mulaw', samples: 'S16' }],
];

describe('decoding', () => {
  it.each(FILES)('%s gives its sound and its length', async (name, spec) => {
    const { left, right, sampleRate } = await decodeWhole(await made(name, spec));
    expect(sampleRate).toBe(spec.sampleRate ?? 48_000);
    // Without an edit list the padding of the encoder stays.
    expect(Math.abs(left.length - SECONDS * sampleRate)).toBeLessThanOrEqual(1024);
    const [other, own] = [tonesIn(right, sampleRate), tonesIn(left, sampleRate)];
    expect(own[0]).toBeCloseTo(1, 0.7);
    expect(spec.layout === 'MONO' ? other[0] : other[1]).toBeCloseTo(1, 0.7);
    expect(own[1]).toBeLessThan(0.05);
  });

  it.each([8000, 22_050, 44_100, 96_000, 192_000])('WAV at %i Hz, 16 to 32 bits', async (sampleRate) => {
    const left = Float32Array.from({ length: sampleRate }, (_, i) => Math.sin(i / 9) * 0.5);
    const right = left.map((one) => -one);
    for (const bits of [16, 24, 32] as const) {
      const decoded = await decodeWhole(encodeWav({ left, right, sampleRate }, { bits }));
      expect(decoded.sampleRate).toBe(sampleRate);
      expect(decoded.left.length).toBe(left.length);
      for (let i = 0; i < left.length; i += 101) {
        expect(decoded.left[i]).toBeCloseTo(left[i]!, 3);
        expect(decoded.right[i]).toBeCloseTo(right[i]!, 3);
      }
    }
  });

  it('FLAC in pieces loses no frame', async () => {
    let state = 1;
    const noise = Float32Array.from({ length: 400_000 }, () => {
      state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
      return (state / 0x40000000 - 1) * 0.3;
    });
    const flac = await encodeFlac({ left: noise, right: noise, sampleRate: 44_100 }, { bits: 16 });
    const { left } = await decodeWhole(flac);
    expect(left.length).toBe(noise.length);
    for (let i = 0; i < left.length; i += 997) expect(left[i]).toBeCloseTo(noise[i]!, 3);
  });

  // Shares by ITU-R BS.775, turned down so that full scale everywhere stays full scale.
  const FRONT = 1 / (1 + Math.SQRT1_2 + Math.SQRT1_2);
  it.each<[string, AvFile]>([
    ['WAV', { format: 'wav', codec: 'pcm_s16le', samples: 'S16', layout: '5POINT1' }],
    ['FLAC', { format: 'flac', codec: 'flac', samples: 'S16', layout: '5POINT1' }],
    ['AAC', { format: 'ipod', codec: 'aac', layout: '5POINT1' }],
    ['Opus in Ogg', { format: 'ogg', codec: 'libopus', samples: 'FLT', layout: '5POINT1' }],
    ['Opus in WebM', { format: 'webm', codec: 'libopus', samples: 'FLT', layout: '5POINT1' }],
    ['Vorbis in Ogg', { format: 'ogg', codec: 'libvorbis', layout: '5POINT1' }],
    ['Vorbis in WebM', { format: 'webm', codec: 'libvorbis', layout: '5POINT1' }],
  ])('5.1 of %s is mixed down with every channel at its place', async (name, spec) => {
    const { left, right, sampleRate } = await decodeWhole(await made(`5.1 ${name}`, spec));
    const [l, r] = [tonesIn(left, sampleRate), tonesIn(right, sampleRate)];
    const share = FRONT * Math.SQRT1_2;
    // Front left and right, centre, low effects, back left and right.
    for (const [index, [inLeft, inRight]] of [
      [FRONT, 0],
      [0, FRONT],
      [share, share],
      [0, 0],
      [share, 0],
      [0, share],
    ].entries()) {
      expect(Math.abs(l[index]! - inLeft!), `channel ${index} on the left`).toBeLessThan(0.06);
      expect(Math.abs(r[index]! - inRight!), `channel ${index} on the right`).toBeLessThan(0.06);
    }
  });

  it('eight channels of WAV and FLAC come down to two', async () => {
    for (const format of ['wav', 'flac'] as const) {
      const codec = format === 'wav' ? 'pcm_s16le' : 'flac';
      const bytes = await made(`8.${format}`, { format, codec, samples: 'S16', layout: '7POINT1' });
      const { left, right, sampleRate } = await decodeWhole(bytes);
      const [l, r] = [tonesIn(left, sampleRate), tonesIn(right, sampleRate)];
      expect(l.map((level) => level > 0.1)).toEqual([true, false, true, false, true, false, true, false]);
      expect(r.map((level) => level > 0.1)).toEqual([false, true, true, false, false, true, false, true]);
    }
  });

  it('a sample that is no number is silence', async () => {
    const left = new Float32Array(4000).fill(0.5);
    const bytes = encodeWav({ left, right: left, sampleRate: 8000 }, { bits: 32 });
    const data = new DataView(bytes.buffer, bytes.byteOffset).byteLength - 4000 * 8;
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    view.setUint16(20, 3, true);
    for (let i = 0; i < 8000; i++) view.setFloat32(data + i * 4, i % 100 === 0 ? Number.NaN : 0.25, true);
    const decoded = await decodeWhole(bytes);
    expect(decoded.left[0]).toBe(0);
    expect(decoded.left[1]).toBe(0.25);
  });
});

describe('what is longer than wanted', () => {
  it.each([
    ['WAV', () => encodeWav(silence(12), { bits: 16 }), 12],
    ['FLAC', () => encodeFlac(silence(12), { bits: 16 }), 12],
    ['MP3', () => encodeMp3(silence(12), { bitrate: 128 }), null],
  ])('%s is left at the limit', async (_name, make, seconds) => {
    const fault = await decodeWhole(await make(), 10).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(LongerThanAllowed);
    // A head says how long it is, before anything is decoded.
    expect((fault as LongerThanAllowed).seconds).toBe(seconds);
  });

  it.each([
    ['FLAC: 11 hours in a megabyte', () => flacBomb(28_000)],
    ['Opus: 13 hours in a megabyte and a half', () => opusBomb(3000)],
  ])('%s', async (_name, make) => {
    const bytes = make();
    let samples = 0;
    let largest = 0;
    const container = sniffFile(bytes)!.container!;
    const decode = async (): Promise<void> => {
      for await (const { left } of decodeRecording(bytes, container, { maximumSeconds: 60 })) {
        samples += left.length;
        largest = Math.max(largest, left.length);
      }
    };
    await expect(decode()).rejects.toBeInstanceOf(LongerThanAllowed);
    // Stopped where it was too long, and never more than a few minutes at once.
    expect(samples).toBeLessThan(61 * 48_000 + largest);
    expect(largest).toBeLessThan(10_000_000);
  });
});

const silence = (seconds: number) => {
  const channel = new Float32Array(44_100 * seconds);
  return { left: channel, right: channel, sampleRate: 44_100 };
};

describe('what cannot be decoded', () => {
  const wav = () => encodeWav(silence(1), { bits: 16 });
  const changed = (bytes: Uint8Array, change: (view: DataView) => void): Uint8Array => {
    change(new DataView(bytes.buffer, bytes.byteOffset));
    return bytes;
  };
  const boxAt = (bytes: Uint8Array, name: string): number => Buffer.from(bytes).indexOf(name);
  const m4a = () => made('hostile.m4a', { format: 'ipod', codec: 'aac' });

  it.each<[string, () => Promise<Uint8Array> | Uint8Array, string]>([
    [
      '65,535 channels',
      () => changed(wav(), (view) => view.setUint16(22, 65_535, true)),
      'It has 65535 channels',
    ],
    [
      'a sample rate of 4 GHz',
      () => changed(wav(), (view) => view.setUint32(24, 4e9, true)),
      'sample rate is 4000000000 Hz',
    ],
    ['a WAV file without sound', () => wav().slice(0, 44), 'no sound in it'],
    [
      'an MP4 file cut off before its index',
      async () => (await m4a()).slice(0, 5000),
      'Its index is missing',
    ],
    [
      'an MP4 file that says a billion samples',
      async () => {
        const bytes = await m4a();
        return changed(bytes, (view) => view.setUint32(boxAt(bytes, 'stsz') + 12, 1e9));
      },
      'index does not fit',
    ],
    ['an MP4 file whose samples are all the same bytes', () => mp4Bomb(5000), 'index does not fit'],
    ['an MP4 file of nothing but tracks', () => mp4OfTracks(200_000), 'index does not fit'],
    [
      'an MP4 file with a film and no sound',
      async () => {
        const bytes = await m4a();
        bytes.set(Buffer.from('vide'), boxAt(bytes, 'soun'));
        return bytes;
      },
      'no sound in it',
    ],
    [
      'a WebM file without sound',
      async () => {
        const bytes = await made('hostile.webm', { format: 'webm', codec: 'libopus', samples: 'FLT' });
        // The type of the track: 2 is sound, 1 pictures.
        bytes[Buffer.from(bytes).indexOf(Uint8Array.of(0x83, 0x81, 2)) + 2] = 1;
        return bytes;
      },
      'no sound in it',
    ],
  ])('%s is refused in a sentence', async (_what, make, sentence) => {
    const fault = await decodeWhole(await make()).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(UnusableFile);
    expect((fault as Error).message).toContain(sentence);
  });

  it('is nothing but an UnusableFile, whatever is changed in a file, and spoils no decoder', async () => {
    const names = [
      'aac.m4a',
      'opus.webm',
      'vorbis.ogg',
      'opus.ogg',
      'plain.flac',
      'low.mp3',
      'plain.aiff',
      'law.wav',
    ];
    const files = await Promise.all(
      names.map(async (name) => new Uint8Array(await readFile(join(folder, name)))),
    );
    const change = fc.record({ place: fc.double({ min: 0, max: 1, noNaN: true }), value: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(
        fc.nat(files.length - 1),
        fc.array(change, { minLength: 1, maxLength: 30 }),
        fc.boolean(),
        fc.option(fc.double({ min: 0.1, max: 1, noNaN: true })),
        async (which, changes, inHead, cut) => {
          const bytes = files[which]!.slice(0, Math.ceil((cut ?? 1) * files[which]!.length));
          const reach = inHead ? Math.min(600, bytes.length) : bytes.length;
          for (const { place, value } of changes) bytes[Math.floor(place * (reach - 1))] = value;
          const container = sniffFile(bytes)?.container;
          if (container == null) return;
          try {
            for await (const _ of decodeRecording(bytes, container, { maximumSeconds: 60 }));
          } catch (error) {
            expect(error).toBeInstanceOf(UnusableFile);
          }
        },
      ),
      { numRuns: 60, seed: 20_261_126 },
    );
    for (const file of files) expect((await decodeWhole(file)).left.length).toBeGreaterThan(SECONDS * 7000);
  }, 60_000);

  it('stops when the caller has had enough', async () => {
    const stop = () => {
      throw new Error('enough');
    };
    const blocks = decodeRecording(wav(), 'wav', { maximumSeconds: 60, onProgress: stop });
    await expect(blocks.next()).rejects.toThrow('enough');
  });
});
