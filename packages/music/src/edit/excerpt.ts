import type { Plan, PlanSection } from '../plan.ts';
import type { ChordSpan, Note, Part, Score } from '../score.ts';
import { barTicks } from '../theory/meter.ts';
import { timeline } from '../timeline/timeline.ts';
import type { Ticks } from '../units.ts';
import { keepWords } from './words-kept.ts';

/** What becomes of a word that is being sung where an excerpt ends: it ends there too, or is sung to its own end. */
export type LastWord = 'cut' | 'held';

/**
 * A score from one bar line to another, as a score of its own that begins at 0: the notes that begin there (cut at its
 * end), with the tempo, meter, key, sections, chords and words that belong to them. Feel keeps no note from the first bar:
 * what is played early is played on it. Of a word that began before, nothing is left.
 *
 * @param to Its end; by default the score's own.
 */
export function excerpt(score: Score, from: Ticks, to: Ticks = score.end, lastWord: LastWord = 'cut'): Score {
  const { secondsAt } = timeline(score);
  const start = secondsAt(from);
  const inside = <T extends { readonly at: Ticks }>(list: readonly T[]): T[] => changesWithin(list, from, to);
  const words = keepWords(score, from, to);
  const held = ({ syllable }: Note): boolean =>
    lastWord === 'held' && syllable !== undefined && words.keeps(syllable.word);
  const parts = score.parts.map((part): Part => {
    const notes = notesWithin(part, from, to, held);
    return { ...part, notes: notes.filter(({ syllable }) => !syllable || words.keeps(syllable.word)) };
  });
  const early = (note: Note): Note => {
    const sounds = secondsAt(note.at + from) - start + note.nudge;
    return sounds < 0 ? { ...note, nudge: note.nudge - sounds } : note;
  };
  return {
    tempo: inside(score.tempo),
    meter: inside(score.meter),
    key: inside(score.key),
    sections: spansWithin(score.sections, from, to),
    chords: chordsWithin(score.chords, from, to),
    parts: parts
      .map((part) => ({
        ...part,
        notes: part.notes.map((note) => words.renumber(early(note))),
        curves: part.curves.map(({ control, points }) => ({
          control,
          points: pointsWithin(points, from, to),
        })),
      }))
      .filter(({ notes }) => notes.length > 0),
    lyric: words.lyric,
    end: to - from,
  };
}

/** The bars of a plan that an excerpt of its score has. */
export function excerptPlan(plan: Plan, from: Ticks, to: Ticks): Plan {
  const bar = barTicks(plan.meter);
  const [first, last] = [from / bar, to / bar];
  const sections = plan.sections.flatMap((section): PlanSection[] => {
    const start = Math.max(section.bar, first);
    const end = Math.min(section.bar + section.bars, last);
    if (end <= start) return [];
    const bodyEnd = section.bar + section.bars - section.endingBars;
    return [
      {
        ...section,
        bar: start - first,
        bars: end - start,
        endingBars: Math.max(0, end - Math.max(start, bodyEnd)),
        chords: chordsWithin(section.chords, from, to),
      },
    ];
  });
  return { ...plan, sections };
}

/** Changes from a point on: what holds at it stands at 0. */
function changesWithin<T extends { readonly at: Ticks }>(list: readonly T[], from: Ticks, to: Ticks): T[] {
  const held = list.findLast(({ at }) => at <= from) ?? list[0];
  const later = list.filter(({ at }) => at > from && at < to);
  return [...(held ? [{ ...held, at: 0 }] : []), ...later.map((item) => ({ ...item, at: item.at - from }))];
}

function notesWithin({ notes }: Part, from: Ticks, to: Ticks, held: (note: Note) => boolean): Note[] {
  return notes
    .filter((note) => note.at >= from && (note.at < to || held(note)))
    .map((note) => {
      const length = held(note) ? note.length : Math.min(note.length, to - note.at);
      return { ...note, at: note.at - from, length };
    });
}

function spansWithin<T extends { readonly start: Ticks; readonly end: Ticks }>(
  list: readonly T[],
  from: Ticks,
  to: Ticks,
): T[] {
  return list
    .filter(({ start, end }) => start < to && end > from)
    .map((span) => ({
      ...span,
      start: Math.max(span.start, from) - from,
      end: Math.min(span.end, to) - from,
    }));
}

function chordsWithin<T extends Pick<ChordSpan, 'at' | 'length'>>(
  list: readonly T[],
  from: Ticks,
  to: Ticks,
): T[] {
  return list
    .filter(({ at, length }) => at < to && at + length > from)
    .map((chord) => {
      const at = Math.max(chord.at, from);
      return { ...chord, at: at - from, length: Math.min(chord.at + chord.length, to) - at };
    });
}

/** Points of a curve with the values it has at both ends. */
function pointsWithin(
  points: Part['curves'][number]['points'],
  from: Ticks,
  to: Ticks,
): Part['curves'][number]['points'] {
  if (points.length === 0) return [];
  const inner = points.filter(({ at }) => at > from && at < to);
  return [{ at: from, value: valueAt(points, from) }, ...inner, { at: to, value: valueAt(points, to) }].map(
    ({ at, value }) => ({ at: at - from, value }),
  );
}

function valueAt(points: Part['curves'][number]['points'], at: Ticks): number {
  const after = points.findIndex((point) => point.at >= at);
  if (after === -1) return points.at(-1)!.value;
  const [a, b] = [points[after - 1], points[after]!];
  if (a === undefined || b.at === a.at) return b.value;
  return a.value + ((b.value - a.value) * (at - a.at)) / (b.at - a.at);
}
