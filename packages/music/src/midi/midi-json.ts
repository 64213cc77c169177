import type { Score } from '../score.ts';
import { timeline } from '../timeline/timeline.ts';
import type { Midi, Seconds, Unit } from '../units.ts';

/** The notes of a score in the wire contract's form (contract 2.18): times in seconds as played, velocity 0 to 1. */
export interface MidiJson {
  readonly state: 'complete';
  readonly instruments: readonly {
    readonly name: string;
    readonly notes: readonly {
      readonly pitch: Midi;
      readonly start: Seconds;
      readonly end: Seconds;
      readonly velocity: Unit;
    }[];
  }[];
}

export function midiJson(score: Score): MidiJson {
  const time = timeline(score);
  return {
    state: 'complete',
    instruments: score.parts.map((part) => ({
      name: part.name,
      notes: part.notes.map((note) => ({
        pitch: note.pitch,
        start: milliseconds(time.secondsAt(note.at) + note.nudge),
        end: milliseconds(time.secondsAt(note.at + note.length) + note.nudge),
        velocity: note.velocity,
      })),
    })),
  };
}

const milliseconds = (seconds: Seconds): Seconds => Math.max(0, Math.round(seconds * 1000) / 1000);
