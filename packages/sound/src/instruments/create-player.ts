import { INSTRUMENTS, type InstrumentId } from '@songwright/music';
import type { Player, PlayerInput, SampledCurve } from '../player.ts';
import { drumEngine } from './drums/drum-engine.ts';
import { KITS } from './drums/kits/kits.ts';
import type { Kit } from './drums/spec.ts';
import { samplerEngine } from './engines/sampler.ts';
import { synthEngine } from './engines/synth.ts';
import { toneEngine } from './engines/tone.ts';
import { createInserts } from './inserts/create-insert.ts';
import { PartPlayer } from './part-player.ts';
import { PATCHES } from './patches/patches.ts';
import { planNotes } from './plan.ts';
import type { Engine } from './voice.ts';

const PERCUSSIVE = new Set(['keyboard', 'percussion', 'guitar', 'bass']);

/** The player of one part: every instrument of the catalogue is playable. */
export function createPlayer(input: PlayerInput): Player {
  const instrument = INSTRUMENTS[input.instrument];
  const notes = planNotes(input.notes, instrument.voices === 'mono');
  return new PartPlayer(engineFor(input), notes, input.curves, 0.6);
}

function engineFor(input: PlayerInput): Engine {
  const { stem } = INSTRUMENTS[input.instrument];
  const patch = PATCHES[input.instrument];
  if (patch !== undefined) {
    const insert = createInserts(patch.inserts ?? []);
    if (patch.engine === 'synth') return { ...synthEngine(patch, input), insert };
    return { ...samplerEngine(patch, input, !movesPitch(input.curves)), insert };
  }
  const kit = (KITS as Partial<Record<InstrumentId, Kit>>)[input.instrument];
  if (kit !== undefined) return drumEngine(kit, input);
  return toneEngine('saw', PERCUSSIVE.has(stem));
}

function movesPitch(curves: readonly SampledCurve[]): boolean {
  return curves.some(
    ({ control, points }) =>
      (control === 'bend' || control === 'vibrato') && points.some(({ value }) => value !== 0),
  );
}
