import type { FamilyName } from '../data/styles.ts';
import type { Artist } from '../sheet.ts';
import { bauhaus } from './bauhaus.ts';
import { botanic } from './botanic.ts';
import { city } from './city.ts';
import { flow } from './flow.ts';
import { halftone } from './halftone.ts';
import { ink } from './ink.ts';
import { lettering } from './lettering.ts';
import { mesh } from './mesh.ts';
import { mountains } from './mountains.ts';
import { pixels } from './pixels.ts';
import { ridgelines } from './ridgelines.ts';
import { rings } from './rings.ts';
import { shards } from './shards.ts';
import { stars } from './stars.ts';
import { sunGrid } from './sun-grid.ts';
import { waves } from './waves.ts';

export const ARTISTS: Readonly<Record<FamilyName, Artist>> = {
  mesh,
  'sun-grid': sunGrid,
  bauhaus,
  waves,
  mountains,
  ink,
  rings,
  stars,
  flow,
  ridgelines,
  city,
  halftone,
  botanic,
  shards,
  pixels,
  lettering,
};
