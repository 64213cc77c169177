import type { Brief } from '../brief/brief.ts';
import { pickByWeight } from '../choice.ts';
import type { Casting, Chair, Genre } from '../genres/genre.ts';
import { INSTRUMENTS, type InstrumentFamily, type InstrumentId } from '../instruments/catalog.ts';
import { personaPlayer } from '../persona/in-character.ts';
import type { Rng } from '../rng.ts';
import type { Role } from '../score.ts';
import { EXTRA_CHAIRS } from './data/extra-chairs.ts';
import { ROLES_BY_FAMILY, SUBSTITUTES } from './data/substitutes.ts';

/** A chair with the instrument that sits in it for this song. */
export interface CastChair {
  readonly chair: Chair;
  readonly instrument: InstrumentId;
  /** Asked for by name: it must be heard. */
  readonly wanted: boolean;
}

type Wish = InstrumentId | InstrumentFamily;

const answers = (id: InstrumentId, wish: Wish): boolean => id === wish || INSTRUMENTS[id].family === wish;

/** Whether an instrument may be used at all under a brief. */
export function isAllowed(brief: Brief, id: InstrumentId): boolean {
  if (brief.unwanted.some((wish) => answers(id, wish))) return false;
  const { stem, voices } = INSTRUMENTS[id];
  return !(brief.drumless && (stem === 'drums' || voices === 'drums'));
}

/**
 * Seats the players: by the genre's weights, without what is not wanted (something near takes its place, or the
 * chair stays empty), with every instrument that was asked for. Where words are sung there is a singer, and what a
 * choir would sing is the backing singers'.
 */
export function castEnsemble(genre: Genre, brief: Brief, rng: Rng, sung = false): readonly CastChair[] {
  const seated: CastChair[] = [];
  const used = new Set<InstrumentId>();
  const wishes = brief.wanted.filter((wish) => !brief.unwanted.includes(wish));
  for (const chair of genre.ensemble) {
    const fork = rng.fork(`cast ${chair.id}`);
    const shared = seated.find((other) => other.chair.id === chair.sameAs);
    if (shared && isPlayable(chair.role, shared.instrument)) {
      if (fork.chance(presence(chair, brief))) seated.push({ ...shared, chair });
      continue;
    }
    const open = allowed(chair, brief);
    if (open.length === 0) continue;
    const asked = wishes.find(
      (wish) =>
        !seated.some(({ instrument }) => answers(instrument, wish)) && open.some(([id]) => answers(id, wish)),
    );
    const stays = fork.chance(presence(chair, brief));
    const own = personaPlayer(brief, chair);
    if (asked === undefined && own !== null) {
      if (own !== 'absent' && isAllowed(brief, own) && isPlayable(chair.role, own)) {
        used.add(own);
        seated.push({ chair, instrument: own, wanted: true });
        continue;
      }
      if (own === 'absent') continue;
    }
    if (asked === undefined && !stays) continue;
    const choices = asked === undefined ? open : open.filter(([id]) => answers(id, asked));
    const fresh = choices.filter(([id]) => !used.has(id));
    const instrument = pickByWeight(
      fresh.length > 0 ? fresh : choices,
      brief.styleWeight,
      fork.fork('instrument'),
    );
    used.add(instrument);
    seated.push({ chair, instrument, wanted: asked !== undefined });
  }
  for (const wish of wishes) seatWish(wish, seated, brief, rng.fork(`wish ${wish}`));
  return sung ? [...withChoir(seated.map(withVoices), brief), SINGER] : seated;
}

const SINGER: CastChair = {
  chair: { id: 'vocal', role: 'vocal', instruments: [['singer', 1]] },
  instrument: 'singer',
  wanted: false,
};

/** A choir behind a singer is made of singers. */
function withVoices(seat: CastChair): CastChair {
  const choir = seat.chair.role === 'backing' && INSTRUMENTS[seat.instrument].family === 'choir';
  return choir ? { ...seat, instrument: 'backing-singers' } : seat;
}

/** A choir that was asked for sings wordless chords wherever there is some drive. */
function withChoir(seated: readonly CastChair[], { voice }: Brief): readonly CastChair[] {
  if (!voice?.choir || seated.some(({ instrument }) => instrument === 'backing-singers')) return seated;
  const chair = { ...EXTRA_CHAIRS.backing, id: 'choir', instruments: [['backing-singers', 1]] } as Chair;
  return [...seated, { chair, instrument: 'backing-singers', wanted: true }];
}

/** Optional chairs are fuller in free and energetic songs. */
function presence(chair: Chair, brief: Brief): number {
  const given = chair.presence ?? 1;
  if (given >= 1) return 1;
  return Math.min(
    1,
    given * (0.75 + 0.5 * brief.mood.energy) * (brief.production.includes('minimal') ? 0.4 : 1),
  );
}

function allowed(chair: Chair, brief: Brief): Casting {
  const own = chair.instruments.filter(([id]) => isAllowed(brief, id));
  if (own.length > 0) return own;
  const substitutes = (SUBSTITUTES[chair.role] ?? []).filter(
    (id) => isAllowed(brief, id) && isPlayable(chair.role, id),
  );
  return substitutes.slice(0, 3).map((id) => [id, 1] as const);
}

const CHORDAL: readonly Role[] = ['comp', 'pad', 'backing'];

/** Chords need an instrument that can sound several notes. */
export function isPlayable(role: Role, id: InstrumentId): boolean {
  const { voices, stem } = INSTRUMENTS[id];
  if (role === 'drums') return voices === 'drums' && stem === 'drums';
  if (role === 'percussion') return voices === 'drums' && stem === 'percussion';
  if (voices === 'drums') return false;
  if (CHORDAL.includes(role)) return voices === 'poly';
  return role === 'fx' ? stem === 'fx' : stem !== 'fx';
}

/** Gives a wish that no chair has met a chair: one that can take it, or an extra one. */
function seatWish(wish: Wish, seated: CastChair[], brief: Brief, rng: Rng): void {
  const met = seated.findIndex(({ instrument }) => answers(instrument, wish));
  if (met >= 0) {
    seated[met] = { ...seated[met]!, wanted: true };
    return;
  }
  const options = (Object.keys(INSTRUMENTS) as InstrumentId[]).filter(
    (id) => answers(id, wish) && isAllowed(brief, id),
  );
  if (options.length === 0) return;
  const instrument = options.includes(wish as InstrumentId)
    ? (wish as InstrumentId)
    : rng.pick(options.slice(0, 3));
  const roles = ROLES_BY_FAMILY[INSTRUMENTS[instrument].family].filter((role) =>
    isPlayable(role, instrument),
  );
  for (const role of roles) {
    const index = seated.findIndex(({ chair, wanted }) => chair.role === role && !wanted);
    if (index >= 0 && (role !== 'comp' || seated.filter(({ chair }) => chair.role === 'comp').length > 0)) {
      seated[index] = { chair: seated[index]!.chair, instrument, wanted: true };
      return;
    }
  }
  const role = roles[0];
  if (!role) return;
  const id = `${role}-${seated.filter(({ chair }) => chair.role === role).length + 1}`;
  seated.push({
    chair: { ...EXTRA_CHAIRS[role], id, instruments: [[instrument, 1]] } as Chair,
    instrument,
    wanted: true,
  });
}
