import type { InstrumentId } from '@songwright/music';
import { bell, highPass, lowPass, lowShelf } from '../../../dsp/equalise.ts';
import type { RenderedPatch, Vibrato } from '../patch.ts';

const STRING_VIBRATO: Vibrato = { depth: 0.25, rate: 5.2, delay: 0.2, always: 0 };

/** Tines, reeds and frequency modulation, computed note by note. */
export const ELECTRIC_PIANOS_AND_FM = {
  'electric-piano': {
    engine: 'rendered',
    model: {
      model: 'tine',
      t60: 9,
      shortens: 0.62,
      swing: 1.05,
      offset: 0.42,
      overtones: [
        [7.1, 0.075, 0.5],
        [18.6, 0.03, 0.12],
      ],
      hammer: 0.05,
      body: [highPass(35), lowShelf(180, -2), bell(1800, 2, 0.8)],
    },
    release: 0.16,
    response: 1.1,
    spread: 0.25,
    inserts: [{ insert: 'autopan', rate: 4.6, depth: 0.22 }],
  },
  'reed-piano': {
    engine: 'rendered',
    model: {
      model: 'tine',
      t60: 4.2,
      shortens: 0.6,
      swing: 1.5,
      offset: 0.75,
      overtones: [
        [5.9, 0.03, 0.14],
        [11.8, 0.015, 0.06],
      ],
      hammer: 0.07,
      body: [highPass(70), bell(750, 3, 1), bell(2400, 3, 1), lowPass(7500)],
    },
    release: 0.1,
    response: 1.1,
    inserts: [{ insert: 'drive', gain: 1.8, tone: 8000 }],
  },
  'fm-piano': {
    engine: 'rendered',
    model: {
      model: 'fm',
      pairs: [
        {
          carrier: { ratio: 1, level: 0.7, decay: 5, sustain: 0, touch: 0 },
          modulator: { ratio: 1, level: 1.05, decay: 3, sustain: 0, touch: 0.9, fall: 0.15 },
        },
        {
          carrier: { ratio: 1, level: 0.42, decay: 3.2, sustain: 0, touch: 0.3 },
          modulator: { ratio: 14, level: 0.5, decay: 0.5, sustain: 0, touch: 1.2, fall: 0.4 },
          cents: 3,
        },
      ],
    },
    release: 0.2,
    response: 1.1,
    spread: 0.2,
    inserts: [{ insert: 'chorus', rate: 0.7, depth: 0.0022, mix: 0.4 }],
  },
  'fm-bass': {
    engine: 'rendered',
    model: {
      model: 'fm',
      pairs: [
        {
          carrier: { ratio: 1, level: 0.8, decay: 2.5, sustain: 0.45, touch: 0 },
          modulator: { ratio: 1, level: 2.4, decay: 0.5, sustain: 0.25, touch: 0.9 },
        },
        {
          carrier: { ratio: 1, level: 0.35, decay: 0.8, sustain: 0.2, touch: 0 },
          modulator: { ratio: 3, level: 1.5, decay: 0.14, sustain: 0.05, touch: 1.2 },
        },
      ],
    },
    release: 0.06,
    response: 0.9,
    glide: 0.05,
    vibrato: STRING_VIBRATO,
  },
  'bell-pluck': {
    engine: 'rendered',
    model: {
      model: 'fm',
      pairs: [
        {
          carrier: { ratio: 1, level: 0.7, decay: 2.2, sustain: 0, touch: 0 },
          modulator: { ratio: 3.5, level: 1.1, decay: 1, sustain: 0, touch: 0.9, fall: 0.3 },
        },
        {
          carrier: { ratio: 2, level: 0.22, decay: 1.1, sustain: 0, touch: 0.3 },
          modulator: { ratio: 7, level: 0.8, decay: 0.3, sustain: 0, touch: 1, fall: 0.4 },
          cents: 4,
        },
      ],
    },
    release: 0.6,
    response: 1.1,
    spread: 0.3,
    inserts: [{ insert: 'chorus', rate: 0.5, depth: 0.0018, mix: 0.35 }],
  },
} as const satisfies Partial<Record<InstrumentId, RenderedPatch>>;
