import type { Decibels, Part, Samples, Score } from '@songwright/music';
import { SAMPLE_RATE } from '../audio.ts';
import { BLOCK } from '../control.ts';
import { Equaliser } from '../effects/equaliser.ts';
import { KPowerMeter } from '../measure/k-weighting.ts';
import { integratedOf, type Lufs } from '../measure/loudness.ts';
import type { NoteEvent, PlayerInput, SampledCurve } from '../player.ts';
import { inputFor, look, playerFor, type StudioOptions } from './band.ts';
import type { Channel, Mix } from './mix.ts';

/** Loudness that every part is brought to before its channel does anything. */
export const WORKING_LOUDNESS: Lufs = -20;
/** Length of the passage each part plays: two bars at a slow tempo. */
const PASSAGE: Samples = 6 * SAMPLE_RATE;
const STEP: Samples = SAMPLE_RATE / 10;
/** No part is further from its place than this; one that seems to be hardly plays at all. */
const FURTHEST: Decibels = 24;
/** Mean velocity that asks for the role's usual loudness; who is to play softer stays softer, by half. */
const USUAL_VELOCITY = 0.7;

/**
 * Before the song every part plays its busiest passage alone; its channel's trim brings it to the working loudness.
 * So the balance depends on what is heard, not on how loud an instrument happens to be made. Channels that have a
 * trim keep it.
 */
export function soundCheck(score: Score, mix: Mix, options: StudioOptions): Mix {
  const channels = mix.channels.map((channel): Channel => {
    if (channel.trim !== null) return channel;
    const part = score.parts.find(({ id }) => id === channel.part);
    if (!part) return { ...channel, trim: 0 };
    look(options, 0);
    return { ...channel, trim: trimFor(score, part, channel, options) };
  });
  return { ...mix, channels };
}

function trimFor(score: Score, part: Part, channel: Channel, options: StudioOptions): Decibels {
  const whole = inputFor(score, part, options);
  if (whole.notes.length === 0) return 0;
  const passage = passageOf(whole);
  const loudness = loudnessOf(part, passage, channel, options);
  if (!Number.isFinite(loudness)) return 0;
  const velocity = passage.notes.reduce((sum, note) => sum + note.velocity, 0) / passage.notes.length;
  const intent = Math.min(2, Math.max(-4, 10 * Math.log10(velocity / USUAL_VELOCITY)));
  const trim = WORKING_LOUDNESS + intent - loudness;
  // A hundredth of a decibel is plenty, and reads well in the song's document.
  return Math.round(100 * Math.min(FURTHEST, Math.max(-FURTHEST, trim))) / 100;
}

function loudnessOf(part: Part, input: PlayerInput, channel: Channel, options: StudioOptions): Lufs {
  const player = playerFor(part, input, options);
  const eq = new Equaliser(channel.eq);
  const steps = new Float64Array(Math.ceil(PASSAGE / STEP));
  const meter = new KPowerMeter(SAMPLE_RATE, STEP, steps);
  const left = new Float32Array(BLOCK);
  const right = new Float32Array(BLOCK);
  for (let at = 0; at < PASSAGE; at += BLOCK) {
    player.render(left, right, BLOCK);
    eq.process(left, right, BLOCK);
    meter.add(left, right, 0, BLOCK);
  }
  for (let i = 0; i < steps.length; i++) steps[i]! /= STEP;
  return integratedOf(steps);
}

/** The notes that begin in the busiest passage, from its first note on, with the curves as they are there. */
function passageOf(input: PlayerInput): PlayerInput {
  const from = busiestStart(input.notes);
  const notes = input.notes
    .filter(({ start }) => start >= from && start < from + PASSAGE)
    .map((note): NoteEvent => ({ ...note, start: note.start - from }));
  const curves = input.curves.map(
    ({ control, points }): SampledCurve => ({ control, points: shift(points, from) }),
  );
  return { ...input, notes, curves };
}

/** Start of the first note whose next six seconds hold the most sounding time, weighted by loudness. */
function busiestStart(notes: readonly NoteEvent[]): Samples {
  let best = notes[0]!.start;
  let most = 0;
  let next = 0;
  for (let i = 0; i < notes.length; i++) {
    const from = notes[i]!.start;
    // A look at every second of the song is enough.
    if (from < next) continue;
    next = from + SAMPLE_RATE;
    let sum = 0;
    for (let k = i; k < notes.length && notes[k]!.start < from + PASSAGE; k++) {
      const note = notes[k]!;
      const sounding = Math.min(note.duration, from + PASSAGE - note.start, 2 * SAMPLE_RATE);
      sum += (sounding + 0.1 * SAMPLE_RATE) * note.velocity * note.velocity;
    }
    if (sum > most * 1.001) {
      most = sum;
      best = from;
    }
  }
  return best;
}

function shift(points: SampledCurve['points'], from: Samples): SampledCurve['points'] {
  const before = points.findLastIndex(({ at }) => at <= from);
  const kept = points.slice(Math.max(0, before));
  return kept.map(({ at, value }) => ({ at: Math.max(0, at - from), value }));
}
