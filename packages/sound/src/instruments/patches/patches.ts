import { INSTRUMENTS, type InstrumentId } from '@songwright/music';
import { SAMPLE_SETS } from '../../samples/sets.ts';
import { KITS } from '../drums/kits/kits.ts';
import type { Manner } from '../plan.ts';
import { BARS_AND_BELLS } from './data/bars-and-bells.ts';
import { ELECTRIC_PIANOS_AND_FM } from './data/electric-pianos-and-fm.ts';
import { GESTURES } from './data/gestures.ts';
import { PLUCKED_STRINGS } from './data/plucked-strings.ts';
import { RECORDED } from './data/recorded.ts';
import { REEDS_AND_PIPES } from './data/reeds-and-pipes.ts';
import { SYNTH_BASSES } from './data/synth-basses.ts';
import { SYNTH_LEADS } from './data/synth-leads.ts';
import { SYNTH_PADS } from './data/synth-pads.ts';
import { SYNTH_PLUCKS } from './data/synth-plucks.ts';
import type { Patch } from './patch.ts';

/** The kits of the catalogue as patches. */
const DRUMS = Object.fromEntries(
  Object.entries(KITS).map(([id, kit]) => [id, { engine: 'drums', kit }]),
) as unknown as { readonly [Id in keyof typeof KITS]: Extract<Patch, { engine: 'drums' }> };

/** How each instrument of the catalogue is played. */
export const PATCHES: Readonly<Record<InstrumentId, Patch>> = {
  ...RECORDED,
  ...SYNTH_BASSES,
  ...SYNTH_LEADS,
  ...SYNTH_PADS,
  ...SYNTH_PLUCKS,
  ...REEDS_AND_PIPES,
  ...ELECTRIC_PIANOS_AND_FM,
  ...PLUCKED_STRINGS,
  ...BARS_AND_BELLS,
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
