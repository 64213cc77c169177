import type { ShownBeat, ShownLine, ShownNote, ShownSection, Storyboard } from '@songwright/media';
import { type Note, type Part, type Score, timeline, wordTimes } from '@songwright/music';

/** Drum keys of General MIDI that move the picture. */
const KICKS: readonly number[] = [35, 36];
/** Two strokes so close are one. */
const FLAM = 0.06;
/** How hard the picture moves where no drum does it: at a bar line and at the other beats. */
const BAR_STRENGTH = 0.7;
const BEAT_STRENGTH = 0.35;
const UNPITCHED: readonly Part['role'][] = ['drums', 'percussion', 'fx'];
const TUNES: readonly Part['role'][] = ['lead', 'vocal', 'riff'];

/** What is written on the picture besides the music. */
export interface Captions {
  readonly title: string;
  readonly author: string;
  readonly domain: string;
  readonly duration: number;
}

/** A film of a score: everything that moves in it is read from the notes. */
export function storyboardOf(score: Score, captions: Captions): Storyboard {
  const clock = timeline(score);
  const timed = (note: Note): { start: number; end: number } => ({
    start: clock.secondsAt(note.at) + note.nudge,
    end: clock.secondsAt(note.at + note.length) + note.nudge,
  });
  const kicks = score.parts
    .filter(({ role }) => role === 'drums')
    .flatMap(({ notes }) => notes.filter(({ pitch }) => KICKS.includes(pitch)))
    .map((note) => ({ at: timed(note).start, strength: note.velocity }));
  return {
    ...captions,
    sections: sectionsOf(score),
    beats: kicks.length > 0 ? withoutFlams(kicks) : beatsOf(score),
    lines: linesOf(score),
    notes: notesOf(score, timed),
  };
}

/** A film of a recording: nothing is known of it but how it sounds. */
export function plainStoryboard(captions: Captions): Storyboard {
  const whole = { label: '', start: 0, energy: 0.5 };
  return { ...captions, sections: [whole], beats: [], lines: [], notes: [] };
}

/** Energies spread over the whole range: what counts is which section is the quieter one. */
function sectionsOf(score: Score): ShownSection[] {
  const { secondsAt } = timeline(score);
  const energies = score.sections.map(({ energy }) => energy);
  const low = Math.min(...energies);
  const range = Math.max(0.15, Math.max(...energies) - low);
  return score.sections.map(({ label, start, energy }) => ({
    label,
    start: secondsAt(start),
    energy: (energy - low) / range,
  }));
}

function withoutFlams(strokes: readonly ShownBeat[]): ShownBeat[] {
  const kept: ShownBeat[] = [];
  for (const stroke of [...strokes].sort((a, b) => a.at - b.at)) {
    const last = kept.at(-1);
    if (last === undefined || stroke.at - last.at > FLAM) kept.push(stroke);
  }
  return kept;
}

function beatsOf(score: Score): ShownBeat[] {
  const clock = timeline(score);
  const beats: ShownBeat[] = [];
  for (let bar = 0; bar < clock.bars; bar++) {
    const [from, to] = [clock.barStart(bar), clock.barStart(bar + 1)];
    const meter = score.meter.findLast(({ at }) => at <= from)?.meter ?? { beats: 4 };
    for (let beat = 0; beat < meter.beats; beat++) {
      const at = clock.secondsAt(from + ((to - from) * beat) / meter.beats);
      beats.push({ at, strength: beat === 0 ? BAR_STRENGTH : BEAT_STRENGTH });
    }
  }
  return beats;
}

/** Section tags and line breaks are for readers of the whole text: a line on the screen is its words alone. */
function linesOf(score: Score): ShownLine[] {
  const { lyric } = score;
  if (lyric === null) return [];
  const times = wordTimes(score);
  return lyric.lines
    .map(({ from, to }) => ({
      words: lyric.words.slice(from, to).flatMap((word, index) => {
        const time = times[from + index];
        const text = word.text
          .replace(/\[[^\]]*\]/g, ' ')
          .replace(/\s+/g, ' ')
          .trim();
        return time && text !== '' ? [{ text, ...time }] : [];
      }),
    }))
    .filter(({ words }) => words.length > 0)
    .sort((a, b) => a.words[0]!.start - b.words[0]!.start);
}

function notesOf(score: Score, timed: (note: Note) => { start: number; end: number }): ShownNote[] {
  const pitched = score.parts.filter(({ role }) => !UNPITCHED.includes(role));
  const tune = TUNES.map((role) => pitched.find((part) => part.role === role)).find((part) => part);
  return pitched.flatMap((part) =>
    part.notes.map((note) => ({ ...timed(note), pitch: note.pitch, lead: part === tune })),
  );
}
