import type { HeardBeat, Hearing } from '@songwright/listen';
import type { Seconds } from '@songwright/music';
import { beatsOfNotes, type ReadBeats } from './beats-of-notes.ts';
import { steadyBeats } from './steady-beats.ts';

/**
 * Mean confidence of chords below which a recording is a melody alone, unless the ear has found so itself: voices and single
 * instruments are heard with 0.1 to 0.37, the same with an accompaniment with 0.45 and more.
 */
const ALONE = 0.41;
/** Read from its notes the time of a melody is taken, unless the heard beats suit them better by more than this. */
const BETTER = 1.1;

/** Of eight minutes of melody the beats take a second and a half to read, and are asked for by all that writes over it. */
const chosen = new WeakMap<Hearing, ReadBeats>();

/**
 * The beats of a hearing or, of a melody alone, in whose sound there is little to tell a beat by, those that its notes are
 * best read by.
 */
export function chooseBeats(hearing: Hearing): ReadBeats {
  const known = chosen.get(hearing);
  if (known !== undefined) return known;
  const beats = choose(hearing);
  chosen.set(hearing, beats);
  return beats;
}

function choose(hearing: Hearing): ReadBeats {
  const { beats, melody, duration, meter } = hearing;
  const heard = { beats, meter };
  if (!isAlone(hearing)) return heard;
  const own = beatsOfNotes(melody, duration, hearing.bpm);
  return own !== null && astray(own.beats, hearing) < BETTER * astray(beats, hearing) ? own : heard;
}

function isAlone(hearing: Hearing): boolean {
  return hearing.melody.some(({ level }) => level !== undefined) || certainty(hearing) < ALONE;
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
