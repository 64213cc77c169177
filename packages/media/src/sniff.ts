// What a file is, without all that reads and writes files: a public entry of its own (`@songwright/media/sniff`), so that
// the process that takes uploads loads nothing else.
export { type FileKind, SNIFFED_BYTES, type SoundContainer, sniffFile } from './sniff/sniff-file.ts';
