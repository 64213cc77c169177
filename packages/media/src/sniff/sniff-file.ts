import { findFrames } from './audio-frames.ts';
import {
  AAC,
  M4A,
  MATROSKA,
  MOV,
  MP3,
  MP4,
  OGG_FLAC,
  OPUS,
  OTHER_MPEG,
  OTHER_OGG,
  PLAYLIST,
  SIGNATURES,
  TEXT,
  VORBIS,
  WEB_PAGE,
  WEBM,
} from './data/signatures.ts';

/** How a file holds its sound, for those that `decodeRecording` reads. */
export type SoundContainer =
  | 'mp3'
  | 'aac'
  | 'wav'
  | 'aiff'
  | 'flac'
  | 'vorbis'
  | 'opus'
  | 'oggflac'
  | 'mp4'
  | 'webm';

/** What a file is, by its bytes alone. */
export interface FileKind {
  readonly class: 'sound' | 'film' | 'picture' | 'other';
  /** null where there is no sound in it that can be read. */
  readonly container: SoundContainer | null;
  /** With its article, as in "is a PNG picture". */
  readonly name: string;
  /** Without a dot; "" for `other`. */
  readonly extension: string;
  readonly contentType: string;
}

/** Bytes of a file's beginning by which it is told; more do not change the answer. */
export const SNIFFED_BYTES = 8192;

/**
 * What a file is by its first {@link SNIFFED_BYTES}, or null: nothing that is known here. Of a whole file, what lies behind
 * a long tag is looked at too.
 */
export function sniffFile(start: Uint8Array): FileKind | null {
  const bytes = afterTag(start).subarray(0, SNIFFED_BYTES);
  const signature = SIGNATURES.find(({ at = 0, bytes: expected }) =>
    expected.every((byte, index) => byte === null || bytes[at + index] === byte),
  );
  if (signature) return signature.kind;
  if (has(bytes, 0, 'OggS')) return oggKind(bytes);
  if (['ftyp', 'moov', 'mdat', 'wide', 'free', 'skip'].some((name) => has(bytes, 4, name)))
    return mp4Kind(bytes);
  if (bytes[0] === 0x1a && bytes[1] === 0x45 && bytes[2] === 0xdf && bytes[3] === 0xa3) {
    return latin(bytes.subarray(0, 64)).includes('webm') ? WEBM : MATROSKA;
  }
  const words = textKind(bytes);
  if (words !== null) return words;
  const frames = findFrames(bytes);
  if (frames !== null) return frames === 'mp3' ? MP3 : frames === 'aac' ? AAC : OTHER_MPEG;
  // A long ID3 tag (a cover picture): what comes after it was not seen.
  return has(start, 0, 'ID3') && bytes.length === 0 ? MP3 : null;
}

/** Behind an ID3v2 tag, which may stand before MP3, AAC and FLAC (id3.org, ID3v2.4 structure, 3.1). */
function afterTag(bytes: Uint8Array): Uint8Array {
  if (!has(bytes, 0, 'ID3') || bytes.length < 10) return bytes;
  const size = bytes.subarray(6, 10).reduce((sum, byte) => (sum << 7) | (byte & 0x7f), 0);
  return bytes.subarray(10 + size);
}

/** By the first packet of the stream (RFC 3533; Vorbis I 4.2.1, RFC 7845 5.1, the Ogg mapping of FLAC). */
function oggKind(bytes: Uint8Array): FileKind {
  const packet = 27 + (bytes[26] ?? 0);
  if (has(bytes, packet, '\x01vorbis')) return VORBIS;
  if (has(bytes, packet, 'OpusHead')) return OPUS;
  return has(bytes, packet, '\x7fFLAC') ? OGG_FLAC : OTHER_OGG;
}

/** By the major brand (ISO/IEC 14496-12, 4.3); a QuickTime file of old has none. */
function mp4Kind(bytes: Uint8Array): FileKind {
  if (!has(bytes, 4, 'ftyp')) return MOV;
  const brand = latin(bytes.subarray(8, 12));
  if (brand === 'qt  ') return MOV;
  return /^M4[AB]/.test(brand) ? M4A : MP4;
}

function textKind(bytes: Uint8Array): FileKind | null {
  if (bytes.length === 0) return null;
  let words: string;
  try {
    // A character cut in two at the end is no fault of the text's.
    words = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells text from data
  if (/[\x00-\x08\x0e-\x1f]/.test(words)) return null;
  if (/^\s*<(!doctype|html|head|body|script)\b/i.test(words)) return WEB_PAGE;
  return words.startsWith('#EXTM3U') ? PLAYLIST : TEXT;
}

function has(bytes: Uint8Array, at: number, characters: string): boolean {
  for (let i = 0; i < characters.length; i++) if (bytes[at + i] !== characters.charCodeAt(i)) return false;
  return true;
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
