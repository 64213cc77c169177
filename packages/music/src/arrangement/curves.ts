import { INSTRUMENTS, type InstrumentFamily, type InstrumentId } from '../instruments/catalog.ts';
import type { Curve, Role } from '../score.ts';
import type { Stage } from './stage.ts';

const FILTERED: readonly InstrumentFamily[] = [
  'synth-bass',
  'synth-strings',
  'synth-brass',
  'synth-lead',
  'synth-pad',
  'synth-pluck',
];
const SWELLING: readonly Role[] = ['pad', 'backing'];

/**
 * Brightness that follows the form's energy (opening through builds, closed in breakdowns) for filtered synths, and
 * swells for sustained parts.
 */
export function curvesFor(stage: Stage, role: Role, instrument: InstrumentId): readonly Curve[] {
  const out: Curve[] = [];
  if (FILTERED.includes(INSTRUMENTS[instrument].family)) out.push(brightness(stage));
  if (SWELLING.includes(role)) out.push(expression(stage));
  return out;
}

function brightness(stage: Stage): Curve {
  const level = (energy: number): number => round(0.25 + 0.65 * energy);
  const points = stage.sections.flatMap((section, index) => {
    const next = stage.sections[index + 1];
    const opens = next && ['build', 'riser', 'swell'].includes(next.into);
    const from = level(section.energy);
    const to = opens ? level(Math.min(1, next.energy)) : level(section.energy);
    const rampFrom = Math.max(section.start, section.end - (opens ? 4 : 1) * stage.bar);
    return [
      { at: section.start, value: from },
      { at: rampFrom, value: from },
      { at: Math.max(rampFrom, section.end - 1), value: to },
    ];
  });
  return { control: 'brightness', points: monotone(points) };
}

/** A slow breath every four bars, deeper in quiet sections, and a fade over the last bar. */
function expression(stage: Stage): Curve {
  const points = stage.sections.flatMap((section) => {
    const depth = 0.18 * (1 - 0.6 * section.energy);
    const out: { at: number; value: number }[] = [];
    for (let at = section.start; at < section.end; at += 4 * stage.bar) {
      const end = Math.min(section.end, at + 4 * stage.bar);
      out.push({ at, value: round(0.9 - depth) }, { at: Math.round((at + end) / 2), value: 0.9 });
    }
    return out;
  });
  const end = stage.sections.at(-1)!.end;
  return { control: 'expression', points: monotone([...points, { at: end, value: 0.75 }]) };
}

function monotone(
  points: readonly { at: number; value: number }[],
): readonly { at: number; value: number }[] {
  return points.filter((point, index) => index === 0 || point.at > points[index - 1]!.at);
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
