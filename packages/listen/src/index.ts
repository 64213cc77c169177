export type {
  HeardBeat,
  HeardChord,
  HeardDrum,
  HeardNote,
  HeardSection,
  Hearing,
} from './hearing.ts';
export type { Separated, SeparatedName } from './separated.ts';
