import type { Brief } from '../brief/brief.ts';
import type { Genre } from '../genres/genre.ts';
import type { TimedChord } from '../harmony/song-harmony.ts';
import type { GivenTune } from '../over/given-tune.ts';
import type { PlanSection, Playing } from '../plan.ts';
import type { Rng } from '../rng.ts';
import type { Articulation, Key, Meter, Mode, Syllable } from '../score.ts';
import type { SectionWords } from '../singing/section-words.ts';
import type { Midi, Seconds, Ticks, Unit } from '../units.ts';
import type { CastChair } from './casting.ts';

/** A section laid out on the song's own time line. */
export interface StageSection extends PlanSection {
  readonly index: number;
  readonly start: Ticks;
  /** Where its own bars end and its composed ending (if any) begins. */
  readonly bodyEnd: Ticks;
  readonly end: Ticks;
  readonly key: Key;
  /** The mode its numerals are read in. */
  readonly harmonicMode: Mode;
  /** How many sections of its kind came before. */
  readonly occurrence: number;
  readonly last: boolean;
  /** Chords of the body, on the song's time line. */
  readonly harmony: readonly TimedChord[];
  /** What is sung in it; null where the instruments are among themselves. */
  readonly words: SectionWords | null;
  /** Tags of the lyric that stand before it. */
  readonly lead: string;
}

/** All that a player knows while writing a part: the plan laid out in ticks, the genre, the brief. */
export interface Stage {
  readonly brief: Brief;
  readonly genre: Genre;
  readonly meter: Meter;
  /** The meter the genre's patterns are written in. */
  readonly home: Meter;
  readonly bar: Ticks;
  readonly sections: readonly StageSection[];
  readonly cast: readonly CastChair[];
  /** The tune that was given, and who has it; null: the composer's own. */
  readonly given: GivenTune | null;
  readonly rng: Rng;
}

/** A note before feel: on the straight grid, with its player's intention. */
export interface Draft {
  readonly at: Ticks;
  readonly length: Ticks;
  readonly pitch: Midi;
  readonly velocity: Unit;
  /** Strum, roll: how much later than its chord it is meant to sound. */
  readonly spread?: Seconds;
  readonly articulation?: Articulation;
  readonly syllable?: Syllable;
}

/** What a chair plays in a section, or null when it is silent there. */
export function playingOf(section: StageSection, id: string): Playing | null {
  return section.plays.find((playing) => playing.id === id) ?? null;
}

/** The chord sounding at a tick of a section's body (the last one when past its end). */
export function chordAt(section: StageSection, at: Ticks): TimedChord {
  const { harmony } = section;
  let low = 0;
  let high = harmony.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (harmony[middle]!.at <= at) low = middle;
    else high = middle - 1;
  }
  return harmony[low]!;
}

/** The chord after the one sounding at a tick, over the section's edge when there is a next one. */
export function chordAfter(stage: Stage, section: StageSection, at: Ticks): TimedChord {
  const now = chordAt(section, at);
  const index = section.harmony.indexOf(now);
  return section.harmony[index + 1] ?? stage.sections[section.index + 1]?.harmony[0] ?? section.harmony[0]!;
}

/** Loudness of playing by a section's energy: from less than half strength in the stillest to full in the strongest. */
export function dynamic(energy: Unit): Unit {
  return 0.44 + 0.56 * energy;
}
