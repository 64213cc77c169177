import type { SoundContainer } from '../sniff/sniff-file.ts';
import { UnusableFile } from './unusable-file.ts';

/** What the head of a file says of its sound; null where it says nothing. It may be wrong, or a lie. */
export interface SoundHead {
  readonly channels: number | null;
  readonly sampleRate: number | null;
  readonly seconds: number | null;
  /** Bits of a sample of WAV that is a whole number. */
  readonly bits?: number;
}

/** Format codes of WAV: whole numbers, and a code that stands elsewhere. */
const PCM = 1;
const EXTENSIBLE = 0xfffe;

const NOTHING: SoundHead = { channels: null, sampleRate: null, seconds: null };

/** Surround sound of every usual kind; a head with more would have a decoder hold a gigabyte for a few bytes. */
const MOST_CHANNELS = 8;
const LEAST_RATE = 1000;
/** The highest that any converter has made is 768 kHz. */
const HIGHEST_RATE = 768_000;

/**
 * Reads the head of a file before it is decoded.
 *
 * @throws {UnusableFile} for a number of channels or a sample rate that no recording has.
 */
export function readSoundHead(bytes: Uint8Array, container: SoundContainer): SoundHead {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = HEADS[container]?.(view) ?? NOTHING;
  checkSound(head.channels, head.sampleRate);
  return head;
}

/** @throws {UnusableFile} */
export function checkSound(channels: number | null, sampleRate: number | null): void {
  if (channels !== null && (channels < 1 || channels > MOST_CHANNELS)) {
    throw new UnusableFile(`It has ${channels} channels; from 1 to ${MOST_CHANNELS} can be read.`);
  }
  if (sampleRate !== null && !(sampleRate >= LEAST_RATE && sampleRate <= HIGHEST_RATE)) {
    throw new UnusableFile(
      `Its sample rate is ${sampleRate} Hz; from ${LEAST_RATE} to ${HIGHEST_RATE} Hz can be read.`,
    );
  }
}

const HEADS: Readonly<Partial<Record<SoundContainer, (view: DataView) => SoundHead>>> = {
  wav: wavHead,
  aiff: aiffHead,
  flac: (view) => flacHead(view, find(view, 'fLaC', 0) + 8),
  vorbis: (view) => {
    // Vorbis I, 4.2.2: version (4), channels (1), rate (4).
    const at = firstPacket(view) + 7;
    if (at + 9 > view.byteLength) return NOTHING;
    return { channels: view.getUint8(at + 4), sampleRate: view.getUint32(at + 5, true), seconds: null };
  },
  opus: (view) => {
    // RFC 7845, 5.1. Opus sounds at 48 kHz whatever it was made from.
    const at = firstPacket(view) + 9;
    return at < view.byteLength ? { channels: view.getUint8(at), sampleRate: null, seconds: null } : NOTHING;
  },
  oggflac: (view) => flacHead(view, find(view, 'fLaC', firstPacket(view)) + 8),
};

/** RIFF/WAVE; the length of streamed files is not in them, so what there is of the file counts. */
function wavHead(view: DataView): SoundHead {
  let head = NOTHING;
  let bytesPerSecond = 0;
  for (const { name, at, size } of chunks(view, 12, true)) {
    if (name === 'fmt ' && size >= 16) {
      const code = view.getUint16(at, true);
      const whole =
        code === PCM || (code === EXTENSIBLE && size >= 26 && view.getUint16(at + 24, true) === PCM);
      head = {
        channels: view.getUint16(at + 2, true),
        sampleRate: view.getUint32(at + 4, true),
        seconds: null,
        ...(whole ? { bits: view.getUint16(at + 14, true) } : {}),
      };
      bytesPerSecond = view.getUint32(at + 8, true);
    }
    if (name === 'data' && bytesPerSecond > 0) {
      const there = Math.min(size === 0 ? view.byteLength : size, view.byteLength - at);
      return { ...head, seconds: there / bytesPerSecond };
    }
  }
  return head;
}

function aiffHead(view: DataView): SoundHead {
  for (const { name, at, size } of chunks(view, 12, false)) {
    if (name !== 'COMM' || size < 18) continue;
    const sampleRate = extended(view, at + 8);
    const seconds = sampleRate > 0 ? view.getUint32(at + 2) / sampleRate : null;
    return { channels: view.getUint16(at), sampleRate: Math.round(sampleRate), seconds };
  }
  return NOTHING;
}

/** STREAMINFO (RFC 9639, 8.2); `at` is where it begins. */
function flacHead(view: DataView, at: number): SoundHead {
  if (at < 8 || at + 18 > view.byteLength) return NOTHING;
  const packed = view.getUint32(at + 10);
  const sampleRate = packed >>> 12;
  const samples = (view.getUint8(at + 13) & 15) * 2 ** 32 + view.getUint32(at + 14);
  return {
    channels: ((packed >>> 9) & 7) + 1,
    sampleRate,
    seconds: samples > 0 && sampleRate > 0 ? samples / sampleRate : null,
  };
}

interface Chunk {
  readonly name: string;
  /** Of its content. */
  readonly at: number;
  readonly size: number;
}

function* chunks(view: DataView, from: number, littleEndian: boolean): Generator<Chunk> {
  for (let at = from; at + 8 <= view.byteLength; ) {
    const size = view.getUint32(at + 4, littleEndian);
    yield { name: nameAt(view, at), at: at + 8, size: Math.min(size, view.byteLength - at - 8) };
    at += 8 + size + (size & 1);
  }
}

/** The 80-bit number of AIFF, for the range of sample rates. */
function extended(view: DataView, at: number): number {
  const exponent = (view.getUint16(at) & 0x7fff) - 16_383;
  return view.getUint32(at + 2) * 2 ** (exponent - 31) + view.getUint32(at + 6) * 2 ** (exponent - 63);
}

/** Where the first packet of an Ogg stream begins (RFC 3533, 6). */
function firstPacket(view: DataView): number {
  return view.byteLength > 27 ? 27 + view.getUint8(26) : view.byteLength;
}

function find(view: DataView, name: string, from: number): number {
  for (let at = from; at + 4 <= view.byteLength; at++) if (nameAt(view, at) === name) return at;
  return -8;
}

function nameAt(view: DataView, at: number): string {
  return String.fromCharCode(
    view.getUint8(at),
    view.getUint8(at + 1),
    view.getUint8(at + 2),
    view.getUint8(at + 3),
  );
}
