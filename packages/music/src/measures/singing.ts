import type { Note, Score } from '../score.ts';
import { barTicks, metricWeight } from '../theory/meter.ts';
import { timeline } from '../timeline/timeline.ts';
import type { Seconds, Unit } from '../units.ts';

export interface SingingMeasures {
  readonly words: number;
  /** Syllables that no note begins, and those that more than one does. */
  readonly lost: number;
  readonly doubled: number;
  /** Syllables that begin no later than the one before. */
  readonly disordered: number;
  /** Notes of one singer that begin before the one before has ended. */
  readonly overlaps: number;
  /** Share of stressed and of light sung syllables that begin on a beat. */
  readonly stressedOnBeat: Unit;
  readonly lightOnBeat: Unit;
  /** Share of sung syllables that follow the one before them in a line after 0.2 to 0.46 s. */
  readonly clearPace: Unit;
  readonly pace: Seconds;
}

/** The notes that begin a syllable of the lyric, in order of time: the singer's, and the ad-libs of the backing voices. */
export function sungNotes(score: Score): readonly Note[] {
  const backing = new Set(
    (score.lyric?.words ?? []).flatMap((word, index) =>
      score.lyric!.lines[word.line]?.backing ? [index] : [],
    ),
  );
  return score.parts
    .filter(({ role }) => role === 'vocal' || role === 'backing')
    .flatMap(({ role, notes }) =>
      notes.filter(
        ({ syllable }) =>
          syllable !== undefined &&
          syllable.text !== null &&
          (role === 'vocal') !== backing.has(syllable.word),
      ),
    )
    .sort((a, b) => a.at - b.at);
}

/** How well a score carries its words. All shares are 0 without words. */
export function measureSinging(score: Score): SingingMeasures {
  const { words, lines } = score.lyric ?? { words: [], lines: [] };
  const notes = sungNotes(score);
  const found = notes.map(({ syllable }) => `${syllable!.word}.${syllable!.index}`);
  const wanted = words.flatMap((word, index) => word.syllables.map((_, i) => `${index}.${i}`));
  const distinct = new Set(found);
  const { secondsAt } = timeline(score);
  const times = notes.map((note) => secondsAt(note.at) + note.nudge);
  const orderOf = new Map(wanted.map((name, index) => [name, index]));
  const disordered = found.filter(
    (name, i) => i > 0 && (times[i]! <= times[i - 1]! || orderOf.get(name)! <= orderOf.get(found[i - 1]!)!),
  ).length;
  const sung = notes.map((note) => lines[words[note.syllable!.word]!.line]!.delivery === 'sung');
  const beat = onBeat(score);
  const share = (list: readonly boolean[]): Unit =>
    list.length === 0 ? 0 : list.filter(Boolean).length / list.length;
  const stressed = notes.filter(({ syllable }, i) => sung[i] && syllable!.stress === 1);
  const light = notes.filter(({ syllable }, i) => sung[i] && syllable!.stress === 0);
  const gaps = notes.slice(1).flatMap(({ syllable }, i) => {
    const line = words[syllable!.word]!.line;
    return sung[i + 1] && words[notes[i]!.syllable!.word]!.line === line ? [times[i + 1]! - times[i]!] : [];
  });
  return {
    words: words.length,
    lost: wanted.filter((name) => !distinct.has(name)).length,
    doubled: found.length - distinct.size,
    disordered,
    overlaps: overlaps(score),
    stressedOnBeat: share(stressed.map(beat)),
    lightOnBeat: share(light.map(beat)),
    clearPace: share(gaps.map((gap) => gap >= 0.2 && gap <= 0.46)),
    pace: gaps.length === 0 ? 0 : gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length,
  };
}

function onBeat(score: Score): (note: Note) => boolean {
  const { meter } = score.meter[0]!;
  const bar = barTicks(meter);
  return ({ at }) => metricWeight(at % bar, meter) >= 0.6;
}

function overlaps({ parts }: Score): number {
  return parts
    .filter(({ role }) => role === 'vocal')
    .reduce(
      (sum, { notes }) =>
        sum + notes.filter((note, i) => i > 0 && note.at < notes[i - 1]!.at + notes[i - 1]!.length).length,
      0,
    );
}
