import type { Articulation, Meter } from '../../score.ts';
import type { Ticks } from '../../units.ts';
import { readBars } from './bars.ts';

/** A sign with its length: struck, then held over the dashes behind it. */
export interface Event {
  readonly at: Ticks;
  readonly length: Ticks;
  readonly char: string;
}

/** One pattern as bars of events. A dash at the start of a bar holds the last event of the bar before. */
export function readEvents(text: string, home: Meter, meter: Meter): readonly (readonly Event[])[] {
  const bars = readBars(text, home, meter);
  const out: Event[][] = [];
  let held: { bar: number; index: number } | null = null;
  for (const [bar, steps] of bars.entries()) {
    const events: Event[] = [];
    out.push(events);
    for (const step of steps) {
      if (step.char === '.') held = null;
      else if (step.char === '-') {
        if (!held) continue;
        const list = out[held.bar]!;
        const event = list[held.index]!;
        list[held.index] = { ...event, length: event.length + step.length };
      } else {
        events.push({ at: step.at, length: step.length, char: step.char });
        held = { bar, index: events.length - 1 };
      }
    }
  }
  return out;
}

/** Signs of a bass or riff line: degrees of the chord's scale, octave, and what leads on. */
export const BASS_SIGNS = /^[1-9vwanxXsS.\-?]$/;

/** How a sign of a bass or riff line is struck: `X` an accented root, `s` a slide into the root, `S` one up to the octave. */
export const STRUCK: Readonly<
  Partial<Record<string, { readonly degree: string; readonly articulation: Articulation }>>
> = {
  X: { degree: '1', articulation: 'accent' },
  s: { degree: '1', articulation: 'slide' },
  S: { degree: '8', articulation: 'slide' },
};
/** Signs of a chord rhythm. */
export const COMP_SIGNS = /^[CcoSsdDuUtbnx.\-?]$/;
/** Signs of an arpeggio. */
export const ARP_SIGNS = /^[1-9.\-?]$/;
/** Signs of a melody rhythm. */
export const RHYTHM_SIGNS = /^[Xx.-]$/;
/** Words that stand for a whole pattern. */
export const PATTERN_WORDS = ['hold', 'walk 4', 'walk 2', 'rest'] as const;
