import type { LineChair } from '../genres/genre.ts';
import { INSTRUMENTS, type InstrumentId } from '../instruments/catalog.ts';
import type { Rng } from '../rng.ts';
import type { Chord } from '../theory/chord.ts';
import { type Midi, PPQ, type Ticks } from '../units.ts';
import { chordAt, type Draft, dynamic, playingOf, type Stage, type StageSection } from './stage.ts';

/**
 * Writes a second line beside the tune: it answers in the gaps between phrases, and under long or busy phrases
 * holds guide tones (thirds and sevenths) that move by step from chord to chord.
 */
export function playCounter(
  stage: Stage,
  chair: LineChair,
  instrument: InstrumentId,
  tune: readonly Draft[],
): readonly Draft[] {
  const rng = stage.rng.fork(`counter ${chair.id}`);
  const [low, high] = INSTRUMENTS[instrument].comfort;
  const middle = chair.centre ?? Math.max(low + 7, Math.min(high - 7, 67));
  return stage.sections.flatMap((section) => {
    if (!playingOf(section, chair.id)) return [];
    const fork = rng.fork(`section ${section.index}`);
    const heard = tune.filter((note) => note.at >= section.start && note.at < section.bodyEnd);
    if (isLift(stage, section) && heard.length > 0 && fork.chance(0.7)) {
      return harmonise(section, heard, low, high).sort((a, b) => a.at - b.at);
    }
    const gaps = gapsIn(section, heard, stage.bar);
    const answers = gaps.flatMap((gap, index) =>
      answer(section, gap, middle, rng.fork(`answer ${section.kind} ${index % 4}`)),
    );
    const sustained = section.energy > 0.6 || answers.length < 4;
    return [...answers, ...(sustained ? guideLine(section, middle, answers, fork) : [])]
      .filter((note) => note.pitch >= low && note.pitch <= high)
      .sort((a, b) => a.at - b.at);
  });
}

/** What the lead plays where the voice has the tune: short answers between the lines, never under them. */
export function answerVoice(
  stage: Stage,
  chair: Pick<LineChair, 'id' | 'centre'>,
  instrument: InstrumentId,
  sung: readonly Draft[],
): readonly Draft[] {
  const [low, high] = INSTRUMENTS[instrument].comfort;
  const middle = chair.centre ?? Math.max(low + 7, Math.min(high - 7, 69));
  const counter = stage.cast.find(({ chair: other }) => other.role === 'counter')?.chair.id;
  return stage.sections.flatMap((section) => {
    // Where a counter line plays, the answers are its own.
    const voiced = section.words !== null || (sung.length > 0 && stage.given?.keeper === 'recording');
    if (!voiced || !playingOf(section, chair.id)) return [];
    if (counter !== undefined && playingOf(section, counter)) return [];
    const rng = stage.rng.fork(`answer ${chair.id} ${section.kind}`);
    const heard = sung.filter((note) => note.at >= section.start - PPQ && note.at < section.bodyEnd);
    return gapsIn(section, heard, stage.bar)
      .flatMap((gap, index) => answer(section, gap, middle, rng.fork(`gap ${index % 4}`)))
      .filter((note) => note.pitch >= low && note.pitch <= high);
  });
}

/** The last of the strongest sections: the one that is to rise above those before. */
function isLift(stage: Stage, section: StageSection): boolean {
  const peak = stage.sections.filter((other) => other.kind === section.kind && other.occurrence > 0).at(-1);
  return section === peak && ['chorus', 'drop'].includes(section.kind);
}

/** A second voice a third (or what the chord has nearest to it) below the tune. */
function harmonise(section: StageSection, tune: readonly Draft[], low: Midi, high: Midi): Draft[] {
  return tune.map((note) => {
    const { chord } = chordAt(section, note.at);
    const third = stepIn(chord.scale, note.pitch, -2);
    const long = note.length >= PPQ;
    let pitch = long && !chord.tones.includes(third % 12) ? nearestOf(chord.tones, third - 1) : third;
    while (pitch > high) pitch -= 12;
    while (pitch < low) pitch += 12;
    return { at: note.at, length: note.length, pitch, velocity: note.velocity * 0.78 };
  });
}

