import { UnusableFile } from './unusable-file.ts';

/** One box of an ISO base media file (ISO/IEC 14496-12, 4.2): its start, where its content begins, and its end. */
interface Box {
  readonly type: string;
  readonly start: number;
  readonly at: number;
  readonly end: number;
}

interface Track {
  readonly id: number;
  readonly isSound: boolean;
  /** Boxes of its sample table. */
  readonly table: ReadonlyMap<string, Box>;
}

/** The index says more of one table than this only in a file that is made to be. */
const MOST_SAMPLES = 30_000_000;
const MOST_SAMPLES_OF_FRAGMENT = 65_536;
/** Empty samples cost no bytes: a few may be there by mistake. */
const MOST_EMPTY_SAMPLES = 1000;
const LONGEST_ALAC_FRAME = 65_536;
/** Beside each other: eight minutes in fragments of a fiftieth of a second have half as many. */
const MOST_BOXES = 100_000;

/** Boxes that hold boxes on the way to a sample table, and the bytes before the first of them. */
const WAYS = ['trak', 'mdia', 'minf', 'stbl'];

/**
 * Makes an MP4 or QuickTime file ready to be decoded piece by piece: its index (`moov`) comes first, and every sample of
 * sound has bytes of its own, so that no few bytes decode to gigabytes.
 *
 * @throws {UnusableFile} when the index is missing or does not fit the file.
 */
export function readyMp4(bytes: Uint8Array): ReadyMp4 {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const top = [...boxes(view, 0, bytes.length)];
  const index = top.find(({ type }) => type === 'moov');
  if (index === undefined || index.end > bytes.length) {
    throw new UnusableFile('Its index is missing, as when a file was not copied to its end.');
  }
  const tracks = [...boxes(view, index.at, index.end)]
    .filter(({ type }) => type === 'trak')
    .map((box) => trackOf(view, box));
  for (const { table } of tracks) checkTables(view, table);
  const sound = tracks.find(({ isSound }) => isSound);
  if (sound === undefined) throw new UnusableFile('There is no sound in it.');
  checkSamples(view, sound.table);
  for (const [at, box] of top.entries()) {
    if (box.type === 'moof') checkFragment(view, box, sound.id, top[at + 1]?.end ?? box.end);
  }
  const data = top.find(({ type }) => type === 'mdat');
  const standing = data === undefined || index.start < data.start;
  return {
    file: standing ? bytes : indexFirst(bytes, index, data.start, tracks),
    indexEnd: standing ? index.end : data.start + index.end - index.start,
    codec: codecOf(view, sound.table),
  };
}

export interface ReadyMp4 {
  readonly file: Uint8Array;
  /** Where the index ends in it. */
  readonly indexEnd: number;
  /** As the sample description names it: "mp4a", "alac", "sowt"; "" where there is none. */
  readonly codec: string;
}

function codecOf(view: DataView, table: Track['table']): string {
  const box = table.get('stsd');
  return box !== undefined && box.at + 16 <= box.end ? nameAt(view, box.at + 12) : '';
}

function* boxes(view: DataView, from: number, to: number): Generator<Box> {
  let count = 0;
  for (let start = from; start + 8 <= to; ) {
    if (++count > MOST_BOXES) throw damaged();
    const short = view.getUint32(start);
    const long = short === 1 && start + 16 <= to;
    const size = short === 0 ? to - start : long ? Number(view.getBigUint64(start + 8)) : short;
    const at = start + (long ? 16 : 8);
    if (start + size < at) return;
    yield { type: nameAt(view, start + 4), start, at, end: start + size };
    start += size;
  }
}

function trackOf(view: DataView, trak: Box): Track {
  const table = new Map<string, Box>();
  let id = 0;
  let isSound = false;
  const enter = (box: Box): void => {
    for (const inner of boxes(view, box.at, Math.min(box.end, view.byteLength))) {
      if (WAYS.includes(inner.type)) enter(inner);
      else if (inner.end <= view.byteLength) note(inner);
    }
  };
  const note = (box: Box): void => {
    if (box.type === 'tkhd' && box.at + 24 <= box.end) {
      id = view.getUint32(box.at + (view.getUint8(box.at) === 1 ? 20 : 12));
    } else if (box.type === 'hdlr' && box.at + 12 <= box.end) {
      isSound ||= nameAt(view, box.at + 8) === 'soun';
    } else if (!table.has(box.type)) table.set(box.type, box);
  };
  enter(trak);
  return { id, isSound, table };
}

