import { type Midi, type Part, PPQ, type Score, type Ticks } from '@songwright/music';

/** A note in musical time. */
export interface TimedNote {
  readonly at: Ticks;
  readonly length: Ticks;
  readonly pitch: Midi;
}

/** The notes of whoever carries a score's tune, as they are written: the voice where it sings, else the lead. */
export function tuneOf({ parts }: Score): readonly TimedNote[] {
  const plain = ({ notes }: Part): TimedNote[] =>
    notes.map(({ at, length, pitch }) => ({ at, length, pitch }));
  const sung = parts.filter(({ role }) => role === 'vocal').flatMap(plain);
  const led = parts.filter(({ role }) => role === 'lead').flatMap(plain);
  const free = led.filter(
    (note) => !sung.some(({ at, length }) => at < note.at + note.length && note.at < at + length),
  );
  return [...sung, ...free].sort((a, b) => a.at - b.at);
}

export interface Agreement {
  /** Share of the tune's sounding time in which the other sounds the same pitch class; silence agrees with nothing. */
  readonly share: number;
  /** Beats of the other for one of the tune, and how many beats later it begins. */
  readonly stretch: number;
  readonly offset: number;
}

/** Frames a beat. */
const FRAMES = 12;
const FURTHEST_BEATS = 8;
const STRETCHES = [1, 2, 0.5];

/**
 * How much of a tune another one keeps, note names against note names at the same places of the music, at the best of
 * the alignments that keep musical time: shifted by whole beats, counted as fast, twice or half as fast.
 */
export function melodyAgreement(tune: readonly TimedNote[], other: readonly TimedNote[]): Agreement {
  const want = framesOf(tune, 1);
  let best: Agreement = { share: 0, stretch: 1, offset: 0 };
  for (const stretch of STRETCHES) {
    const have = framesOf(other, 1 / stretch);
    for (let offset = -FURTHEST_BEATS; offset <= FURTHEST_BEATS; offset++) {
      let sounding = 0;
      let same = 0;
      for (let i = 0; i < want.length; i++) {
        if (want[i]! < 0) continue;
        sounding++;
        if (want[i] === have[i + offset * FRAMES]) same++;
      }
      const share = same / Math.max(1, sounding);
      if (share > best.share) best = { share, stretch, offset };
    }
  }
  return best;
}

/** Pitch class of each frame, -1 where nothing sounds; of several notes at once the last begun. */
function framesOf(notes: readonly TimedNote[], stretch: number): Int8Array {
  const frame = (ticks: Ticks): number => Math.round((ticks * stretch * FRAMES) / PPQ);
  const length = notes.reduce((most, { at, length }) => Math.max(most, frame(at + length)), 0);
  const frames = new Int8Array(length).fill(-1);
  for (const { at, length, pitch } of notes) frames.fill(pitch % 12, frame(at), frame(at + length));
  return frames;
}
