export { SAMPLE_RATE, type Stereo } from './audio.ts';
export { createPlayer } from './instruments/create-player.ts';
export type { NoteEvent, Player, PlayerInput, SampledCurve } from './player.ts';
export type { Sample, SampleKey, SampleLibrary, SampleSetName } from './samples/sample.ts';
export { samplesNeeded } from './samples/samples-needed.ts';
