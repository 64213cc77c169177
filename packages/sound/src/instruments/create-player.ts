import { INSTRUMENTS } from '@songwright/music';
import type { Player, PlayerInput } from '../player.ts';
import { burstEngine } from './drums/burst.ts';
import { toneEngine } from './engines/tone.ts';
import { PartPlayer } from './part-player.ts';
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
  const { family, stem, voices } = INSTRUMENTS[input.instrument];
  if (voices === 'drums' || family === 'fx') return burstEngine(input);
  return toneEngine('saw', PERCUSSIVE.has(stem));
}
