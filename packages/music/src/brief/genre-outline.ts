import type { Chair, MeterName } from '../genres/genre.ts';
import { GENRES } from '../genres/index.ts';
import {
  FAMILIES,
  INSTRUMENT_IDS,
  INSTRUMENTS,
  type InstrumentFamily,
  type InstrumentId,
} from '../instruments/catalog.ts';
import type { Meter, Mode, Role } from '../score.ts';
import type { Bpm, Seconds } from '../units.ts';
import { GENRE_IDS, GENRE_PROFILES, type GenreId } from './data/genre-profiles.ts';

/** What the brief needs to know of a genre: from its file when there is one, else from its profile. */
export interface GenreOutline {
  readonly id: GenreId;
  readonly label: string;
  readonly tempo: { readonly low: Bpm; readonly typical: Bpm; readonly high: Bpm };
  readonly meters: readonly (readonly [Meter, number])[];
  readonly modes: readonly (readonly [Mode, number])[];
  readonly mood: { readonly valence: number; readonly energy: number; readonly tension: number };
  readonly hasVocals: boolean;
  readonly duration: { readonly low: Seconds; readonly typical: Seconds; readonly high: Seconds };
  /** Instruments it may cast, chair by chair. */
  readonly chairs: readonly (readonly InstrumentId[])[];
  /** Those of the chairs that give a song its colour: neither rhythm section nor effects nor rare guests. */
  readonly colours: readonly (readonly InstrumentId[])[];
  /** All of `chairs`. */
  readonly cast: ReadonlySet<InstrumentId>;
  /** All that it is known by, families opened up. */
  readonly known: ReadonlySet<InstrumentId>;
}

/** Genres that are mostly played rather than sung. */
const PLAYED: readonly GenreId[] = [
  'lofi',
  'techno',
  'trance',
  'drum-and-bass',
  'dubstep',
  'synthwave',
  'ambient',
  'classical-piano',
  'cinematic',
  'chamber',
  'waltz',
  'celtic',
  'chiptune',
];

const COLOURS: readonly Role[] = ['comp', 'pad', 'arp', 'riff', 'lead', 'counter'];

/** "6/8" as a meter. */
export function meterOf(name: MeterName): Meter {
  const [beats, unit] = name.split('/').map(Number) as [number, Meter['unit']];
  return { beats, unit };
}

export function outlineOf(id: GenreId): GenreOutline {
  let outline = OUTLINES.get(id);
  if (outline === undefined) {
    const made = makeOutline(id);
    const known = new Set(GENRE_PROFILES[id].sound.flatMap(membersOf));
    OUTLINES.set(id, (outline = { ...made, cast: new Set(made.chairs.flat()), known }));
  }
  return outline;
}

/** Made once each: choosing a genre looks at all of them. */
const OUTLINES = new Map<GenreId, GenreOutline>();

function makeOutline(id: GenreId): Omit<GenreOutline, 'cast' | 'known'> {
  const { label, ...profile } = GENRE_PROFILES[id];
  const genre = GENRES.get(id);
  if (genre !== undefined) {
    const { tempo, modes, mood, hasVocals, duration } = genre;
    const meters = genre.meters.map(([name, weight]) => [meterOf(name), weight] as const);
    const cast = (list: readonly Chair[]): InstrumentId[][] =>
      list.map((chair) => chair.instruments.map(([instrument]) => instrument));
    const colours = genre.ensemble.filter(
      ({ role, presence = 1 }) => COLOURS.includes(role) && presence >= 0.5,
    );
    return {
      id,
      label,
      tempo,
      meters,
      modes,
      mood,
      hasVocals,
      duration,
      chairs: cast(genre.ensemble),
      colours: cast(colours),
    };
  }
  const [valence, energy, tension] = profile.mood;
  const chairs = profile.sound.map((wish) => membersOf(wish));
  return {
    id,
    label,
    tempo: spread(profile.tempo),
    meters: [[meterOf(id === 'waltz' ? '3/4' : '4/4'), 1]],
    modes: [
      ['major', 1 - profile.minor],
      ['minor', profile.minor],
    ],
    mood: { valence, energy, tension },
    hasVocals: !PLAYED.includes(id),
    duration: spread(profile.length),
    chairs,
    colours: chairs.slice(0, 3),
  };
}

/** The genres with a file, so that they can be played. */
export const PLAYABLE: ReadonlySet<GenreId> = new Set(GENRE_IDS.filter((id) => GENRES.has(id)));

/** A genre itself when it can be played and is not to be avoided, else the nearest that can and is not. */
export function nearestPlayable(
  id: GenreId,
  avoided: ReadonlySet<GenreId>,
  playable: ReadonlySet<GenreId> = PLAYABLE,
): GenreId {
  const seen = new Set<GenreId>([id]);
  for (const next of seen) {
    if (playable.has(next) && !avoided.has(next)) return next;
    for (const near of GENRE_PROFILES[next].near) seen.add(near);
  }
  const rest = [...playable];
  return rest.find((other) => !avoided.has(other)) ?? rest[0]!;
}

/** The instruments a wish stands for: its family's members (some names are both: then the family), or itself. */
export function membersOf(wish: InstrumentId | InstrumentFamily): readonly InstrumentId[] {
  return MEMBERS.get(wish) ?? [];
}

const MEMBERS: ReadonlyMap<string, readonly InstrumentId[]> = new Map<string, readonly InstrumentId[]>([
  ...INSTRUMENT_IDS.map((id) => [id, [id]] as const),
  ...FAMILIES.map(
    (family) => [family, INSTRUMENT_IDS.filter((id) => INSTRUMENTS[id].family === family)] as const,
  ),
]);

function spread([low, high]: readonly [number, number]): { low: number; typical: number; high: number } {
  return { low, typical: Math.round((low + high) / 2), high };
}