interface Gap {
  readonly from: Ticks;
  readonly to: Ticks;
}

/** Rests of the tune of a beat and a half or more, each with an eighth of air on either side. */
function gapsIn(section: StageSection, tune: readonly Draft[], bar: Ticks): readonly Gap[] {
  const out: Gap[] = [];
  let free = section.start;
  for (const note of [...tune, { at: section.bodyEnd, length: 0 }]) {
    if (note.at - free >= 1.5 * PPQ)
      out.push({ from: ceilTo(free, PPQ / 2), to: Math.min(note.at, free + 2 * bar) });
    free = Math.max(free, note.at + note.length);
  }
  return out;
}

const ceilTo = (value: number, grid: number): number => Math.ceil(value / grid) * grid;

/** Two to five notes that end on a chord note, in eighths, most often falling or rising by step. */
function answer(section: StageSection, gap: Gap, middle: Midi, rng: Rng): readonly Draft[] {
  const room = Math.floor((gap.to - gap.from) / (PPQ / 2));
  if (room < 2 || !rng.chance(0.8)) return [];
  const count = Math.min(room - 1, 2 + rng.int(4));
  const offset = rng.chance(0.5) ? 1 : 0;
  const direction = rng.chance(0.6) ? 1 : -1;
  const start = gap.from + (Math.min(offset, room - count) * PPQ) / 2;
  const end = chordAt(section, start + (count * PPQ) / 2);
  let pitch = nearestOf(end.chord.tones, middle + direction * 3);
  const line: Draft[] = [];
  for (let i = count - 1; i >= 0; i--) {
    const at = start + (i * PPQ) / 2;
    const last = i === count - 1;
    line.unshift({
      at,
      length: last ? Math.max(PPQ / 2, Math.min(PPQ * 1.5, gap.to - at)) : PPQ / 2,
      pitch,
      velocity: (last ? 0.66 : 0.58) * dynamic(section.energy),
    });
    const { chord } = chordAt(section, Math.max(section.start, at - PPQ / 2));
    pitch = stepIn(chord.scale, pitch, rng.chance(0.75) ? -direction : -2 * direction);
  }
  return line;
}

/** One guide tone for each chord, moving as little as it can. */
function guideLine(section: StageSection, middle: Midi, busy: readonly Draft[], rng: Rng): readonly Draft[] {
  let pitch = middle + rng.int(5) - 2;
  return section.harmony.flatMap(({ at, length, chord }) => {
    if (at >= section.bodyEnd) return [];
    pitch = nearestOf(guides(chord), pitch);
    const clash = busy.some((note) => note.at < at + length && note.at + note.length > at);
    if (clash) return [];
    return [
      { at, length: Math.min(length, section.bodyEnd - at), pitch, velocity: 0.52 * dynamic(section.energy) },
    ];
  });
}

function guides(chord: Chord): readonly number[] {
  const wanted = chord.intervals.filter((interval) => [2, 3, 4, 5, 9, 10, 11, 14].includes(interval));
  const pool = wanted.length > 0 ? wanted : chord.intervals;
  return pool.map((interval) => (chord.root + interval) % 12);
}

function nearestOf(pcs: readonly number[], pitch: Midi): Midi {
  let best = pitch;
  let least = Number.POSITIVE_INFINITY;
  for (let candidate = pitch - 8; candidate <= pitch + 8; candidate++) {
    if (!pcs.includes(((candidate % 12) + 12) % 12)) continue;
    const distance = Math.abs(candidate - pitch);
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

function stepIn(scale: readonly number[], pitch: Midi, steps: number): Midi {
  let out = pitch;
  for (let i = 0; i < Math.abs(steps); i++) {
    do out += Math.sign(steps);
    while (!scale.includes(((out % 12) + 12) % 12));
  }
  return out;
}
