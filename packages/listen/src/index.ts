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
