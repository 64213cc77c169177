import type { HeardBeat, Hearing } from '@songwright/listen';
import type { Seconds } from '@songwright/music';
import { beatsOfNotes } from './beats-of-notes.ts';
import { steadyBeats } from './steady-beats.ts';

/**
 * Mean confidence of chords below which a recording is a melody alone: voices and single instruments are heard with 0.1 to
 * 0.42, the same with an accompaniment with 0.53 and more.
 */
const ALONE = 0.47;
/** Read from its notes the time of a melody is taken, unless the heard beats suit them better by more than this. */
const BETTER = 1.1;

/**
 * The beats of a hearing or, of a melody alone, in whose sound there is little to tell a beat by, those that its notes are
 * best read by.
 */
export function chooseBeats(hearing: Hearing): readonly HeardBeat[] {
  const { beats, melody, duration, meter } = hearing;
  if (certainty(hearing) >= ALONE) return beats;
  const bars = meter.beats === 3 ? [3, 4] : [4, 3];
  const free = beatsOfNotes(melody, duration, bars);
  if (free === null) return beats;
  // Notes alone are now and then counted in three for two: then they are read near the tempo that the ear has found.
  const own = agrees(free, hearing) ? free : (beatsOfNotes(melody, duration, bars, hearing.bpm) ?? free);
  return astray(own, hearing) < BETTER * astray(beats, hearing) ? own : beats;
}

/** Tempi that differ by less are one, twice and half as fast included. */
const ALIKE = 0.06;

function agrees(own: readonly HeardBeat[], { bpm }: Hearing): boolean {
  const tempo = (60 * (own.length - 1)) / (own.at(-1)!.at - own[0]!.at);
  return [0.5, 1, 2].some((times) => Math.abs((times * bpm) / tempo - 1) < ALIKE);
}

function certainty({ chords }: Hearing): number {
  const length = chords.reduce((sum, { start, end }) => sum + end - start, 0);
  return (
    chords.reduce((sum, { start, end, confidence }) => sum + confidence * (end - start), 0) /
    Math.max(1e-9, length)
  );
}

/** How far from the quarters of the beats the notes begin, on the whole: 0 on them, 0.5 by chance. */
function astray(beats: readonly HeardBeat[], { melody }: Hearing): number {
  const times: readonly Seconds[] = steadyBeats(beats.map(({ at }) => at));
  let [sum, count] = [0, 0];
  let beat = 0;
  for (const { start } of melody) {
    while (beat + 1 < times.length && times[beat + 1]! <= start) beat++;
    if (beat + 1 >= times.length || start < times[beat]!) continue;
    const place = (4 * (start - times[beat]!)) / (times[beat + 1]! - times[beat]!);
    sum += 2 * Math.abs(place - Math.round(place));
    count++;
  }
  return count === 0 ? 0 : sum / count / 2;
}
