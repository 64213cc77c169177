import type { CastChair } from '../arrangement/casting.ts';
import type { Brief } from '../brief/brief.ts';
import type { FormPlan } from '../form/plan-song.ts';
import type { Genre } from '../genres/genre.ts';
import { createHarmony, type SongHarmony, type TimedChord } from '../harmony/song-harmony.ts';
import type { Rng } from '../rng.ts';
import type { Score } from '../score.ts';
import { barTicks } from '../theory/meter.ts';
import type { Ticks, Unit } from '../units.ts';
import type { LyricSheet } from '../words/sheet.ts';
import { castOver } from './casting-over.ts';
import { formOver } from './form-over.ts';
import { chordsWithin, dressChords } from './given-harmony.ts';
import type { GivenTune } from './given-tune.ts';
import { harmonise } from './harmonise.ts';
import { barsOf, type Commission, type GivenChord, type GivenMaterial } from './material.ts';
import { tidyChords } from './tidy-chords.ts';
import type { TuneNote } from './tidy-tune.ts';

/** What is settled before a song is laid out. */
export interface Draft {
  readonly cast: readonly CastChair[];
  readonly form: FormPlan;
  readonly harmony: SongHarmony;
  readonly given: GivenTune | null;
  /** The tempo map to be followed; null: the song's own. */
  readonly tempo: Score['tempo'] | null;
}

export interface DraftRequest {
  readonly commission: Commission;
  readonly sheet: LyricSheet | null;
}

const KEEPERS = { song: 'lead', band: 'recording', voice: 'none' } as const;

/** A draft after given music. */
export function draftOver(brief: Brief, genre: Genre, { commission, sheet }: DraftRequest, rng: Rng): Draft {
  const { writes, faithfulness } = commission;
  const sung = sheet !== null;
  const cast = castOver(genre, brief, { writes, sung }, rng.fork('casting'));
  const form = formOver({ brief, genre, cast, sheet, commission, rng: rng.fork('form') });
  const { material, tune } = form;
  const chords = chordsOf(commission, material, tune);
  const request = {
    genre,
    key: brief.key,
    meter: brief.meter,
    styleWeight: brief.styleWeight,
    weirdness: brief.weirdness,
  };
  const own = createHarmony(request, rng.fork('harmony'));
  const kept = writes === 'song' ? faithfulness : 1;
  const changes = writes === 'voice' ? 0 : changesFor(kept, brief.weirdness);
  const dress = { genre, key: brief.key, changes, tune };
  const dressed = dressChords(chords, dress, rng.fork('given harmony'));
  const keeper = writes === 'song' && sung ? 'voice' : KEEPERS[writes];
  return {
    cast,
    form,
    harmony:
      kept <= FREE || dressed.length === 0 ? own : givenHarmony(own, dressed, writes, barTicks(brief.meter)),
    given: { notes: tune, faithfulness: writes === 'song' ? faithfulness : 1, keeper },
    tempo: writes === 'song' ? null : material.tempo,
  };
}

/** Chance that a chord gives way, at no faithfulness at all and at the greatest weirdness. */
const MOST_UNFAITHFUL = 0.55;
const MOST_WEIRD = 0.4;
/** Above this faithfulness, and below this weirdness, every chord is the given one. */
const TRUE = 0.8;
const TAME = 0.35;

function changesFor(faithfulness: Unit, weirdness: Unit): Unit {
  const unfaithful = Math.max(0, (TRUE - faithfulness) / TRUE) * MOST_UNFAITHFUL;
  const weird = Math.max(0, (weirdness - TAME) / (1 - TAME)) * MOST_WEIRD;
  return Math.max(unfaithful, weird);
}

/** Up to here the style writes the chords as well. */
const FREE = 0.1;
/** Heard more surely than this on the whole, chords are the music's own; else the tune is harmonised. */
const SURE = 0.35;

function chordsOf(
  { writes }: Commission,
  material: GivenMaterial,
  tune: readonly TuneNote[],
): readonly GivenChord[] {
  const end = barsOf(material) * barTicks(material.meter);
  const { chords, key, meter } = material;
  const length = chords.reduce((sum, chord) => sum + chord.length, 0);
  const sure = chords.reduce((sum, chord) => sum + chord.confidence * chord.length, 0) / Math.max(1, length);
  const guessed = writes === 'band' || chords.length === 0 || sure < SURE;
  if (guessed && tune.length > 0) return harmonise({ tune, key, meter, end, heard: chords });
  return tidyChords(chords, meter, end);
}

function givenHarmony(
  own: SongHarmony,
  chords: readonly TimedChord[],
  writes: Commission['writes'],
  bar: Ticks,
): SongHarmony {
  const last = chords.at(-1)!.chord;
  return {
    chordsFor: ({ start = 0, bars }) =>
      chordsWithin(chords, start, start + bars * bar).map((timed) => ({ ...timed, at: timed.at - start })),
    // What sounds already decides what the end may be.
    home: (keyShift) => (writes === 'song' ? own.home(keyShift) : last),
  };
}
