import type { StageSection } from '../arrangement/stage.ts';
import { DRUM_VOICES, type DrumVoice } from '../genres/drum-voices.ts';
import type { Stroke } from '../genres/notation/drums.ts';
import { PPQ, type Ticks, type Unit } from '../units.ts';

export function stroke(voice: DrumVoice, at: Ticks, velocity: Unit, length: Ticks = PPQ / 4): Stroke {
  return { at, length, pitch: DRUM_VOICES[voice][0], voice, velocity, maybe: false, ghost: false };
}

/** The groove up to a place in the bar, the fill from there on. */
export function fillSpan(groove: readonly Stroke[], fill: readonly Stroke[], from: Ticks): readonly Stroke[] {
  return [...groove.filter((s) => s.at < from), ...fill.filter((s) => s.at >= from)];
}

/** Kinds that are arrived at rather than drifted into. */
const ARRIVALS: readonly StageSection['kind'][] = ['chorus', 'drop', 'post', 'solo', 'head'];

/** A crash (with kick) on the first beat of a section that is bigger than the one before, in place of the hat. */
export function arrivalStrokes(
  section: StageSection,
  before: StageSection | undefined,
  groove: readonly Stroke[],
): readonly Stroke[] {
  const filled =
    before !== undefined && ['fill', 'big-fill', 'build', 'riser', 'stop', 'impact'].includes(section.into);
  const rise = before === undefined ? section.energy > 0.75 : section.energy - before.energy > 0.08;
  const strong = section.energy > 0.4 && (rise || (filled && ARRIVALS.includes(section.kind)));
  if (!strong) return groove;
  const usual = groove.some((s) => s.voice === 'snare' || s.voice === 'kick' || s.voice === 'clap');
  if (!usual) return groove;
  const rest = groove.filter((s) => s.at > 0 || !['hat', 'ride', 'open', 'bell'].includes(s.voice));
  const kick = rest.some((s) => s.at === 0 && s.voice === 'kick') ? [] : [stroke('kick', 0, 0.9)];
  return [stroke('crash', 0, 0.75 + 0.2 * section.energy, PPQ), ...kick, ...rest];
}

/**
 * A snare build over its last bars: quarters, eighths, then sixteenths, ever louder, the kick on the beat until the
 * last bar.
 */
export function snareBuild(index: number, bars: number, bar: Ticks): readonly Stroke[] {
  const left = bars - index;
  const step = left > 2 ? PPQ : left > 1 ? PPQ / 2 : PPQ / 4;
  const count = Math.round(bar / step);
  const out: Stroke[] = [];
  for (let i = 0; i < count; i++) {
    const progress = (index + i / count) / bars;
    out.push(stroke('snare', i * step, 0.35 + 0.55 * progress, step));
    if (left > 1 && (i * step) % PPQ === 0) out.push(stroke('kick', i * step, 0.75));
  }
  return out;
}
