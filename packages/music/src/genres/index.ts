import type { InstrumentId } from '../instruments/catalog.ts';
import type { Role } from '../score.ts';
import { afrobeats } from './data/afrobeats.ts';
import { ambient } from './data/ambient.ts';
import { blues } from './data/blues.ts';
import { bossaNova } from './data/bossa-nova.ts';
import { celtic } from './data/celtic.ts';
import { chamber } from './data/chamber.ts';
import { chiptune } from './data/chiptune.ts';
import { cinematic } from './data/cinematic.ts';
import { classicalPiano } from './data/classical-piano.ts';
import { country } from './data/country.ts';
import { disco } from './data/disco.ts';
import { drumAndBass } from './data/drum-and-bass.ts';
import { dubstep } from './data/dubstep.ts';
import { folk } from './data/folk.ts';
import { funk } from './data/funk.ts';
import { gospel } from './data/gospel.ts';
import { hardRock } from './data/hard-rock.ts';
import { hipHop } from './data/hip-hop.ts';
import { house } from './data/house.ts';
import { indiePop } from './data/indie-pop.ts';
import { jazzBallad } from './data/jazz-ballad.ts';
import { jazzSwing } from './data/jazz-swing.ts';
import { kPop } from './data/k-pop.ts';
import { lofi } from './data/lofi.ts';
import { metal } from './data/metal.ts';
import { pop } from './data/pop.ts';
import { punk } from './data/punk.ts';
import { reggae } from './data/reggae.ts';
import { reggaeton } from './data/reggaeton.ts';
import { rnb } from './data/rnb.ts';
import { rock } from './data/rock.ts';
import { salsa } from './data/salsa.ts';
import { soul } from './data/soul.ts';
import { synthwave } from './data/synthwave.ts';
import { techno } from './data/techno.ts';
import { trance } from './data/trance.ts';
import { trap } from './data/trap.ts';
import { waltz } from './data/waltz.ts';
import type { Chair, Genre } from './genre.ts';

const ALL: readonly Genre[] = [
  pop,
  rock,
  jazzSwing,
  lofi,
  house,
  synthwave,
  ambient,
  classicalPiano,
  hipHop,
  trap,
  funk,
  techno,
  trance,
  drumAndBass,
  dubstep,
  metal,
  country,
  reggae,
  disco,
  soul,
  rnb,
  gospel,
  chiptune,
  kPop,
  blues,
  salsa,
  bossaNova,
  cinematic,
  folk,
  punk,
  hardRock,
  celtic,
  waltz,
  chamber,
  afrobeats,
  reggaeton,
  indiePop,
  jazzBallad,
];

/** Every genre by its id, in a stable order. */
export const GENRES: ReadonlyMap<string, Genre> = new Map(ALL.map((genre) => [genre.id, genre]));

/** The chairs of a role, in score order. */
export function chairsOf(genre: Genre, role: Role): readonly Chair[] {
  return genre.ensemble.filter((chair) => chair.role === role);
}

/** Every instrument a genre may cast in a role, the most typical first, with its weight. */
export function instrumentsOf(genre: Genre, role: Role): readonly (readonly [InstrumentId, number])[] {
  return chairsOf(genre, role).flatMap((chair) => chair.instruments);
}
