import { checkSound } from './sound-head.ts';
import { UnusableFile } from './unusable-file.ts';

/** The sound of a WebM or Matroska file. */
export interface WebmSound {
  /** As Matroska names it: "A_OPUS". */
  readonly codec: string;
  /** The head of the file, then the blocks of its first track of sound: what else is in it (pictures) is left out. */
  readonly pieces: readonly Uint8Array[];
}

/** Ids of EBML elements (RFC 9559, 27.1). */
const ID = {
  segment: 0x18538067,
  cluster: 0x1f43b675,
  simpleBlock: 0xa3,
  blockGroup: 0xa0,
  block: 0xa1,
  tracks: 0x1654ae6b,
  track: 0xae,
  number: 0xd7,
  type: 0x83,
  codec: 0x86,
  codecPrivate: 0x63a2,
  audio: 0xe1,
  channels: 0x9f,
} as const;

/** Elements that are entered: what is in them follows as if it stood beside them. */
const ENTERED: readonly number[] = [ID.segment, ID.cluster, ID.tracks, ID.track, ID.audio];
const SOUND = 2;

interface Element {
  readonly id: number;
  readonly start: number;
  readonly at: number;
  readonly end: number;
}

/** @throws {UnusableFile} when there is no sound in it, or a group of blocks that is none. */
export function readWebmSound(bytes: Uint8Array): WebmSound {
  const found: { number: number; type: number; codec: string; channels: number | null }[] = [];
  const pieces: Uint8Array[] = [];
  let inHead = true;
  let sound: (typeof found)[number] | undefined;
  for (const element of elements(bytes)) {
    const { id, at, end, start } = element;
    const track = found.at(-1);
    if (id === ID.cluster && inHead) {
      inHead = false;
      pieces.push(bytes.subarray(0, start));
      sound = found.find(({ type }) => type === SOUND);
      if (sound === undefined) throw new UnusableFile('There is no sound in it.');
      checkSound(sound.channels, null);
    } else if (id === ID.track) found.push({ number: 0, type: 0, codec: '', channels: null });
    else if (track !== undefined && id === ID.number) track.number = unsigned(bytes, at, end);
    else if (track !== undefined && id === ID.type) track.type = unsigned(bytes, at, end);
    else if (track !== undefined && id === ID.codec) track.codec = latin(bytes.subarray(at, end));
    else if (track !== undefined && id === ID.channels) track.channels ??= unsigned(bytes, at, end);
    else if (track !== undefined && id === ID.codecPrivate) {
      track.channels = channelsIn(bytes.subarray(at, end)) ?? track.channels;
    } else if (id === ID.simpleBlock && trackOf(bytes, at) === sound?.number) {
      pieces.push(bytes.subarray(start, end));
    } else if (id === ID.blockGroup && trackOf(bytes, onlyBlock(bytes, element)) === sound?.number) {
      pieces.push(bytes.subarray(start, end));
    }
  }
  if (inHead) throw new UnusableFile('There is no sound in it.');
  return { codec: sound?.codec ?? '', pieces };
}

/** The elements of a file in order, down to blocks; it ends where the file is cut off. */
function* elements(bytes: Uint8Array): Generator<Element> {
  for (let start = 0; ; ) {
    const id = readId(bytes, start);
    const size = id === null ? null : readSize(bytes, id.end);
    if (id === null || size === null) return;
    const unknown = size.value === null;
    const end = size.end + (size.value ?? 0);
    const enter = ENTERED.includes(id.value);
    if (!enter && (unknown || end > bytes.length)) return;
    yield { id: id.value, start, at: size.end, end };
    start = enter ? size.end : end;
  }
}

/** Where the block of a group begins: a group has exactly one (RFC 9559, 5.1.3.5). */
function onlyBlock(bytes: Uint8Array, group: Element): number {
  let found: number | null = null;
  for (let start = group.at; start < group.end; ) {
    const id = readId(bytes, start);
    const size = id === null ? null : readSize(bytes, id.end);
    if (id === null || size?.value == null) break;
    if (id.value === ID.block) {
      if (found !== null) throw new UnusableFile('Its blocks are not in order: the file is damaged.');
      found = size.end;
    }
    start = size.end + size.value;
  }
  return found ?? group.end;
}

function trackOf(bytes: Uint8Array, block: number): number | null {
  return readSize(bytes, block)?.value ?? null;
}

/** Channels by the codec's own head: decoders believe it rather than the track (RFC 7845 5.1; Vorbis I 4.2.2). */
function channelsIn(head: Uint8Array): number | null {
  const words = latin(head.subarray(0, 1024));
  if (words.startsWith('OpusHead')) return head[9] ?? null;
  const vorbis = words.indexOf('\x01vorbis');
  return vorbis < 0 ? null : (head[vorbis + 11] ?? null);
}

interface Read<T> {
  readonly value: T;
  readonly end: number;
}

function readId(bytes: Uint8Array, at: number): Read<number> | null {
  const length = Math.clz32((bytes[at] ?? 0) << 24) + 1;
  if (length > 4 || at + length > bytes.length) return null;
  return { value: unsigned(bytes, at, at + length), end: at + length };
}

/** null as a value: unknown (RFC 8794, 6.2). */
function readSize(bytes: Uint8Array, at: number): Read<number | null> | null {
  const length = Math.clz32((bytes[at] ?? 0) << 24) + 1;
  if (length > 8 || at + length > bytes.length) return null;
  let value = bytes[at]! & (0xff >> length);
  let ones = value === 0xff >> length;
  for (let i = at + 1; i < at + length; i++) {
    value = value * 256 + bytes[i]!;
    ones &&= bytes[i] === 0xff;
  }
  return { value: ones ? null : value, end: at + length };
}

function unsigned(bytes: Uint8Array, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i++) value = value * 256 + bytes[i]!;
  return value;
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
