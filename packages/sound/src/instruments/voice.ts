import type { Articulation, Midi, Rng, Samples, Unit } from '@songwright/music';
import type { SampleLibrary } from '../samples/sample.ts';
import type { Frame } from './controls.ts';

/** One chunk of stereo sound being summed. */
export interface Bus {
  readonly left: Float64Array;
  readonly right: Float64Array;
}

/** A note as an engine plays it: articulations that change its length, loudness or onset are already worked in. */
export interface PlannedNote {
  readonly start: Samples;
  /** Where it is let go. */
  readonly end: Samples;
  readonly pitch: Midi;
  readonly velocity: Unit;
  readonly articulation: Articulation | null;
  /** The pitch it glides from, when it is joined to the note before or slides in. */
  readonly from: Midi | null;
  /** Joined to the note before without a new attack. */
  readonly joined: boolean;
  /** The next note is joined to this one: it fades into it instead of ringing out. */
  readonly handsOver: boolean;
  /** Known of and not played. */
  readonly omit?: boolean;
  /** Counts the part's notes from 0; seeds what varies from note to note. */
  readonly index: number;
}

export interface Voice {
  /**
   * Adds the next samples to `bus` from `from` (above 0 only in the voice's first chunk) to the chunk's end.
   * Returns false when the voice has ended and will never sound again.
   */
  render(bus: Bus, from: number, frame: Frame): boolean;
}

/** What an engine may use beside the note itself. */
export interface PlayContext {
  readonly bpm: number;
  readonly rng: Rng;
  readonly samples: SampleLibrary;
  /** The notes of the part: engines that compute sound beforehand see how long it must be. */
  readonly planned: readonly PlannedNote[];
  /** No curve of the part moves the pitch. */
  readonly steady: boolean;
}

/** `frame`: the controllers as the note begins. */
export type VoiceMaker = (note: PlannedNote, frame: Frame) => Voice;

/** Colours a part's sum: amplifier, rotary speaker, chorus. */
export interface Insert {
  /** Processes one chunk in place; returns false when nothing rings on without input. */
  process(bus: Bus, sounding: boolean, frame: Frame): boolean;
}

/** An instrument ready to play one part. */
export interface Engine {
  readonly voice: VoiceMaker;
  readonly insert?: Insert | null;
}
