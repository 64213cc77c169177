import { type Draft, dynamic, playingOf, type Stage, type StageSection } from '../arrangement/stage.ts';
import type { TuneRange } from '../melody/tune.ts';
import type { Rng } from '../rng.ts';
import type { PlacedPhrase } from '../singing/packing.ts';
import { metricWeight } from '../theory/meter.ts';
import { type Midi, PPQ, type Ticks } from '../units.ts';
import { notesBetween, octaveShift } from './given-tune.ts';
import { CONTOUR_ONLY } from './material.ts';
import type { TuneNote } from './tidy-tune.ts';
import { varyTune } from './vary-tune.ts';

const GRID: Ticks = PPQ / 8;

/** Whether a section is where the given tune is heard, in whatever hands. */
export function hasGivenTune(stage: Stage, section: StageSection): boolean {
  return stage.given !== null && notesBetween(stage.given.notes, section.start, section.bodyEnd).length > 0;
}

/** Whether the tune's own notes are kept, and not its contour alone. */
export const keepsNotes = ({ given }: Stage): boolean => given !== null && given.faithfulness >= CONTOUR_ONLY;

/** The given tune as an instrument plays it: in its own octave, varied as far as is allowed. */
export function playGivenTune(stage: Stage, id: string, range: TuneRange, rng: Rng): readonly Draft[] {
  const { given } = stage;
  if (given === null) return [];
  const by = octaveShift(given.notes, range);
  return stage.sections.flatMap((section) => {
    if (!section.words && !playingOf(section, id)) return [];
    const sung = section.words?.phrases ?? [];
    // Lines of the tune that have no words are the instrument's.
    const own = notesBetween(given.notes, section.start, section.bodyEnd).filter(
      ({ at }) => !sung.some((phrase) => within(at - section.start, phrase)),
    );
    const { faithfulness } = given;
    const notes = varyTune(own, { section, meter: stage.meter, faithfulness }, rng.fork(section.index));
    return notes.map((note, index) =>
      toDraft(stage, section, { ...note, pitch: fold(note.pitch + by, range) }, notes[index + 1]),
    );
  });
}

const within = (at: Ticks, phrase: PlacedPhrase): boolean => at >= phrase.at && at < phrase.at + phrase.room;

function toDraft(stage: Stage, section: StageSection, note: TuneNote, next: TuneNote | undefined): Draft {
  const weight = metricWeight(note.at % stage.bar, stage.meter);
  const room = Math.min(section.bodyEnd, next?.at ?? section.bodyEnd) - note.at;
  const bound = next !== undefined && next.at - (note.at + note.length) < PPQ / 8;
  return {
    at: note.at,
    length: Math.min(room, bound ? note.length : breathed(note.length)),
    pitch: note.pitch,
    velocity: Math.min(1, (0.72 + 0.12 * weight) * dynamic(section.energy)),
    ...(note.length >= 1.5 * PPQ ? { articulation: 'vibrato' as const } : {}),
  };
}

/** Before a rest there is a breath; on the grid, so that swing draws both ends of a note alike. */
function breathed(length: Ticks): Ticks {
  return length < 4 * GRID ? length : Math.floor((0.94 * length) / GRID) * GRID;
}

function fold(pitch: Midi, { low, high }: TuneRange): Midi {
  let out = pitch;
  while (out > high && out - 12 >= low - 5) out -= 12;
  while (out < low && out + 12 <= high + 5) out += 12;
  return out;
}

/** The tune of a recording as the players who answer it know it. */
export function recordedTune(stage: Stage): readonly Draft[] {
  const { given } = stage;
  if (given === null || given.keeper !== 'recording') return [];
  return given.notes.map(({ at, length, pitch }) => ({ at, length, pitch, velocity: 0.8 }));
}