/** Every table must be as long as it says (14496-12, 8.6 and 8.7). */
function checkTables(view: DataView, table: Track['table']): void {
  for (const [name, unit] of [
    ['stco', 4],
    ['co64', 8],
    ['stsc', 12],
    ['stts', 8],
  ] as const) {
    const box = table.get(name);
    if (box && countAt(view, box, 4) * unit + 8 > box.end - box.at) throw damaged();
  }
  const sizes = table.get('stsz');
  if (sizes === undefined) return;
  const count = countAt(view, sizes, 8);
  const uniform = countAt(view, sizes, 4);
  const fits = uniform > 0 ? uniform * count <= view.byteLength : count * 4 + 12 <= sizes.end - sizes.at;
  if (!fits || count > MOST_SAMPLES) throw damaged();
  const description = table.get('stsd');
  if (description === undefined) return;
  // The head of the first entry is 36 bytes for all that is met with ALAC; its own box says how long a frame is.
  const cookie = description.at + 8 + 36;
  if (cookie + 16 <= description.end && nameAt(view, cookie + 4) === 'alac') {
    if (view.getUint32(cookie + 12) > LONGEST_ALAC_FRAME) throw damaged();
  }
}

/** Samples of sound must lie one behind the other, and not be empty. */
function checkSamples(view: DataView, table: Track['table']): void {
  const sizes = table.get('stsz');
  const offsets = table.get('stco') ?? table.get('co64');
  if (sizes === undefined || offsets === undefined) return;
  const count = countAt(view, sizes, 8);
  const uniform = countAt(view, sizes, 4);
  const wide = offsets.type === 'co64';
  const chunkCount = countAt(view, offsets, 4);
  const perChunk = chunkSizes(view, table.get('stsc'));
  let end = 0;
  let empty = 0;
  for (let chunk = 0, sample = 0; chunk < chunkCount && sample < count; chunk++) {
    const at = offsets.at + 8 + chunk * (wide ? 8 : 4);
    const offset = wide ? Number(view.getBigUint64(at)) : view.getUint32(at);
    if (offset < end) throw damaged();
    end = offset;
    const last = chunk === chunkCount - 1 ? count : Math.min(count, sample + perChunk(chunk));
    for (; sample < last; sample++) {
      const size = uniform > 0 ? uniform : view.getUint32(sizes.at + 12 + sample * 4);
      if (size === 0) empty++;
      end += size;
    }
  }
  if (empty > MOST_EMPTY_SAMPLES) throw damaged();
}

/** How many samples a chunk has (14496-12, 8.7.4), for chunks asked for in order. */
function chunkSizes(view: DataView, box: Box | undefined): (chunk: number) => number {
  if (box === undefined || countAt(view, box, 4) === 0) return () => 1;
  const count = countAt(view, box, 4);
  let row = 0;
  return (chunk) => {
    while (row + 1 < count && view.getUint32(box.at + 8 + (row + 1) * 12) <= chunk + 1) row++;
    return view.getUint32(box.at + 12 + row * 12);
  };
}

/** A movie fragment (14496-12, 8.8): its samples must fit into the data behind it. */
function checkFragment(view: DataView, moof: Box, trackId: number, end: number): void {
  for (const traf of boxes(view, moof.at, Math.min(moof.end, view.byteLength))) {
    if (traf.type !== 'traf') continue;
    let mine = false;
    let samples = 0;
    for (const box of boxes(view, traf.at, Math.min(traf.end, view.byteLength))) {
      if (box.type === 'tfhd') mine = countAt(view, box, 4) === trackId;
      if (box.type === 'trun' && mine) samples += countAt(view, box, 4);
    }
    if (samples > Math.min(MOST_SAMPLES_OF_FRAGMENT, Math.max(0, end - moof.end))) throw damaged();
  }
}

/** The file with its index before its data, and the places in the index moved accordingly. */
function indexFirst(bytes: Uint8Array, index: Box, dataStart: number, tracks: readonly Track[]): Uint8Array {
  const length = index.end - index.start;
  const moved = new Uint8Array(bytes.length);
  moved.set(bytes.subarray(0, dataStart));
  moved.set(bytes.subarray(index.start, index.end), dataStart);
  moved.set(bytes.subarray(dataStart, index.start), dataStart + length);
  moved.set(bytes.subarray(index.end), index.end);
  const view = new DataView(moved.buffer);
  // Where the index stands now, its tables stand as far into it as before.
  const shift = dataStart - index.start;
  const place = (offset: number): number =>
    offset >= dataStart && offset < index.start ? offset + length : offset;
  for (const { table } of tracks) {
    const short = table.get('stco');
    for (let i = 0; short && i < countAt(view, short, 4 + shift); i++) {
      const at = short.at + shift + 8 + i * 4;
      view.setUint32(at, place(view.getUint32(at)));
    }
    const long = table.get('co64');
    for (let i = 0; long && i < countAt(view, long, 4 + shift); i++) {
      const at = long.at + shift + 8 + i * 8;
      view.setBigUint64(at, BigInt(place(Number(view.getBigUint64(at)))));
    }
  }
  return moved;
}

function countAt(view: DataView, box: Box, offset: number): number {
  const at = box.at + offset;
  return at + 4 <= view.byteLength ? view.getUint32(at) : 0;
}

function damaged(): UnusableFile {
  return new UnusableFile('Its index does not fit its content: the file is damaged.');
}

function nameAt(view: DataView, at: number): string {
  return String.fromCharCode(
    view.getUint8(at),
    view.getUint8(at + 1),
    view.getUint8(at + 2),
    view.getUint8(at + 3),
  );
}
