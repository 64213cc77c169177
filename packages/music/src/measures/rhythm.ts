import type { Score } from '../score.ts';
import { barTicks } from '../theory/meter.ts';
import { timeline } from '../timeline/timeline.ts';
import type { Seconds } from '../units.ts';

const STEPS = 16;

/**
 * Grooving similarity (Wu and Yang 2020): the mean over pairs of bars of one minus the share of steps at which only
 * one of the two has an onset. Bars are cut into 16 steps; bars without any onset are left out. Pairs are taken
 * within sections, where a groove lives: a breakdown is meant to differ from a chorus.
 */
export function groovingSimilarity(score: Score): number {
  const bar = barTicks(score.meter[0]!.meter);
  const masks = new Map<number, boolean[]>();
  for (const note of score.parts.filter((part) => part.role !== 'fx').flatMap((part) => part.notes)) {
    const step = Math.round((note.at / bar) * STEPS);
    const index = Math.floor(step / STEPS);
    const mask = masks.get(index) ?? new Array<boolean>(STEPS).fill(false);
    mask[step % STEPS] = true;
    masks.set(index, mask);
  }
  let sum = 0;
  let pairs = 0;
  for (const section of score.sections) {
    const list = [...masks].filter(([index]) => index * bar >= section.start && index * bar < section.end);
    for (const [i, [, one]] of list.entries()) {
      for (const [, other] of list.slice(i + 1)) {
        sum += 1 - one.filter((onset, step) => onset !== other[step]).length / STEPS;
        pairs++;
      }
    }
  }
  return pairs === 0 ? 1 : sum / pairs;
}

export interface FeelMeasure {
  /** Mean absolute distance of onsets from the written time, seconds. */
  readonly offset: Seconds;
  /** Correlation of one note's offset with the next one's in the same part. */
  readonly drift: number;
  /** Mean over parts of the standard deviation of velocity within bars of equal section, in MIDI steps. */
  readonly velocitySpread: number;
}

/** Humanisation over all parts but effects. */
export function feelOf(score: Score): FeelMeasure {
  let absolute = 0;
  let count = 0;
  const drifts: number[] = [];
  const spreads: number[] = [];
  for (const part of score.parts) {
    if (part.role === 'fx' || part.notes.length < 12) continue;
    for (const note of part.notes) absolute += Math.abs(note.nudge);
    count += part.notes.length;
    drifts.push(lagOne(part.notes.map((note) => note.nudge)));
    for (const section of score.sections) {
      const inside = part.notes.filter((note) => note.at >= section.start && note.at < section.end);
      if (inside.length >= 8) spreads.push(deviation(inside.map((note) => note.velocity * 127)));
    }
  }
  return {
    offset: count === 0 ? 0 : absolute / count,
    drift: drifts.length === 0 ? 0 : mean(drifts),
    velocitySpread: spreads.length === 0 ? 0 : mean(spreads),
  };
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function deviation(values: readonly number[]): number {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) * (value - middle))));
}

function lagOne(values: readonly number[]): number {
  const middle = mean(values);
  let cross = 0;
  let own = 0;
  for (let i = 0; i < values.length; i++) {
    own += (values[i]! - middle) * (values[i]! - middle);
    if (i > 0) cross += (values[i]! - middle) * (values[i - 1]! - middle);
  }
  return own === 0 ? 0 : cross / own;
}

/** Notes a second and mean velocity by section: how dense and how strong it is. */
export function sectionWeight(
  score: Score,
  index: number,
): { readonly density: number; readonly strength: number } {
  const section = score.sections[index]!;
  const time = timeline(score);
  const seconds = time.secondsAt(section.end) - time.secondsAt(section.start);
  const notes = score.parts
    .filter((part) => part.role !== 'fx')
    .flatMap((part) => part.notes.filter((note) => note.at >= section.start && note.at < section.end));
  const strength =
    notes.reduce((sum, note) => sum + note.velocity * note.velocity, 0) / Math.max(1e-9, seconds);
  return { density: notes.length / seconds, strength };
}
