import type { PcmAudio } from '../audio.ts';
import type { SoundContainer } from '../sniff/sniff-file.ts';
import { type Decoded, NOTHING, openDecoder } from './decoder.ts';
import { type ChannelOrder, downmix } from './downmix.ts';
import { readyMp4 } from './mp4-index.ts';
import { checkSound, readSoundHead } from './sound-head.ts';
import { UnusableFile } from './unusable-file.ts';
import { readWebmSound } from './webm-sound.ts';

export interface DecodeOptions {
  /** Decoding ends behind this many seconds: what is longer is not wanted. */
  readonly maximumSeconds: number;
  /** Share of the file that was read. Called at least once for each block; may throw to stop. */
  readonly onProgress?: (fraction: number) => void;
}

/**
 * Bytes given to a decoder at once. FLAC, Vorbis, Opus and AAC say hours of silence in a few bytes: two thousand of them
 * still decode to less than 200 MB, whereupon their length is known.
 */
const PIECE_BYTES: Readonly<Record<SoundContainer, number>> = {
  wav: 262_144,
  aiff: 262_144,
  mp3: 32_768,
  flac: 2048,
  vorbis: 2048,
  opus: 2048,
  oggflac: 2048,
  aac: 2048,
  mp4: 2048,
  webm: 1024,
};

/** Names of the decoders of audio-decode. */
const DECODERS: Readonly<Record<SoundContainer, string>> = {
  wav: 'wav',
  aiff: 'aiff',
  mp3: 'mp3',
  flac: 'flac',
  vorbis: 'oga',
  opus: 'opus',
  oggflac: 'flac',
  aac: 'aac',
  mp4: 'mp4',
  webm: 'mkv',
};

/** A file whose decoder stops is taken as far as it went, if that is nearly all of it. */
const ENOUGH_OF_FILE = 0.9;

/**
 * Decodes a file, block by block, to stereo at its own sample rate; mono is heard on both sides, more channels are mixed
 * down. All blocks have one rate. Memory is bounded whatever the file says.
 *
 * @throws {UnusableFile} when it cannot be decoded.
 */
export async function* decodeRecording(
  bytes: Uint8Array,
  container: SoundContainer,
  { maximumSeconds, onProgress }: DecodeOptions,
): AsyncGenerator<PcmAudio> {
  const head = readSoundHead(bytes, container);
  // A little more than allowed is left to be counted: heads are rounded, and may count the encoder's padding.
  if (head.seconds !== null && head.seconds > maximumSeconds + 1) throw new LongerThanAllowed(head.seconds);
  const { pieces, order } = prepare(bytes, container);
  const decoder = await openDecoder(DECODERS[container]);
  let rate = 0;
  let samples = 0;
  const take = ({ channelData, sampleRate }: Decoded): PcmAudio | null => {
    if (channelData.length === 0 || channelData[0]!.length === 0) return null;
    checkSound(channelData.length, sampleRate);
    if (rate !== 0 && sampleRate !== rate) {
      throw new UnusableFile(`Its sample rate changes from ${rate} to ${sampleRate} Hz on the way.`);
    }
    rate = sampleRate;
    samples += channelData[0]!.length;
    if (container === 'wav') evenScale(channelData, head.bits);
    return { ...finite(downmix(channelData, order)), sampleRate };
  };
  let read = 0;
  /** Null when the decoder stops for good and nearly all of the file has been heard. */
  const ask = async (piece?: Uint8Array): Promise<Decoded | null> => {
    try {
      return await quietly(() => decoder(piece));
    } catch (cause) {
      if (samples > 0 && read >= ENOUGH_OF_FILE * bytes.length) return null;
      throw damagedAt(read / bytes.length, samples === 0 ? 0 : samples / rate, cause);
    }
  };
  try {
    for (const piece of pieces) {
      onProgress?.(Math.min(1, read / bytes.length));
      const decoded = await ask(piece);
      if (decoded === null) return;
      read += piece.length;
      const block = take(decoded);
      if (block !== null) yield block;
      if (samples > maximumSeconds * rate) throw new LongerThanAllowed(head.seconds);
    }
    const rest = take((await ask()) ?? NOTHING);
    if (rest !== null) yield rest;
  } finally {
    decoder.free();
  }
  if (samples === 0) throw new UnusableFile('There is no sound in it that can be decoded.');
}

/** It is longer than it may be; how long is known only where the head says so. */
export class LongerThanAllowed extends UnusableFile {
  readonly seconds: number | null;

