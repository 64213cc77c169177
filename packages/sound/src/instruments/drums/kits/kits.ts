import type { InstrumentId } from '@songwright/music';
import type { Kit } from '../spec.ts';
import { ACOUSTIC, BRUSH, ORCHESTRAL, ROCK } from './acoustic.ts';
import { CHIP, ELECTRO, LOFI, TR_808, TR_909 } from './machines.ts';
import { CLAPS, HAND, LATIN, PERCUSSION, SHAKER } from './percussion.ts';

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
