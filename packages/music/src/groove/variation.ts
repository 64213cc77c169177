import type { Stroke } from '../genres/notation/drums.ts';
import type { Rng } from '../rng.ts';
import { PPQ, type Ticks, type Unit } from '../units.ts';
import { stroke } from './fills.ts';

interface VaryRequest {
  /** Bar of the section, from 0. */
  readonly bar: number;
  readonly energy: Unit;
  readonly length: Ticks;
  readonly kit: boolean;
  /** A beat out of a machine: varied at the turn of four bars only. */
  readonly programmed: boolean;
  readonly rng: Rng;
}

/**
 * What a drummer does without thinking: every second bar a kick or a ghost more or less, every fourth the hat
 * opens before the turn, soft strokes thinned when the music is quiet.
 */
export function varyBar(strokes: readonly Stroke[], request: VaryRequest): readonly Stroke[] {
  const { bar, energy, length, kit, programmed, rng } = request;
  let out: readonly Stroke[] = energy < 0.25 ? strokes.filter((s) => !s.ghost || rng.chance(0.4)) : strokes;
  if (!kit) return bar % 4 === 3 && rng.chance(0.5) ? dropOne(out, rng) : out;
  if (bar % (programmed ? 4 : 2) === (programmed ? 3 : 1) && energy > 0.3) {
    if (rng.chance(0.35)) out = addGhost(out, length, rng);
    if (rng.chance(0.25)) out = addKick(out, length, rng);
  }
  if (bar % 4 === 3 && rng.chance(0.45)) out = openHat(out, length);
  if (!programmed && bar % 4 === 2 && rng.chance(0.2)) out = dropOne(out, rng);
  return out;
}

const isHat = (s: Stroke): boolean => s.voice === 'hat';

function openHat(strokes: readonly Stroke[], length: Ticks): readonly Stroke[] {
  const late = strokes.filter((s) => isHat(s) && s.at >= length - PPQ && s.at % (PPQ / 2) === 0);
  const target = late.at(-1);
  if (!target) return strokes;
  return strokes
    .filter((s) => !isHat(s) || s.at <= target.at)
    .map((s) =>
      s === target ? { ...stroke('open', s.at, Math.min(0.8, s.velocity + 0.08), length - s.at) } : s,
    );
}

/** A soft snare on a free sixteenth next to a back beat; only for kits whose groove has a snare. */
function addGhost(strokes: readonly Stroke[], length: Ticks, rng: Rng): readonly Stroke[] {
  const snares = strokes.filter((s) => s.voice === 'snare' && !s.ghost);
  if (snares.length === 0) return strokes;
  const places = snares
    .flatMap((s) => [s.at - PPQ / 4, s.at + PPQ / 4, s.at + (3 * PPQ) / 4])
    .filter((at) => at > 0 && at < length && !strokes.some((s) => s.at === at && s.voice !== 'hat'));
  if (places.length === 0) return strokes;
  return [...strokes, { ...stroke('snare', rng.pick(places), 0.26), ghost: true }].sort(
    (a, b) => a.at - b.at,
  );
}

function addKick(strokes: readonly Stroke[], length: Ticks, rng: Rng): readonly Stroke[] {
  const kicks = strokes.filter((s) => s.voice === 'kick');
  if (kicks.length === 0 || kicks.length > 6) return strokes;
  const places = [length - PPQ / 2, length - PPQ / 4, length / 2 - PPQ / 4, length / 2 + PPQ / 2].filter(
    (at) =>
      at % (PPQ / 4) === 0 && !strokes.some((s) => s.at === at && s.voice !== 'hat' && s.voice !== 'ride'),
  );
  if (places.length === 0) return strokes;
  return [...strokes, stroke('kick', rng.pick(places), 0.6)].sort((a, b) => a.at - b.at);
}

/** Leaves out one weak stroke. */
function dropOne(strokes: readonly Stroke[], rng: Rng): readonly Stroke[] {
  const weak = strokes.filter((s) => s.at % PPQ !== 0 && s.velocity < 0.8);
  if (weak.length === 0) return strokes;
  const gone = rng.pick(weak);
  return strokes.filter((s) => s !== gone);
}
