import type { Meter } from '../../score.ts';
import type { Midi, Ticks, Unit } from '../../units.ts';
import { DRUM_VOICES, type DrumVoice } from '../drum-voices.ts';
import type { DrumGrid } from '../genre.ts';
import { inMeter, readBars, type Step } from './bars.ts';

/** A stroke of a drum pattern. */
export interface Stroke {
  readonly at: Ticks;
  readonly length: Ticks;
  readonly pitch: Midi;
  readonly voice: DrumVoice;
  /** Before the player's own accents and noise. */
  readonly velocity: Unit;
  /** Played only now and then. */
  readonly maybe: boolean;
  readonly ghost: boolean;
}

/** Loudness of each stroke sign. Digits are rolls: so many even strokes within the step. */
const STROKES: Readonly<Record<string, Unit>> = { X: 0.96, x: 0.78, o: 0.56, ',': 0.3, '?': 0.4, f: 0.85 };

export const DRUM_SIGNS = /^[Xxo,?f2346.]$/;

/** Lays a grid out in bars of strokes; all its lines have the same number of bars, or one bar that is repeated. */
export function readDrums(grid: DrumGrid, home: Meter, meter: Meter): readonly (readonly Stroke[])[] {
  const lines = (Object.entries(grid) as [DrumVoice, string][]).map(
    ([voice, text]) => [voice, readBars(text, home, meter)] as const,
  );
  const bars = Math.max(1, ...lines.map(([, line]) => line.length));
  return Array.from({ length: bars }, (_, bar) =>
    lines
      .flatMap(([voice, line]) => line[bar % line.length]!.flatMap((step) => strokesOf(step, voice)))
      .sort((a, b) => a.at - b.at || a.pitch - b.pitch),
  );
}

/** The grids written for the wanted meter, or all of them when there are none. */
export function gridsInMeter(grids: readonly DrumGrid[], home: Meter, meter: Meter): readonly DrumGrid[] {
  const first = grids.map((grid) => Object.values(grid)[0] ?? '');
  const fitting = new Set(inMeter(first, home, meter));
  return grids.filter((_, index) => fitting.has(first[index]!));
}

function strokesOf(step: Step, voice: DrumVoice): readonly Stroke[] {
  const { at, length, char } = step;
  if (char === '.') return [];
  const [pitch] = DRUM_VOICES[voice];
  const base = { pitch, voice, length, maybe: char === '?', ghost: char === ',' };
  if (/[2346]/.test(char)) {
    const count = Number(char);
    return Array.from({ length: count }, (_, index) => ({
      ...base,
      at: at + Math.round((index * length) / count),
      length: Math.round(length / count),
      velocity: 0.5 + (0.25 * index) / count,
    }));
  }
  const velocity = STROKES[char] ?? 0.7;
  // A flam is a soft grace stroke some 30 ms (a hundred and twenty-eighth) before the main one.
  if (char === 'f')
    return [
      { ...base, at: Math.max(0, at - 40), velocity: 0.35 },
      { ...base, at, velocity },
    ];
  return [{ ...base, at, velocity }];
}
