import { chordAt, type StageSection } from '../arrangement/stage.ts';
import type { Rng } from '../rng.ts';
import type { Meter } from '../score.ts';
import { barTicks, metricWeight } from '../theory/meter.ts';
import { type Midi, PPQ, type Unit } from '../units.ts';
import { CONTOUR_ONLY } from './material.ts';
import type { TuneNote } from './tidy-tune.ts';

/** Share of weak and of strong notes that a variation at the edge of recognition changes. */
const MOST_WEAK = 0.7;
const MOST_STRONG = 0.42;

interface Surroundings {
  readonly section: StageSection;
  readonly meter: Meter;
  readonly faithfulness: Unit;
}

/**
 * A variation on notes of a tune: with less faithfulness more of them, the weak ones first, are another note of the
 * chord or the scale nearby, come an eighth early, are turned over a neighbour, or are left out.
 */
export function varyTune(
  notes: readonly TuneNote[],
  { section, meter, faithfulness }: Surroundings,
  rng: Rng,
): readonly TuneNote[] {
  const freedom = (1 - faithfulness) / (1 - CONTOUR_ONLY);
  if (freedom <= 0) return notes;
  const bar = barTicks(meter);
  const out: TuneNote[] = [];
  notes.forEach((note, index) => {
    const fork = rng.fork(index);
    const strong = note.length >= PPQ || metricWeight(note.at % bar, meter) >= 0.6;
    const last = index === notes.length - 1;
    if (!fork.chance(freedom * (strong ? MOST_STRONG : MOST_WEAK) * (last ? 0.5 : 1))) {
      out.push(note);
      return;
    }
    out.push(...change(note, { section, strong, before: out.at(-1), alone: notes.length < 2 }, fork));
  });
  return out;
}

interface Place {
  readonly section: StageSection;
  readonly strong: boolean;
  readonly before: TuneNote | undefined;
  readonly alone: boolean;
}

function change(note: TuneNote, { section, strong, before, alone }: Place, rng: Rng): readonly TuneNote[] {
  const { chord } = chordAt(section, note.at);
  const way = rng.weighted([
    ['other', 3],
    ['turn', note.length >= PPQ / 2 ? 1.5 : 0],
    ['early', before && before.at + before.length <= note.at - PPQ / 2 ? 1 : 0],
    ['drop', strong || alone ? 0 : 1.2],
  ] as const);
  switch (way) {
    case 'other':
      return [{ ...note, pitch: another(note.pitch, strong ? chord.tones : chord.scale, rng) }];
    case 'turn': {
      const half = note.length / 2;
      const turned = another(note.pitch, chord.scale, rng);
      return [
        { ...note, length: half, pitch: turned },
        { ...note, at: note.at + half, length: half },
      ];
    }
    case 'early':
      return [{ ...note, at: note.at - PPQ / 2, length: note.length + PPQ / 2 }];
    case 'drop':
      return [];
  }
}

/** Another note of a set near a pitch: one or two steps away. */
function another(pitch: Midi, classes: readonly number[], rng: Rng): Midi {
  const direction = rng.chance(0.5) ? 1 : -1;
  for (let distance = 1; distance <= 5; distance++) {
    for (const candidate of [pitch + direction * distance, pitch - direction * distance]) {
      if (classes.includes(((candidate % 12) + 12) % 12)) return candidate;
    }
  }
  return pitch;
}
