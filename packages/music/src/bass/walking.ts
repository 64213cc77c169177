import {
  chordAfter,
  chordAt,
  type Draft,
  dynamic,
  type Stage,
  type StageSection,
} from '../arrangement/stage.ts';
import type { Rng } from '../rng.ts';
import type { Chord } from '../theory/chord.ts';
import { beatStarts } from '../theory/meter.ts';
import { type Midi, PPQ, type Ticks } from '../units.ts';
import { type Hand, nearest, scaleInterval } from './bassist.ts';

/**
 * A walking line: the root where a chord comes, a step or chromatic approach on the last beat before the next
 * one, scale and chord notes in one direction between; two-feel plays half notes. Skips and drags now and then.
 */
export function walk(
  stage: Stage,
  section: StageSection,
  feel: 2 | 4,
  hand: Hand,
  rng: Rng,
): readonly Draft[] {
  const beats = beatsOf(stage, section, feel);
  const out: Draft[] = [];
  let last = hand.root(chordAt(section, section.start).chord.bass);
  let direction = rng.chance(0.5) ? 1 : -1;
  for (const [index, at] of beats.entries()) {
    const end = beats[index + 1] ?? section.bodyEnd;
    const { chord, at: chordStart } = chordAt(section, at);
    const upcoming = chordAt(section, Math.min(end, section.bodyEnd - 1));
    const next = end >= section.bodyEnd ? chordAfter(stage, section, at).chord : upcoming.chord;
    const changes = end >= section.bodyEnd || upcoming.at !== chordStart;
    let pitch: Midi;
    if (at === chordStart || index === 0) pitch = nearest(chord.bass, last, inner(hand));
    else if (changes) pitch = leadIn(next, last, hand, rng);
    else pitch = between(chord, last, direction, hand, rng);
    if (pitch >= hand.high - 2) direction = -1;
    else if (pitch <= hand.low + 3) direction = 1;
    else if (rng.chance(0.2)) direction = -direction;
    const velocity = (at % (2 * PPQ) === PPQ ? 0.82 : 0.76) * dynamic(section.energy);
    out.push({ at, length: Math.round((end - at) * 0.94), pitch, velocity });
    // A skipped eighth: a dead or doubled note that kicks the next beat.
    if (feel === 4 && rng.chance(0.08)) {
      out.push({
        at: at + PPQ / 2,
        length: PPQ / 6,
        pitch,
        velocity: velocity * 0.8,
        articulation: 'ghost',
      });
    }
    last = pitch;
  }
  return out;
}

/** The range of roots: not at the very ends of the neck. */
function inner(hand: Hand): { readonly low: Midi; readonly high: Midi } {
  return { low: hand.low, high: Math.max(hand.low + 13, hand.high - 5) };
}

function beatsOf(stage: Stage, section: StageSection, feel: 2 | 4): readonly Ticks[] {
  const starts = beatStarts(stage.meter);
  const used = feel === 4 ? starts : starts.filter((_, index) => index % 2 === 0);
  const out: Ticks[] = [];
  for (let bar = section.start; bar < section.bodyEnd; bar += stage.bar)
    out.push(...used.map((s) => bar + s));
  const changes = section.harmony.map(({ at }) => at).filter((at) => !out.includes(at));
  return [...out, ...changes].sort((a, b) => a - b);
}

function leadIn(next: Chord, last: Midi, hand: Hand, rng: Rng): Midi {
  const target = nearest(next.bass, last, inner(hand));
  const ways = [target - 1, target + 1, target + 2, target - 2, target + 7].filter(
    (pitch) => pitch >= hand.low && pitch <= hand.high && pitch !== last,
  );
  return rng.weighted(
    ways.map((pitch, index) => {
      const inScale = next.scale.includes(pitch % 12);
      return [
        pitch,
        ((index < 2 ? 2 : 1.5) * (inScale ? 1.8 : 1)) / (1 + Math.abs(pitch - last) / 4),
      ] as const;
    }),
  );
}

/** A scale or chord note a small way on in the line's direction. */
function between(chord: Chord, last: Midi, direction: number, hand: Hand, rng: Rng): Midi {
  const members = [0, 2, 3, 5, 6, 7].map((degree) => (degree === 0 ? 0 : scaleInterval(chord, degree)));
  const strong = chord.intervals.map((interval) => interval % 12);
  const options: (readonly [Midi, number])[] = [];
  for (let step = 1; step <= 5; step++) {
    for (const sign of [direction, -direction]) {
      const pitch = last + sign * step;
      if (pitch < hand.low || pitch > hand.high) continue;
      const interval = (((pitch - chord.root) % 12) + 12) % 12;
      if (!members.includes(interval) && !strong.includes(interval)) continue;
      const weight =
        (sign === direction ? 3 : 0.6) * (strong.includes(interval) ? 1.6 : 1) * (step <= 2 ? 1.5 : 0.8);
      options.push([pitch, weight]);
    }
  }
  return options.length > 0 ? rng.weighted(options) : last;
}
