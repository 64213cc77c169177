import type { Desk, PitchedSyllable, Place } from '../singing/phrase-desk.ts';
import { vocalRange, within } from '../singing/vocal-range.ts';
import { voiceCharacter } from '../voices/choose-voice.ts';
import { octaveShift } from './given-tune.ts';
import { setToTune } from './set-to-tune.ts';
import type { TuneNote } from './tidy-tune.ts';
import { varyTune } from './vary-tune.ts';

/** A phrase on the notes of a given tune, in the octave that suits the voice. Onsets count from the phrase's start. */
export function singGivenPhrase(
  { stage, voice, rng }: Desk,
  { section, phrase, start, index }: Place,
  tune: readonly TuneNote[],
): readonly PitchedSyllable[] {
  const given = stage.given!;
  const { comfort, range } = voiceCharacter(voice.character);
  const own = { low: comfort[0], high: comfort[1], centre: vocalRange(voice, 'verse').centre };
  const by = octaveShift(given.notes, own);
  const there = tune.map((note) => ({ ...note, at: note.at + start }));
  const { faithfulness } = given;
  const fork = rng.fork(`given ${section.index} ${index}`);
  const varied = varyTune(there, { section, meter: stage.meter, faithfulness }, fork);
  const notes = varied.length > 0 ? varied : there;
  // What comes early must not run into the phrase before.
  const bounded = notes.map((note) => ({ ...note, at: Math.max(start, note.at) }));
  const limits = { low: range[0], high: Math.min(range[1], comfort[1] + 3) };
  return setToTune(phrase.syllables, bounded, stage.meter).map((note) => ({
    ...note,
    at: note.at - start,
    pitch: within(note.pitch + by, limits),
  }));
}
