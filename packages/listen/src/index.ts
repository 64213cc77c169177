export { type HearOptions, hear } from './hear.ts';
export type {
  HeardBeat,
  HeardChord,
  HeardDrum,
  HeardNote,
  HeardSection,
  Hearing,
} from './hearing.ts';
export type { Separated, SeparatedName } from './separated.ts';
export { hearingOfScore } from './truth/hearing-of-score.ts';
