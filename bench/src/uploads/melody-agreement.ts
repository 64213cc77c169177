import { type Midi, type Part, type Score, type Seconds, timeline } from '@songwright/music';

/** A note as it is heard. */
export interface TimedNote {
  readonly start: Seconds;
  readonly end: Seconds;
  readonly pitch: Midi;
}

/** The notes of whoever carries a score's tune: the voice where it sings, else the lead. */
export function tuneOf(score: Score): readonly TimedNote[] {
  const { secondsAt } = timeline(score);
  const plain = ({ notes }: Part): TimedNote[] =>
    notes.map(({ at, length, pitch }) => ({ start: secondsAt(at), end: secondsAt(at + length), pitch }));
  const sung = score.parts.filter(({ role }) => role === 'vocal').flatMap(plain);
  const led = score.parts.filter(({ role }) => role === 'lead').flatMap(plain);
  const free = led.filter((note) => !sung.some(({ start, end }) => start < note.end && note.start < end));
  return [...sung, ...free].sort((a, b) => a.start - b.start);
}

export interface Agreement {
  /** Share of the tune's sounding time in which the other sounds the same pitch class; silence agrees with nothing. */
  readonly share: number;
  /** How much slower the other is, and how many seconds later it begins. */
  readonly stretch: number;
  readonly offset: Seconds;
}

/** Frames a second. */
const FRAMES = 40;
/** A cover keeps a steady tempo, which may differ from the upload's by this share on either side. */
const STRETCH = 0.03;
const STRETCH_STEP = 0.0025;
const FURTHEST: Seconds = 4;

/**
 * How much of a tune another one keeps, note names against note names at the same moments, at the best of the alignments
 * that a steady tempo and one beginning allow.
 */
export function melodyAgreement(tune: readonly TimedNote[], other: readonly TimedNote[]): Agreement {
  const want = framesOf(tune, 1);
  const sounding = want.reduce((sum, name) => sum + (name < 0 ? 0 : 1), 0);
  let best: Agreement = { share: 0, stretch: 1, offset: 0 };
  for (let stretch = 1 - STRETCH; stretch <= 1 + STRETCH; stretch += STRETCH_STEP) {
    const have = framesOf(other, 1 / stretch);
    for (let offset = -FURTHEST * FRAMES; offset <= FURTHEST * FRAMES; offset++) {
      let same = 0;
      for (let i = Math.max(0, -offset); i < want.length && i + offset < have.length; i++) {
        if (want[i]! >= 0 && want[i] === have[i + offset]) same++;
      }
      const share = same / Math.max(1, sounding);
      if (share > best.share) best = { share, stretch, offset: offset / FRAMES };
    }
  }
  return best;
}

/** Pitch class of each frame, -1 where nothing sounds; of several notes at once the last begun. */
function framesOf(notes: readonly TimedNote[], stretch: number): Int8Array {
  const frame = (time: Seconds): number => Math.round(time * stretch * FRAMES);
  const length = notes.reduce((most, { end }) => Math.max(most, frame(end)), 0);
  const frames = new Int8Array(length).fill(-1);
  for (const { start, end, pitch } of notes) frames.fill(pitch % 12, frame(start), frame(end));
  return frames;
}
