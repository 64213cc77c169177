import {
  barTicks,
  type GivenMaterial,
  type Note,
  type Part,
  type Score,
  type Ticks,
  type Writes,
} from '@songwright/music';

/** The part of a track that is the upload itself. */
export const RECORDED_PART = 'upload';

/** Velocity of the loudest section. */
const STRONG = 0.85;
const ROOT_OCTAVE = 36;

/**
 * The upload as a part of the score. A voice has the tune for its notes, a band the roots of its chords, each as loud as
 * its section: the others' balance is found by them, and a MIDI file tells them.
 */
export function recordedPart(
  name: string,
  writes: Exclude<Writes, 'song'>,
  material: GivenMaterial,
  score: Score,
): Part {
  const base = { id: RECORDED_PART, curves: [], recorded: name } as const;
  const loudness = velocities(material);
  const note = (at: Ticks, length: Ticks, pitch: number): Note => ({
    at,
    length,
    pitch,
    velocity: loudness(at),
    nudge: 0,
  });
  if (writes === 'band') {
    const notes = material.melody.map(({ at, length, pitch }) => note(at, length, pitch));
    return { ...base, name: 'Recorded voice', role: 'vocal', stem: 'vocal', instrument: 'singer', notes };
  }
  const notes = score.chords.map(({ at, length, root }) => note(at, length, ROOT_OCTAVE + root));
  return { ...base, name: 'Recorded band', role: 'pad', stem: 'fx', instrument: 'dark-pad', notes };
}

function velocities({ sections, meter }: GivenMaterial): (at: Ticks) => number {
  const bar = barTicks(meter);
  let end = 0;
  const spans = sections.map(({ bars, level, kind }) => {
    end += bars * bar;
    return {
      end,
      velocity: kind === '' ? STRONG / 2 : STRONG * Math.exp((Math.max(-18, level) * Math.LN10) / 20),
    };
  });
  return (at) => spans.find((span) => at < span.end)?.velocity ?? STRONG;
}
