export { checkAudio, durationOf, type PcmAudio } from './audio.ts';
export { decodeAudio } from './decode/decode.ts';
export { encodeMp3, type Mp3Options } from './mp3/encode.ts';
export type { TrackTags } from './mp3/tags.ts';
export { decodeWav } from './wav/decode.ts';
export { encodeWav, type WavOptions } from './wav/encode.ts';
