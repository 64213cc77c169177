import type { Voice } from '../../matter.ts';
import { blues } from './blues.ts';
import { cinema } from './cinema.ts';
import { country } from './country.ts';
import { dancePop } from './dance-pop.ts';
import { electronic } from './electronic.ts';
import { folk } from './folk.ts';
import { gospel } from './gospel.ts';
import { island } from './island.ts';
import { jazz } from './jazz.ts';
import { metal } from './metal.ts';
import { pop } from './pop.ts';
import { punk } from './punk.ts';
import { rap } from './rap.ts';
import { rock } from './rock.ts';
import { soul } from './soul.ts';

export const VOICES: readonly Voice[] = [
  blues,
  cinema,
  country,
  dancePop,
  electronic,
  folk,
  gospel,
  island,
  jazz,
  metal,
  pop,
  punk,
  rap,
  rock,
  soul,
];

/** How a genre speaks; what has no voice of its own speaks as pop does. */
export function voiceOf(genre: string | null): Voice {
  return VOICES.find(({ genres }) => genre !== null && genres.includes(genre)) ?? pop;
}
