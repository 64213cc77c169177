import { type Meter, type Note, type Part, PPQ, type Score, type Ticks, timeline } from '@songwright/music';
import type { TrueChord, TrueNote, TrueStroke, Truth } from './piece.ts';

/** What a listener should hear of a score, in seconds. */
export function truthOf(score: Score): Truth {
  const time = timeline(score);
  const { meter } = score.meter[0]!;
  const step = feltTicks(meter);
  const felt = Math.round((meter.beats * 4 * PPQ) / meter.unit / step);
  const beats: number[] = [];
  for (let at = 0; at <= score.end; at += step) beats.push(time.secondsAt(at));
  const gaps = beats.slice(1).map((at, i) => at - beats[i]!);
  const lead = leadOf(score);
  const kit = score.parts.find((part) => part.role === 'drums');
  const played = (note: Note): number => time.secondsAt(note.at) + note.nudge;
  return {
    length: time.length,
    beats,
    inBar: beats.map((_, i) => i % felt),
    bpm: 60 / [...gaps].sort((a, b) => a - b)[gaps.length >> 1]!,
    meter,
    key: score.key[0]!.key,
    chords: score.chords.map((chord): TrueChord => {
      const third = (interval: number): boolean => chord.tones.includes((chord.root + interval) % 12);
      return {
        start: time.secondsAt(chord.at),
        end: time.secondsAt(chord.at + chord.length),
        root: chord.root,
        quality: third(4) ? 'major' : third(3) ? 'minor' : null,
      };
    }),
    melody: lead === null ? null : melodyOf(lead, played, (note) => time.secondsAt(note.at + note.length)),
    drums: kit === undefined ? null : strokesOf(kit, played),
    boundaries:
      score.sections.length < 2 ? null : score.sections.slice(1).map(({ start }) => time.secondsAt(start)),
  };
}

/** Six eight, nine eight and twelve eight are felt in dotted quarters. */
function feltTicks(meter: Meter): Ticks {
  if (meter.unit === 8 && meter.beats % 3 === 0 && meter.beats > 3) return 1.5 * PPQ;
  return (4 * PPQ) / meter.unit;
}

/** The singer, or else the one leading part. */
function leadOf(score: Score): Part | null {
  const singers = score.parts.filter((part) => part.role === 'vocal' && part.notes.length > 0);
  if (singers.length === 1) return singers[0]!;
  const leads = score.parts.filter((part) => part.role === 'lead' && part.notes.length > 0);
  return leads.length === 1 ? leads[0]! : null;
}

/** One note at a time: of several struck together the highest; a note ends where the next begins. */
function melodyOf(
  part: Part,
  start: (note: Note) => number,
  end: (note: Note) => number,
): readonly TrueNote[] {
  const top = part.notes.filter(
    (note) => !part.notes.some((other) => other.at === note.at && other.pitch > note.pitch),
  );
  return top.map((note, i) => {
    const next = top[i + 1];
    return {
      start: start(note),
      end: Math.min(end(note), next === undefined ? Infinity : start(next)),
      pitch: note.pitch,
    };
  });
}

/** General MIDI drum keys by what they sound like. */
const KICKS = [35, 36];
const SNARES = [37, 38, 39, 40];
const HATS = [42, 44, 46, 49, 51, 53, 57, 59];

function strokesOf(kit: Part, start: (note: Note) => number): readonly TrueStroke[] {
  return kit.notes.flatMap((note): TrueStroke[] => {
    const kind = KICKS.includes(note.pitch)
      ? 'kick'
      : SNARES.includes(note.pitch)
        ? 'snare'
        : HATS.includes(note.pitch)
          ? 'hat'
          : null;
    return kind === null ? [] : [{ at: start(note), kind }];
  });
}
