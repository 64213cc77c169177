/** What a player shows of a track. Every field but the title may be left out. */
export interface TrackTags {
  readonly title: string;
  readonly artist?: string;
  readonly album?: string;
  readonly genre?: string;
  readonly comment?: string;
  readonly lyrics?: string;
  readonly bpm?: number;
  /** "Am", "F#m", "Eb": as ID3 spells the initial key. */
  readonly key?: string;
  /** JPEG bytes. */
  readonly cover?: Uint8Array;
}

const LATIN1 = 0;
const UTF16 = 1;
const FRONT_COVER = 3;

/**
 * An ID3v2.3 tag: the version that old car radios, Windows and every current player read alike. Text beyond
 * Latin-1 is UTF-16 with a byte order mark, as 2.3 asks. No date and no padding: same tags, same bytes.
 */
export function writeId3(tags: TrackTags): Uint8Array {
  const frames: Uint8Array[] = [];
  const text = (id: string, value: string | undefined) => {
    if (value) frames.push(frame(id, encodeText(value)));
  };
  text('TIT2', tags.title);
  text('TPE1', tags.artist);
  text('TALB', tags.album);
  text('TCON', tags.genre);
  text('TBPM', tags.bpm === undefined ? undefined : String(Math.round(tags.bpm)));
  text('TKEY', tags.key?.slice(0, 3));
  if (tags.comment) frames.push(frame('COMM', encodeDescribed(tags.comment)));
  if (tags.lyrics) frames.push(frame('USLT', encodeDescribed(tags.lyrics)));
  if (tags.cover) frames.push(frame('APIC', encodePicture(tags.cover)));
  const body = join(frames);
  return join([new Uint8Array([0x49, 0x44, 0x33, 3, 0, 0, ...synchsafe(body.length)]), body]);
}

function frame(id: string, body: Uint8Array): Uint8Array {
  const head = new Uint8Array(10);
  for (let i = 0; i < 4; i++) head[i] = id.charCodeAt(i);
  new DataView(head.buffer).setUint32(4, body.length);
  return join([head, body]);
}

function encodeText(value: string): Uint8Array {
  const latin = isLatin1(value);
  return join([new Uint8Array([latin ? LATIN1 : UTF16]), latin ? latin1(value) : utf16(value)]);
}

/** Comment and lyrics: encoding, language, an empty description, then the text. */
function encodeDescribed(value: string): Uint8Array {
  const latin = isLatin1(value);
  const language = [0x65, 0x6e, 0x67];
  const head = latin ? [LATIN1, ...language, 0] : [UTF16, ...language, 0xff, 0xfe, 0, 0];
  return join([new Uint8Array(head), latin ? latin1(value) : utf16(value)]);
}

function encodePicture(jpeg: Uint8Array): Uint8Array {
  return join([new Uint8Array([LATIN1, ...latin1('image/jpeg'), 0, FRONT_COVER, 0]), jpeg]);
}

/** Four bytes of seven bits each, so that no byte of the size looks like a frame sync. */
function synchsafe(size: number): number[] {
  return [(size >> 21) & 127, (size >> 14) & 127, (size >> 7) & 127, size & 127];
}

function isLatin1(value: string): boolean {
  for (let i = 0; i < value.length; i++) if (value.charCodeAt(i) > 255) return false;
  return true;
}

function latin1(value: string): Uint8Array {
  return Uint8Array.from(value, (letter) => letter.charCodeAt(0));
}

function utf16(value: string): Uint8Array {
  const bytes = new Uint8Array(2 + value.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, true);
  for (let i = 0; i < value.length; i++) view.setUint16(2 + 2 * i, value.charCodeAt(i), true);
  return bytes;
}

/** One array of all, one after another. */
export function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
