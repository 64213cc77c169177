import type { InstrumentId } from '@songwright/music';
import type { GesturePatch } from '../patch.ts';

export const GESTURES = {
  'fx-riser': { engine: 'gesture', gesture: 'riser' },
  'fx-impact': { engine: 'gesture', gesture: 'impact' },
  'fx-noise': { engine: 'gesture', gesture: 'sweep' },
  'fx-texture': { engine: 'gesture', gesture: 'texture' },
} as const satisfies Partial<Record<InstrumentId, GesturePatch>>;
