import { BiquadChain } from '../../dsp/biquad-chain.ts';
import { CHUNK } from '../../dsp/chunk.ts';
import type { EqBand } from '../../effects/biquad.ts';
import type { InsertSpec } from '../patches/patch.ts';
import type { Insert } from '../voice.ts';
import { amplifier } from './amplifier.ts';
import { autopan } from './autopan.ts';
import { chorus } from './chorus.ts';
import { drive } from './drive.ts';
import { formant } from './formant.ts';
import { rotary } from './rotary.ts';
import { Tail } from './tail.ts';

/** One insert that runs all of the list in turn, or `null` for none. */
export function createInserts(specs: readonly InsertSpec[]): Insert | null {
  if (specs.length === 0) return null;
  const inserts = specs.map(createInsert);
  return {
    process: (bus, sounding, frame) => {
      let ringing = sounding;
      for (const insert of inserts) ringing = insert.process(bus, ringing, frame);
      return ringing;
    },
  };
}

function createInsert(spec: InsertSpec): Insert {
  switch (spec.insert) {
    case 'chorus':
      return chorus(spec.rate, spec.depth, spec.mix);
    case 'rotary':
      return rotary(spec.slow, spec.fast);
    case 'autopan':
      return autopan(spec.rate, spec.depth);
    case 'formant':
      return formant(spec.peaks);
    case 'drive':
      return drive(spec.gain, spec.tone);
    case 'amplifier':
      return amplifier(spec.gain, spec.cabinet, spec.level);
    case 'equaliser':
      return equaliser(spec.bands);
  }
}

const TAIL = 4410;

function equaliser(bands: readonly EqBand[]): Insert {
  const left = new BiquadChain(bands);
  const right = new BiquadChain(bands);
  const tail = new Tail(TAIL);
  return {
    process: (bus, sounding) => {
      left.process(bus.left, 0, CHUNK);
      right.process(bus.right, 0, CHUNK);
      return tail.rings(sounding);
    },
  };
}
