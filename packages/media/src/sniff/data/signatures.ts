import type { FileKind } from '../sniff-file.ts';

/** Bytes that a file of a kind has at a place; null: any byte. */
export interface Signature {
  readonly at?: number;
  readonly bytes: readonly (number | null)[];
  readonly kind: FileKind;
}

const text = (characters: string): readonly number[] => [...characters].map((one) => one.charCodeAt(0));
/** Four bytes of any value, such as a size between two names. */
const SIZE: readonly null[] = [null, null, null, null];

const sound = (
  container: NonNullable<FileKind['container']>,
  name: string,
  extension: string,
  type: string,
) => ({ class: 'sound', container, name, extension, contentType: `audio/${type}` }) as const;
const film = (container: FileKind['container'], name: string, extension: string, type: string) =>
  ({ class: 'film', container, name, extension, contentType: `video/${type}` }) as const;
const picture = (name: string, extension: string, type: string) =>
  ({ class: 'picture', container: null, name, extension, contentType: `image/${type}` }) as const;
const other = (name: string) =>
  ({
    class: 'other',
    container: null,
    name,
    extension: '',
    contentType: 'application/octet-stream',
  }) as const;

export const MP3: FileKind = sound('mp3', 'an MP3 file', 'mp3', 'mpeg');
export const AAC: FileKind = sound('aac', 'an AAC file', 'aac', 'aac');
export const WAV: FileKind = sound('wav', 'a WAV file', 'wav', 'wav');
export const FLAC: FileKind = sound('flac', 'a FLAC file', 'flac', 'flac');
export const AIFF: FileKind = sound('aiff', 'an AIFF file', 'aiff', 'aiff');
export const OPUS: FileKind = sound('opus', 'an Opus file', 'opus', 'ogg');
export const VORBIS: FileKind = sound('vorbis', 'an Ogg Vorbis file', 'ogg', 'ogg');
export const OGG_FLAC: FileKind = sound('oggflac', 'an Ogg FLAC file', 'oga', 'ogg');
export const M4A: FileKind = sound('mp4', 'an M4A file', 'm4a', 'mp4');
export const MP4: FileKind = film('mp4', 'an MP4 film', 'mp4', 'mp4');
export const MOV: FileKind = film('mp4', 'a QuickTime film', 'mov', 'quicktime');
export const WEBM: FileKind = film('webm', 'a WebM file', 'webm', 'webm');
export const MATROSKA: FileKind = film('webm', 'a Matroska film', 'mkv', 'x-matroska');
export const OTHER_OGG: FileKind = other('an Ogg file without Vorbis, Opus or FLAC in it');
export const OTHER_MPEG: FileKind = other('an MPEG sound file of layer 1 or 2');
export const WEB_PAGE: FileKind = other('a web page');
export const PLAYLIST: FileKind = other('a playlist');
export const TEXT: FileKind = other('text');

/** Kinds told by fixed bytes; the first that fits. Ogg, MP4, EBML, MP3 and AAC need a look inside (`sniff-file.ts`). */
export const SIGNATURES: readonly Signature[] = [
  { bytes: [...text('RIFF'), ...SIZE, ...text('WAVE')], kind: WAV },
  { bytes: [...text('FORM'), ...SIZE, ...text('AIFF')], kind: AIFF },
  { bytes: [...text('FORM'), ...SIZE, ...text('AIFC')], kind: AIFF },
  { bytes: text('fLaC'), kind: FLAC },
  { bytes: [0x89, ...text('PNG'), 0x0d, 0x0a, 0x1a, 0x0a], kind: picture('a PNG picture', 'png', 'png') },
  { bytes: [0xff, 0xd8, 0xff], kind: picture('a JPEG picture', 'jpeg', 'jpeg') },
  { bytes: text('GIF87a'), kind: picture('a GIF picture', 'gif', 'gif') },
  { bytes: text('GIF89a'), kind: picture('a GIF picture', 'gif', 'gif') },
  { bytes: [...text('RIFF'), ...SIZE, ...text('WEBP')], kind: picture('a WebP picture', 'webp', 'webp') },
  { bytes: [...text('RIFF'), ...SIZE, ...text('AVI ')], kind: film(null, 'an AVI film', 'avi', 'x-msvideo') },
  ...(['avif', 'heic', 'heix', 'mif1', 'msf1'] as const).map((brand) => ({
    at: 4,
    bytes: text(`ftyp${brand}`),
    kind: other('a HEIF or AVIF picture'),
  })),
  { bytes: text('RF64'), kind: other('a WAV file of the 64-bit kind (RF64)') },
  { bytes: text('riff'), kind: other('a Wave64 file') },
  { bytes: text('MThd'), kind: other('a MIDI file, which holds notes but no sound') },
  { bytes: [0x30, 0x26, 0xb2, 0x75], kind: other('a Windows Media file') },
  { bytes: text('#!AMR'), kind: other('an AMR file') },
  { bytes: text('caff'), kind: other('a CAF file') },
  { bytes: text('MAC '), kind: other("a Monkey's Audio file") },
  { bytes: text('wvpk'), kind: other('a WavPack file') },
  { bytes: text('DSD '), kind: other('a DSD file') },
  { bytes: text('FLV'), kind: other('a Flash film') },
  { bytes: [0, 0, 1, 0xba], kind: other('an MPEG program stream') },
  { bytes: text('ADIF'), kind: other('an AAC file without frame headers (ADIF)') },
  { bytes: [0x50, 0x4b, 3, 4], kind: other('a ZIP archive') },
  { bytes: [0x1f, 0x8b], kind: other('a gzip archive') },
  { bytes: text('Rar!'), kind: other('a RAR archive') },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], kind: other('a 7-Zip archive') },
  { bytes: text('%PDF'), kind: other('a PDF document') },
  { bytes: [0x7f, ...text('ELF')], kind: other('a program') },
  { bytes: [0x4d, 0x5a, null, 0], kind: other('a program') },
];
