import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeFlac } from '../flac/encode.ts';
import { encodeMp3 } from '../mp3/encode.ts';
import { encodeWav } from '../wav/encode.ts';
import { sniffFile } from './sniff-file.ts';

const tone = Float32Array.from({ length: 22_050 }, (_, i) => Math.sin(i / 9) / 2);
const audio = { left: tone, right: tone, sampleRate: 44_100 };
const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (...parts: (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
  );
/** An Ogg page with one packet. */
const ogg = (packet: string): Uint8Array => bytes('OggS', new Array(22).fill(0), [1, packet.length], packet);
/** Two ADTS frames of 16 bytes. */
const adts = [0xff, 0xf1, 0x4c, 0x80, 0x02, 0x1f, 0xfc, ...new Array(9).fill(0)];

describe('what a file is', () => {
  it.each<[string, () => Uint8Array | Promise<Uint8Array>, string | null, string]>([
    ['WAV', () => encodeWav(audio, { bits: 16 }), 'wav', 'a WAV file'],
    ['FLAC', () => encodeFlac(audio, { bits: 16 }), 'flac', 'a FLAC file'],
    ['MP3 without a tag', () => encodeMp3(audio, { bitrate: 128 }), 'mp3', 'an MP3 file'],
    [
      'MP3 behind a tag with a picture in it',
      async () =>
        bytes('ID3', [3, 0, 0, 0, 0, 0, 6], '\xff\xd8\xff\xe0\0\0', [
          ...(await encodeMp3(audio, { bitrate: 128 })),
        ]),
      'mp3',
      'an MP3 file',
    ],
    [
      'MP3 behind a tag longer than was looked at',
      () => bytes('ID3', [3, 0, 0, 0, 127, 127, 127], new Array(9000).fill(0)),
      'mp3',
      'an MP3 file',
    ],
    [
      'FLAC behind a tag with a large picture in it',
      () => bytes('ID3', [3, 0, 0, 0, 0, 127, 127], new Array(127 * 128 + 127).fill(0), 'fLaC'),
      'flac',
      'a FLAC file',
    ],
    ['FLAC behind a tag', () => bytes('ID3', [3, 0, 0, 0, 0, 0, 2], 'xxfLaC'), 'flac', 'a FLAC file'],
    ['AAC', () => bytes(adts, adts), 'aac', 'an AAC file'],
    ['Ogg Vorbis', () => ogg('\x01vorbis'), 'vorbis', 'an Ogg Vorbis file'],
    ['Opus', () => ogg('OpusHead'), 'opus', 'an Opus file'],
    ['Ogg FLAC', () => ogg('\x7fFLAC'), 'oggflac', 'an Ogg FLAC file'],
    ['Ogg Speex', () => ogg('Speex   '), null, 'an Ogg file without Vorbis, Opus or FLAC in it'],
    ['M4A', () => bytes([0, 0, 0, 24], 'ftypM4A ', [0, 0, 0, 0]), 'mp4', 'an M4A file'],
    ['MP4', () => bytes([0, 0, 0, 24], 'ftypisom', [0, 0, 0, 0]), 'mp4', 'an MP4 film'],
    ['QuickTime', () => bytes([0, 0, 0, 24], 'ftypqt  '), 'mp4', 'a QuickTime film'],
    [
      'QuickTime of old',
      () => bytes([0, 0, 0, 24], 'moov', [0, 0, 0, 16], 'mvhd'),
      'mp4',
      'a QuickTime film',
    ],
    ['WebM', () => bytes([0x1a, 0x45, 0xdf, 0xa3, 0x9f, 0x42, 0x82, 0x84], 'webm'), 'webm', 'a WebM file'],
    [
      'Matroska',
      () => bytes([0x1a, 0x45, 0xdf, 0xa3, 0x9f, 0x42, 0x82, 0x88], 'matroska'),
      'webm',
      'a Matroska film',
    ],
    ['AIFF', () => bytes('FORM', [0, 0, 0, 9], 'AIFC'), 'aiff', 'an AIFF file'],
    ['PNG', () => bytes([0x89], 'PNG\r\n\x1a\n'), null, 'a PNG picture'],
    ['JPEG', () => bytes([0xff, 0xd8, 0xff, 0xe0]), null, 'a JPEG picture'],
    ['WebP', () => bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8 '), null, 'a WebP picture'],
    ['AVIF', () => bytes([0, 0, 0, 24], 'ftypavif'), null, 'a HEIF or AVIF picture'],
    ['MIDI', () => bytes('MThd', [0, 0, 0, 6]), null, 'a MIDI file, which holds notes but no sound'],
    ['a web page', () => ascii('  <!DOCTYPE html><html>…'), null, 'a web page'],
    ['a playlist', () => ascii('#EXTM3U\nhttps://example.com/a.mp3'), null, 'a playlist'],
    ['text', () => ascii('Ein Lied, kein Ton: „Schlaf ein“'.repeat(400)), null, 'text'],
    ['JSON', () => ascii('{"error": "not found"}'), null, 'text'],
  ])('%s', async (_name, make, container, name) => {
    expect(sniffFile(await make())).toMatchObject({ container, name });
  });

  it.each([
    ['nothing', new Uint8Array(0)],
    ['zeros', new Uint8Array(9000)],
    ['one sync code', bytes([0xff, 0xfb, 0x90, 0x00], new Array(2000).fill(1))],
  ])('%s is nothing known', (_name, start) => {
    expect(sniffFile(start)).toBeNull();
  });

  it('answers whatever it is given, and takes no chance data for sound', () => {
    let taken = 0;
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000 }), (random) => {
        if (sniffFile(random)?.container != null) taken++;
      }),
      { numRuns: 300, seed: 1 },
    );
    expect(taken).toBe(0);
  });
});
