import type { Stage, StageSection } from '../arrangement/stage.ts';
import { chordAt } from '../arrangement/stage.ts';
import { isHook } from '../melody/tune.ts';
import { singGivenPhrase } from '../over/sing-tune.ts';
import type { Rng } from '../rng.ts';
import type { Syllable } from '../score.ts';
import { type Midi, PPQ, type Ticks } from '../units.ts';
import type { VoiceChoice } from '../voices/voice.ts';
import { composePhrase, talkPhrase } from './compose-phrase.ts';
import type { PlacedPhrase } from './packing.ts';
import { type Desk, newMemory, type PitchedSyllable, type Place } from './phrase-desk.ts';

/** A note of a voice on the song's own time line. */
export interface VocalNote {
  readonly at: Ticks;
  readonly length: Ticks;
  readonly pitch: Midi;
  readonly accent: boolean;
  readonly syllable: Syllable;
  /** For the backing voices to sing. */
  readonly backing: boolean;
  /** The section and the phrase it is of. */
  readonly section: StageSection;
  readonly phrase: PlacedPhrase;
}

/** Free time that must lie before a phrase for it to begin early, beyond the breath itself. */
const PICKUP_ROOM: Ticks = PPQ / 2;
const MOST_PICKUP: Ticks = 1.5 * PPQ;
/** Sings every word of the song once: the notes of all sections in order, backing voices' own lines among them. */
export function singSong(stage: Stage, voice: VoiceChoice, rng: Rng): readonly VocalNote[] {
  const memory = newMemory();
  const out: VocalNote[] = [];
  let free: Ticks = 0;
  let before: Midi | null = null;
  for (const section of stage.sections) {
    section.words?.phrases.forEach((phrase, index) => {
      const start = section.start + phrase.at;
      const room = Math.min(MOST_PICKUP, start - free - PPQ / 4);
      const place: Place = { section, phrase, index, start, pickup: room >= PICKUP_ROOM ? room : 0, before };
      const notes = singPhrase({ stage, voice, rng, memory }, place);
      out.push(...notes.map((note) => toVocalNote(note, place)));
      const last = notes.at(-1);
      if (!last) return;
      free = start + last.at + last.length;
      before = phrase.delivery === 'sung' ? last.pitch : null;
    });
  }
  return out;
}

function toVocalNote(note: PitchedSyllable, { section, phrase, start }: Place): VocalNote {
  const { text, word, index, stress } = note.syllable;
  return {
    at: start + note.at,
    length: note.length,
    pitch: note.pitch + (phrase.delivery === 'sung' ? section.keyShift : 0),
    accent: note.accent,
    syllable: { text: note.turned ? null : text, word: section.words!.from + word, index, stress },
    backing: note.syllable.backing,
    section,
    phrase,
  };
}

function singPhrase(desk: Desk, place: Place): readonly PitchedSyllable[] {
  const { phrase, section } = place;
  if (phrase.delivery !== 'sung') return talkPhrase(desk, place);
  if (phrase.tune) return singGivenPhrase(desk, place, phrase.tune);
  // What listeners are to know again is sung to the note each time it comes, in the same place and room.
  const spot = `${section.kind} ${isHook(section) ? place.index : ''} ${phrase.key} ${phrase.room}`;
  const over = desk.stage.given?.keeper === 'voice';
  const known = over ? undefined : desk.memory.sung.get(spot);
  if (known && known[0]!.at >= -place.pickup) {
    const fitted = known.map((note) => fitChord(note, place));
    return fitted.map((note, i) => ({ ...note, syllable: sameSyllable(note, phrase, i, fitted) }));
  }
  const notes = composePhrase(desk, place);
  if (!known) desk.memory.sung.set(spot, notes);
  return notes;
}

/** The syllable a remembered note carries this time: the words are counted on through the song. */
function sameSyllable(
  note: PitchedSyllable,
  phrase: PlacedPhrase,
  at: number,
  notes: readonly PitchedSyllable[],
): PitchedSyllable['syllable'] {
  const before = notes.slice(0, at + 1).filter(({ turned }) => !turned).length - 1;
  return phrase.syllables[before] ?? note.syllable;
}

/** A long note that rubs against another chord than it was made for moves to the nearest note of that chord. */
function fitChord(note: PitchedSyllable, { section, start }: Place): PitchedSyllable {
  const { chord } = chordAt(section, start + note.at);
  const classOf = (pitch: Midi): number => (((pitch + section.keyShift) % 12) + 12) % 12;
  if (
    note.length < PPQ ||
    chord.scale.includes(classOf(note.pitch)) ||
    chord.tones.includes(classOf(note.pitch))
  ) {
    return note;
  }
  const moved = [-1, 1, -2, 2]
    .map((by) => note.pitch + by)
    .find((pitch) => chord.tones.includes(classOf(pitch)));
  return moved === undefined ? note : { ...note, pitch: moved };
}
