import { INSTRUMENTS, type InstrumentId } from '@songwright/music';
import { SAMPLE_SETS } from '../../samples/sets.ts';
import { KITS } from '../drums/kits/kits.ts';
import type { Manner } from '../plan.ts';
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

/** How the instrument takes its notes. */
export function mannerOf(instrument: InstrumentId): Manner {
  const patch = PATCHES[instrument];
  const recorded =
    patch.engine === 'sampler' && patch.regions.every(({ set }) => !SAMPLE_SETS[set].sustained);
  return {
    mono: INSTRUMENTS[instrument].voices === 'mono',
    strikes: patch.engine === 'rendered' || patch.engine === 'drums' || recorded,
  };
}
