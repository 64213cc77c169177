import { INSTRUMENTS } from '@songwright/music';
import { gainOf } from '../dsp/math.ts';
import type { Player, PlayerInput, SampledCurve } from '../player.ts';
import { drumEngine } from './drums/drum-engine.ts';
import { bakedEngine } from './engines/baked.ts';
import { gestureEngine } from './engines/gesture.ts';
import { renderedEngine } from './engines/rendered.ts';
import { samplerEngine } from './engines/sampler.ts';
import { synthEngine } from './engines/synth.ts';
import { createInserts } from './inserts/create-insert.ts';
import { PartPlayer } from './part-player.ts';
import { LEVELS } from './patches/data/levels.ts';
import type { Patch, SynthPatch } from './patches/patch.ts';
import { mannerOf, PATCHES } from './patches/patches.ts';
import { planNotes } from './plan.ts';
import type { Engine, PlayContext } from './voice.ts';

/** The player of one part: every instrument of the catalogue is playable. */
export function createPlayer(input: PlayerInput): Player {
  const { instrument, curves, bpm, rng, samples } = input;
  const patch = PATCHES[instrument];
  const planned = planNotes(input.notes, mannerOf(instrument));
  const steady = !movesPitch(curves);
  const engine = engineFor(patch, INSTRUMENTS[instrument].voices === 'poly', {
    bpm,
    rng,
    samples,
    planned,
    steady,
  });
  const insert = createInserts(patch.inserts ?? []);
  // What is left out was planned with the rest: all that comes before it stays as it was.
  const played = planned.filter(({ omit }) => !omit);
  return new PartPlayer({ ...engine, insert }, played, curves, gainOf(LEVELS[instrument]));
}

/** Ladders and oscillators that die away must run live. */
function bakes({ filter, oscillators }: SynthPatch): boolean {
  const lowPass = filter === undefined || filter.kind === 'low' || filter.kind === 'low-24';
  return lowPass && oscillators.every(({ decay }) => decay === undefined);
}

function engineFor(patch: Patch, poly: boolean, context: PlayContext): Engine {
  switch (patch.engine) {
    case 'sampler':
      return samplerEngine(patch, context);
    case 'synth':
      return bakes(patch) && poly ? bakedEngine(patch, context) : synthEngine(patch, context);
    case 'rendered':
      return renderedEngine(patch, context);
    case 'gesture':
      return gestureEngine(patch, context);
    case 'drums':
      return drumEngine(patch.kit, context);
  }
}

function movesPitch(curves: readonly SampledCurve[]): boolean {
  return curves.some(
    ({ control, points }) =>
      (control === 'bend' || control === 'vibrato') && points.some(({ value }) => value !== 0),
  );
}
