import type { InstrumentId } from '@songwright/music';
import { KITS } from '../drums/kits/kits.ts';
import { GESTURES } from './gestures.ts';
import type { Patch } from './patch.ts';
import { RECORDED } from './recorded.ts';
import { RENDERED } from './rendered.ts';
import { SYNTHS } from './synths.ts';

/** The kits of the catalogue as patches. */
const DRUMS = Object.fromEntries(
  Object.entries(KITS).map(([id, kit]) => [id, { engine: 'drums', kit }]),
) as unknown as { readonly [Id in keyof typeof KITS]: Extract<Patch, { engine: 'drums' }> };

/** How each instrument of the catalogue is played. */
export const PATCHES: Readonly<Record<InstrumentId, Patch>> = {
  ...RECORDED,
  ...SYNTHS,
  ...RENDERED,
  ...GESTURES,
  ...DRUMS,
};
