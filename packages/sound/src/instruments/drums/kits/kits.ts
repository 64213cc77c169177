import type { InstrumentId } from '@songwright/music';
import type { Kit } from '../spec.ts';
import { ACOUSTIC } from './acoustic.ts';
import { BRUSH } from './brush.ts';
import { CHIP } from './chip.ts';
import { ELECTRO } from './electro.ts';
import { LOFI } from './lofi.ts';
import { ORCHESTRAL } from './orchestral.ts';
import { CLAPS, HAND, LATIN, PERCUSSION, SHAKER } from './percussion.ts';
import { ROCK } from './rock.ts';
import { TR_808 } from './tr-808.ts';
import { TR_909 } from './tr-909.ts';

/** Every kit of the catalogue, the General MIDI percussion filled in. */
export const KITS = {
  'acoustic-kit': { ...PERCUSSION, ...ACOUSTIC },
  'rock-kit': { ...PERCUSSION, ...ROCK },
  'brush-kit': { ...PERCUSSION, ...BRUSH },
  '808-kit': { ...PERCUSSION, ...TR_808 },
  '909-kit': { ...PERCUSSION, ...TR_909 },
  'lofi-kit': { ...PERCUSSION, ...LOFI },
  'electro-kit': { ...PERCUSSION, ...ELECTRO },
  'chip-kit': { ...PERCUSSION, ...CHIP },
  'orchestral-kit': { ...PERCUSSION, ...ORCHESTRAL },
  'latin-percussion': LATIN,
  'hand-percussion': HAND,
  'shaker-tambourine': SHAKER,
  'claps-snaps': CLAPS,
} as const satisfies Partial<Record<InstrumentId, Kit>>;
