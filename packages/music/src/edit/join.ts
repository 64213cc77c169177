import { labelSections } from '../form/labels.ts';
import type { SectionKind } from '../genres/genre.ts';
import type { Lyric } from '../lyric.ts';
import type { CastMember, Plan } from '../plan.ts';
import type { Curve, Note, Part, Score } from '../score.ts';
import { barTicks } from '../theory/meter.ts';
import { timeline } from '../timeline/timeline.ts';
import type { Ticks } from '../units.ts';

/**
 * Scores one after another, bar line to bar line, as one. Parts of one name and instrument go on as one part; a part
 * whose name another instrument has already gets a name of its own. Sections are counted anew.
 */
export function joinScores(scores: readonly Score[]): Score {
  const starts = startsOf(scores.map(({ end }) => end));
  const parts = new Map<string, Part>();
  let words = 0;
  let sections = 0;
  const lyrics: Lyric[] = [];
  scores.forEach((score, index) => {
    const start = starts[index]!;
    for (const part of score.parts) addPart(parts, moved(part, start, words));
    if (score.lyric !== null)
      lyrics.push(movedLyric(score.lyric, { words, lines: countLines(lyrics), sections }));
    words += score.lyric?.words.length ?? 0;
    sections += score.sections.length;
  });
  const all = <T extends { readonly at: Ticks }>(listOf: (score: Score) => readonly T[]): T[] =>
    scores.flatMap((score, index) =>
      listOf(score).map((item) => ({ ...item, at: item.at + starts[index]! })),
    );
  const spans = scores.flatMap((score, index) =>
    score.sections.map((section) => ({
      ...section,
      start: section.start + starts[index]!,
      end: section.end + starts[index]!,
    })),
  );
  const labels = labelSections(spans.map(({ kind }) => kind as SectionKind));
  return {
    tempo: withoutRepeats(
      all(({ tempo }) => tempo),
      ({ bpm }) => bpm,
    ),
    meter: withoutRepeats(
      all(({ meter }) => meter),
      ({ meter }) => `${meter.beats}/${meter.unit}`,
    ),
    key: withoutRepeats(
      all(({ key }) => key),
      ({ key }) => `${key.tonic} ${key.mode}`,
    ),
    sections: spans.map((section, index) => ({ ...section, label: labels[index]! })),
    chords: all(({ chords }) => chords),
    parts: [...parts.values()],
    lyric: joinLyrics(lyrics),
    end: scores.reduce((sum, { end }) => sum + end, 0),
  };
}

/** The plans of joined scores as one: what is said of the whole (genre, tempo, key) is the first's. */
export function joinPlans(plans: readonly Plan[], score: Score): Plan {
  const [first, ...rest] = plans;
  if (first === undefined) throw new Error('There must be a plan to join.');
  const bar = barTicks(first.meter);
  const starts = startsOf(plans.map(({ sections }) => sections.reduce((sum, { bars }) => sum + bars, 0)));
  const sections = plans.flatMap((plan, index) =>
    plan.sections.map((section) => ({
      ...section,
      bar: section.bar + starts[index]!,
      chords: section.chords.map((chord) => ({ ...chord, at: chord.at + starts[index]! * bar })),
    })),
  );
  const labels = labelSections(sections.map(({ kind }) => kind));
  const cast = new Map<string, CastMember>();
  for (const member of plans.flatMap((plan) => plan.cast)) {
    cast.set(`${member.id} ${member.instrument}`, member);
  }
  return {
    ...first,
    cast: [...cast.values()],
    sections: sections.map((section, index) => ({ ...section, label: labels[index]! })),
    ending: rest.at(-1)?.ending ?? first.ending,
    duration: timeline(score).length,
  };
}

function startsOf(lengths: readonly number[]): number[] {
  let at = 0;
  return lengths.map((length) => {
    const start = at;
    at += length;
    return start;
  });
}

function moved(part: Part, by: Ticks, words: number): Part {
  const note = (old: Note): Note => ({
    ...old,
    at: old.at + by,
    ...(old.syllable ? { syllable: { ...old.syllable, word: old.syllable.word + words } } : {}),
  });
  const curve = ({ control, points }: Curve): Curve => ({
    control,
    points: points.map((point) => ({ ...point, at: point.at + by })),
  });
  return { ...part, notes: part.notes.map(note), curves: part.curves.map(curve) };
}

function addPart(parts: Map<string, Part>, part: Part): void {
  let id = part.id;
  for (let n = 2; parts.get(id) && parts.get(id)!.instrument !== part.instrument; n++) id = `${part.id}-${n}`;
  const before = parts.get(id);
  parts.set(id, before === undefined ? { ...part, id } : { ...before, ...continued(before, part) });
}

function continued(before: Part, after: Part): Pick<Part, 'notes' | 'curves'> {
  const curves = new Map(before.curves.map((curve) => [curve.control, curve]));
  for (const curve of after.curves) {
    const points = [...(curves.get(curve.control)?.points ?? []), ...curve.points];
    curves.set(curve.control, { control: curve.control, points });
  }
  // A word may be held over the bar line.
  const notes = [...before.notes, ...after.notes].sort((a, b) => a.at - b.at || a.pitch - b.pitch);
  return { notes, curves: [...curves.values()] };
}

const countLines = (lyrics: readonly Lyric[]): number =>
  lyrics.reduce((sum, { lines }) => sum + lines.length, 0);

function movedLyric(lyric: Lyric, by: { words: number; lines: number; sections: number }): Lyric {
  return {
    ...lyric,
    words: lyric.words.map((word) => ({ ...word, line: word.line + by.lines })),
    lines: lyric.lines.map((line) => ({
      ...line,
      section: line.section + by.sections,
      from: line.from + by.words,
      to: line.to + by.words,
    })),
  };
}

function joinLyrics(lyrics: readonly Lyric[]): Lyric | null {
  if (lyrics.length === 0) return null;
  const words = lyrics.flatMap((lyric) => lyric.words);
  const known = lyrics.reduce((sum, lyric) => sum + lyric.known * lyric.words.length, 0);
  return { words, lines: lyrics.flatMap(({ lines }) => lines), known: known / Math.max(1, words.length) };
}

/** Only real changes: a piece that begins as the one before ended changes nothing. */
function withoutRepeats<T>(list: readonly T[], what: (item: T) => string | number): T[] {
  return list.filter((item, index) => index === 0 || what(item) !== what(list[index - 1]!));
}
