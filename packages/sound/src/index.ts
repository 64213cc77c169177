export { SAMPLE_RATE, type Stereo } from './audio.ts';
export { createRateConverter, type RateConverter } from './dsp/convert-rate.ts';
export { createPlayer } from './instruments/create-player.ts';
export { type Loudness, type Lufs, measureLoudness } from './measure/loudness.ts';
export { OCTAVES, octavePowers } from './measure/spectrum.ts';
export { measureTruePeak, TruePeakMeter } from './measure/true-peak.ts';
export { octaveLevels } from './mix/correction.ts';
export { type Cut, gainsBefore } from './mix/cut.ts';
export type { Mix } from './mix/mix.ts';
export { mixSong } from './mix/mix-song.ts';
export { WORKING_LOUDNESS } from './mix/sound-check.ts';
export type { NoteEvent, Player, PlayerInput, SampledCurve } from './player.ts';
export { ringOut } from './ring-out.ts';
export { prepareSample, type Recording, recordingOf } from './samples/recordings.ts';
export type { Sample, SampleKey, SampleLibrary, SampleSetName } from './samples/sample.ts';
export { samplesNeeded } from './samples/samples-needed.ts';
export { openSoundFont, type SoundFont } from './soundfont/open-soundfont.ts';
export { type Filling, fillIn, joinAt, type Opening } from './splice.ts';
export {
  type HeardSong,
  hearSong,
  type MasterLoudness,
  type MasterResult,
  type MixedSong,
  renderMaster,
  renderMix,
  renderStems,
  type StudioOptions,
  samplesForScore,
} from './studio.ts';
export { type SingingOptions, speechNeeded } from './voice/singing.ts';
export {
  type Speech,
  type SpeechLibrary,
  type SpeechPhone,
  type SpeechRequest,
  speechName,
} from './voice/speech.ts';
export { createSingers, type Singers } from './voice/sung-player.ts';