  constructor(seconds: number | null) {
    super('It is too long.');
    this.seconds = seconds;
  }
}

/** Decoders write every broken frame to the console: a hostile file must not fill the logs. */
async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const { error, warn, log } = console;
  const nothing = () => {};
  Object.assign(console, { error: nothing, warn: nothing, log: nothing });
  try {
    return await work();
  } finally {
    Object.assign(console, { error, warn, log });
  }
}

function prepare(
  bytes: Uint8Array,
  container: SoundContainer,
): { readonly pieces: Iterable<Uint8Array>; readonly order: ChannelOrder } {
  const size = PIECE_BYTES[container];
  if (container === 'webm') {
    const { codec, pieces } = readWebmSound(bytes);
    const order =
      codec === 'A_OPUS' || codec === 'A_VORBIS' ? 'vorbis' : codec.startsWith('A_AAC') ? 'aac' : 'smpte';
    return { pieces: gathered(pieces, size), order };
  }
  if (container === 'mp4') {
    const { file, indexEnd, codec } = readyMp4(bytes);
    return {
      pieces: cutBehind(file, indexEnd, size),
      order: codec === 'mp4a' || codec === 'alac' ? 'aac' : 'smpte',
    };
  }
  if (container === 'flac') return { pieces: cutBesideHeaders(bytes, size), order: 'smpte' };
  return { pieces: cut(bytes, size), order: container === 'aac' ? 'aac' : 'smpte' };
}

function* cut(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** The index in one piece: a decoder that waits for its end looks through all of it at each piece. */
function* cutBehind(bytes: Uint8Array, index: number, size: number): Generator<Uint8Array> {
  yield bytes.subarray(0, index);
  yield* cut(bytes.subarray(index), size);
}

/** Longest header of a FLAC frame (RFC 9639, 9.1). */
const FLAC_HEADER_BYTES = 16;

/**
 * Pieces that end in no frame's header: the decoder does not know one again that it has seen half of, and loses a frame
 * (@audio/decode-flac 1.3.5: 18 of 5000 in pieces of 2048 bytes).
 */
function* cutBesideHeaders(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; ) {
    let end = at + size;
    // In sound a sync code comes up by chance every 32,768 bytes; in data made to be full of them, one piece has it.
    for (let tries = 0; tries < size && end < bytes.length && mayCutHeader(bytes, end); tries++) end++;
    yield bytes.subarray(at, end);
    at = end;
  }
}

function mayCutHeader(bytes: Uint8Array, end: number): boolean {
  if (bytes[end - 1] === 0xff) return true;
  for (let at = end - FLAC_HEADER_BYTES; at < end - 1; at++) {
    if (bytes[at] === 0xff && (bytes[at + 1]! & 0xfe) === 0xf8) return true;
  }
  return false;
}

/** Small pieces together, up to about `size` bytes. */
function* gathered(pieces: readonly Uint8Array[], size: number): Generator<Uint8Array> {
  let waiting: Uint8Array[] = [];
  let length = 0;
  for (const piece of pieces) {
    waiting.push(piece);
    length += piece.length;
    if (length < size) continue;
    yield Buffer.concat(waiting);
    waiting = [];
    length = 0;
  }
  if (length > 0) yield Buffer.concat(waiting);
}

/**
 * The decoder of WAV divides what is above zero by 32767 and what is below by 32768 (and so on for 24 bits), which bends
 * every wave a little: then the one scale for both.
 */
function evenScale(channels: readonly Float32Array[], bits: number | undefined): void {
  if (bits !== 16 && bits !== 24) return;
  const most = bits === 16 ? 32_767 : 8_388_607;
  for (const channel of channels) {
    for (let i = 0; i < channel.length; i++) {
      if (channel[i]! > 0) channel[i] = Math.round(channel[i]! * most) / (most + 1);
    }
  }
}

/** A sample that is no number, as floating-point files can have, is silence. */
function finite<T extends { readonly left: Float32Array; readonly right: Float32Array }>(sides: T): T {
  for (const side of [sides.left, sides.right]) {
    for (let i = 0; i < side.length; i++) if (!Number.isFinite(side[i]!)) side[i] = 0;
  }
  return sides;
}

function damagedAt(share: number, seconds: number, cause: unknown): UnusableFile {
  const what =
    seconds === 0
      ? 'It cannot be decoded: it is damaged, or of a variety that is not read here.'
      : `It is damaged ${seconds.toFixed(1)} s from its beginning, where ${Math.round(100 - share * 100)} % of it are still to come.`;
  return new UnusableFile(what, { cause });
}
