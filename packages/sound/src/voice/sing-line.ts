import type { Rng, Samples } from '@songwright/music';
import { colourLine } from './colour.ts';
import { contourOf } from './contour.ts';
import type { CharacterSound } from './data/characters.ts';
import { SPEAKERS } from './data/speakers.ts';
import { type Clip, sing } from './psola.ts';
import type { SpeechRequest } from './speech.ts';
import { gridPitch, gridPitches, requestFor } from './speech-grid.ts';
import { phoneLengths, type SpokenLine } from './spoken-line.ts';
import type { SungLine, SungNote } from './sung-line.ts';
import { mapTime, type PhoneSpan } from './time-map.ts';

/** How a line is to be sung besides what stands in it. */
export interface LineManner {
  readonly sound: CharacterSound;
  /** Another throat beside the one the speech was spoken for: 1 is the same. */
  readonly throat: number;
  /** In semitones: singers of a choir are never quite together. */
  readonly detune: number;
  /** Every word ends as soon as a speaker would end it. */
  readonly detached: boolean;
}

export interface BareLine extends Clip {
  readonly spans: readonly PhoneSpan[];
}

/**
 * A line on its notes: the speaker's words laid out in time and pitch, coloured as the character sounds.
 *
 * @param speak gives the line as it is spoken on one pitch
 */
export function singLine(
  line: SungLine,
  { sound, throat, detune, detached }: LineManner,
  speak: (request: SpeechRequest) => SpokenLine,
  rng: Rng,
): BareLine {
  const spoken = new Map(
    gridPitches(line).map((pitch) => [pitch, speak(requestFor(line, sound, pitch))] as const),
  );
  const notes = line.syllables.flatMap((syllable) => syllable.notes);
  const first = spoken.get(gridPitch(notes[0]!.pitch))!;
  const spans = mapTime(line.syllables, phoneLengths(first), {
    detached,
    spoken: line.delivery !== 'sung',
    weakShare: SPEAKERS[sound.speaker].weakShare,
  });
  const written = contourOf(line, sound, rng);
  const contour = { ...written, pitchAt: (at: Samples) => written.pitchAt(at) + detune };
  const bare: BareLine = {
    spans,
    ...sing({
      spans,
      contour,
      spokenAt: spokenFinder(notes, spoken),
      formant: sound.formant * throat,
      jitter: sound.jitter,
      shimmer: sound.shimmer,
      rng,
    }),
  };
  return { ...bare, samples: colourLine(bare, line, sound, contour, rng) };
}

/** Called with rising times, as grains are laid. */
function spokenFinder(
  notes: readonly SungNote[],
  spoken: ReadonlyMap<number, SpokenLine>,
): (at: Samples) => SpokenLine {
  let cursor = 0;
  return (at) => {
    while (cursor + 1 < notes.length && at >= notes[cursor + 1]!.start) cursor++;
    return spoken.get(gridPitch(notes[cursor]!.pitch))!;
  };
}
