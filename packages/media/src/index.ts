export { checkAudio, durationOf, type PcmAudio } from './audio.ts';
export type { CoverMood } from './cover/choose-style.ts';
export { FAMILY_NAMES, type FamilyName } from './cover/data/styles.ts';
export { type Cover, type CoverBrief, drawCover, drawCoverPair } from './cover/draw-cover.ts';
export type { Random } from './cover/random.ts';
export { decodeAudio } from './decode/decode.ts';
export { decodeMp3InPieces } from './decode/decode-mp3.ts';
export { type DecodeOptions, decodeRecording, LongerThanAllowed } from './decode/decode-recording.ts';
export { UnusableFile } from './decode/unusable-file.ts';
export { encodeFlac, type FlacOptions } from './flac/encode.ts';
export { encodeMp3, type Mp3Options } from './mp3/encode.ts';
export type { TrackTags } from './mp3/tags.ts';
export type { SampleFile } from './samples/sample-file.ts';
export { type LoadOptions, SampleLoader, type WantedSample } from './samples/sample-loader.ts';
export { type FileKind, type SoundContainer, sniffFile } from './sniff/sniff-file.ts';
export { type SpeakingProgram, startFlite } from './speech/flite.ts';
export { SpeechLoader, type WantedSpeech } from './speech/speech-loader.ts';
export type { Speaker, Spoken, SpokenPhone, Utterance } from './speech/utterance.ts';
export { describeMovie, type MovieDescription, type MovieTrack } from './video/mp4/describe-movie.ts';
export { drawVideoFrame, renderVideo, type VideoOptions, type VideoOrder } from './video/render-video.ts';
export type {
  ShownBeat,
  ShownLine,
  ShownNote,
  ShownSection,
  ShownWord,
  Storyboard,
} from './video/storyboard.ts';
export { decodeWav } from './wav/decode.ts';
export { encodeWav, type WavOptions } from './wav/encode.ts';
