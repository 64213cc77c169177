import type { InstrumentId } from '@songwright/music';
import type { Patch } from './patch.ts';
import { RECORDED } from './recorded.ts';
import { SYNTHS } from './synths.ts';

/** How each instrument of the catalogue is played. */
export const PATCHES: Partial<Readonly<Record<InstrumentId, Patch>>> = { ...RECORDED, ...SYNTHS };
