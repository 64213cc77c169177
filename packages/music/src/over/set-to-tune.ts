import type { Meter } from '../score.ts';
import type { SungSyllable } from '../singing/phrases.ts';
import type { PlacedSyllable } from '../singing/place-syllables.ts';
import { barTicks, metricWeight } from '../theory/meter.ts';
import { type Midi, PPQ, type Ticks } from '../units.ts';
import type { TuneNote } from './tidy-tune.ts';

/** A syllable on a note of a given tune; `turned` goes on with the one before. */
export interface SetSyllable extends PlacedSyllable {
  readonly pitch: Midi;
  readonly turned: boolean;
}

/** No note is split into shorter ones than this. */
const SHORTEST: Ticks = PPQ / 4;
/** Rests from here on a syllable cannot be carried over. */
const BREATH: Ticks = PPQ / 4;

/**
 * Sets syllables to the notes of a line of a tune. As many as there are notes: one each. Fewer: a syllable is carried
 * over several notes, where they are bound and weak; more: the longest notes are said again for each syllable.
 *
 * @param notes At least one; ticks as the result's.
 */
export function setToTune(
  syllables: readonly SungSyllable[],
  notes: readonly TuneNote[],
  meter: Meter,
): readonly SetSyllable[] {
  const enough =
    notes.length >= syllables.length ? tied(notes, syllables.length) : split(notes, syllables.length);
  const begins = onsetsFor(syllables, enough, meter);
  let syllable = -1;
  return enough.map((note, index): SetSyllable => {
    const turned = !begins[index];
    if (!turned) syllable++;
    const own = syllables[syllable]!;
    return { ...note, accent: own.stress === 1 && !turned, syllable: own, turned };
  });
}

/** Notes said again on one pitch become one as long as there are too many. */
function tied(notes: readonly TuneNote[], wanted: number): readonly TuneNote[] {
  const out = [...notes];
  for (;;) {
    if (out.length <= wanted) return out;
    let best = -1;
    for (let i = 1; i < out.length; i++) {
      const [a, b] = [out[i - 1]!, out[i]!];
      const bound = a.pitch === b.pitch && b.at - (a.at + a.length) < BREATH;
      if (bound && (best < 0 || b.length < out[best]!.length)) best = i;
    }
    if (best < 0) return out;
    const [a, b] = [out[best - 1]!, out[best]!];
    out.splice(best - 1, 2, { ...a, length: b.at + b.length - a.at });
  }
}

/** The longest notes in two, on the grid, until there are enough; in the end evenly over all the room there is. */
function split(notes: readonly TuneNote[], wanted: number): readonly TuneNote[] {
  const out = [...notes];
  while (out.length < wanted) {
    const longest = out.reduce((best, note, i) => (note.length > out[best]!.length ? i : best), 0);
    const note = out[longest]!;
    if (note.length < 2 * SHORTEST) return evenly(notes, wanted);
    const first = Math.max(SHORTEST, Math.round(note.length / 2 / SHORTEST) * SHORTEST);
    out.splice(
      longest,
      1,
      { ...note, length: first },
      { ...note, at: note.at + first, length: note.length - first },
    );
  }
  return out;
}

function evenly(notes: readonly TuneNote[], wanted: number): readonly TuneNote[] {
  const from = notes[0]!.at;
  const last = notes.at(-1)!;
  const step = (last.at + last.length - from) / wanted;
  return Array.from({ length: wanted }, (_, i) => {
    const at = Math.round(from + i * step);
    const pitch = notes.findLast((note) => note.at <= at)!.pitch;
    return { at, length: Math.round(from + (i + 1) * step) - at, pitch };
  });
}

/** Which notes begin a syllable: the first always, then those that stand out, stressed syllables on the strongest. */
function onsetsFor(
  syllables: readonly SungSyllable[],
  notes: readonly TuneNote[],
  meter: Meter,
): readonly boolean[] {
  const [count, room] = [syllables.length, notes.length];
  const costs = Array.from({ length: count }, () => new Float64Array(room).fill(Number.POSITIVE_INFINITY));
  const back = Array.from({ length: count }, () => new Int16Array(room));
  costs[0]![0] = 0;
  for (let s = 1; s < count; s++) {
    for (let n = s; n < room; n++) {
      let carried = 0;
      for (let before = n - 1; before >= s - 1; before--) {
        if (before < n - 1) carried += carryCost(notes[before]!, notes[before + 1]!);
        const cost = costs[s - 1]![before]! + carried + onsetCost(syllables[s]!, notes[n]!, meter);
        if (cost < costs[s]![n]!) {
          costs[s]![n] = cost;
          back[s]![n] = before;
        }
      }
    }
  }
  let end = 0;
  let least = Number.POSITIVE_INFINITY;
  let carried = 0;
  for (let n = room - 1; n >= count - 1; n--) {
    if (n < room - 1) carried += carryCost(notes[n]!, notes[n + 1]!);
    const cost = costs[count - 1]![n]! + carried;
    if (cost < least) [end, least] = [n, cost];
  }
  const begins = notes.map(() => false);
  for (let s = count - 1; s >= 0; s--) {
    begins[end] = true;
    end = back[s]![end]!;
  }
  return begins;
}

/** What it costs to carry a syllable from one note to the next. */
function carryCost(note: TuneNote, next: TuneNote): number {
  const rest = next.at - (note.at + note.length) >= BREATH ? 4 : 0;
  const leap = Math.max(0, Math.abs(next.pitch - note.pitch) - 2);
  return 0.6 + rest + 0.25 * leap + next.length / (2 * PPQ);
}

function onsetCost({ stress }: SungSyllable, note: TuneNote, meter: Meter): number {
  const weight = metricWeight(note.at % barTicks(meter), meter);
  if (stress === 1) return 1 - weight;
  return stress === 0 ? 0.6 * weight : 0.2;
}
