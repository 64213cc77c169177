/** What an MP4 says of itself (ISO 14496-12). */
export interface MovieDescription {
  /** Whether the index (moov) stands before the media (mdat): a player can begin at once. */
  readonly fastStart: boolean;
  readonly tracks: readonly MovieTrack[];
}

export interface MovieTrack {
  readonly kind: 'video' | 'audio' | 'other';
  /** "avc1" for H.264, "mp4a" for AAC. */
  readonly codec: string;
  /** Seconds it is presented for, by its edit list. */
  readonly duration: number;
  /** Pictures, or blocks of sound. */
  readonly samples: number;
  /** Pixels; 0 for sound. */
  readonly width: number;
  readonly height: number;
}

interface Box {
  readonly type: string;
  /** Where its contents begin and end. */
  readonly start: number;
  readonly end: number;
}

/** The head of a box: its size and its type. */
const HEAD = 8;
/** With a size of 64 bits. */
const LONG_HEAD = 16;

/**
 * Reads the index of an MP4 file.
 * @throws Error with a sentence for bytes that are no MP4 or hold no index.
 */
export function describeMovie(bytes: Uint8Array): MovieDescription {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const top = boxesIn(view, { type: '', start: 0, end: bytes.byteLength });
  const index = top.findIndex(({ type }) => type === 'moov');
  if (top[0]?.type !== 'ftyp' || index < 0) throw new Error('These bytes are no MP4 file with an index.');
  const moov = top[index]!;
  const movieScale = scaleOf(view, child(view, moov, 'mvhd'));
  const media = top.findIndex(({ type }) => type === 'mdat');
  return {
    fastStart: media < 0 || index < media,
    tracks: boxesIn(view, moov)
      .filter(({ type }) => type === 'trak')
      .map((trak) => describeTrack(view, trak, movieScale)),
  };
}

function describeTrack(view: DataView, trak: Box, movieScale: number): MovieTrack {
  const header = child(view, trak, 'tkhd');
  const media = child(view, trak, 'mdia');
  const handler = text(view, child(view, media, 'hdlr').start + 8);
  const table = child(view, child(view, media, 'minf'), 'stbl');
  const sizes = child(view, table, 'stsz');
  const kind = { vide: 'video', soun: 'audio' }[handler] ?? 'other';
  // tkhd ends with width and height as 16.16 fixed point; its duration is the sum of the track's edits.
  const long = view.getUint8(header.start) === 1;
  const duration = long ? Number(view.getBigUint64(header.start + 28)) : view.getUint32(header.start + 20);
  return {
    kind: kind as MovieTrack['kind'],
    codec: text(view, child(view, table, 'stsd').start + 12),
    duration: duration / movieScale,
    samples: view.getUint32(sizes.start + 8),
    width: view.getUint32(header.end - 8) / 65_536,
    height: view.getUint32(header.end - 4) / 65_536,
  };
}

/** Units a second, of a header that begins with version, flags and two times. */
function scaleOf(view: DataView, { start }: Box): number {
  return view.getUint32(start + (view.getUint8(start) === 1 ? 20 : 12));
}

function child(view: DataView, parent: Box, type: string): Box {
  const found = boxesIn(view, parent).find((box) => box.type === type);
  if (!found) throw new Error(`The MP4 file has no "${type}" in its "${parent.type}".`);
  return found;
}

function boxesIn(view: DataView, { start, end }: Box): Box[] {
  const boxes: Box[] = [];
  for (let at = start; at + HEAD <= end; ) {
    const short = view.getUint32(at);
    const head = short === 1 ? LONG_HEAD : HEAD;
    const size = short === 1 ? Number(view.getBigUint64(at + HEAD)) : short === 0 ? end - at : short;
    if (size < head || at + size > end) break;
    boxes.push({ type: text(view, at + 4), start: at + head, end: at + size });
    at += size;
  }
  return boxes;
}

function text(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(at + i)));
}
