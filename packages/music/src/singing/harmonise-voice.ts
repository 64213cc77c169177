import { chordAt, type Stage, type StageSection } from '../arrangement/stage.ts';
import { type Midi, PPQ } from '../units.ts';
import { voiceCharacter } from '../voices/choose-voice.ts';
import type { VoiceChoice } from '../voices/voice.ts';
import type { VocalNote } from './vocal-writer.ts';

/** Sections that are harmonised, where there is sung (not spoken) text. */
const HARMONISED = ['chorus', 'post', 'drop'];
/** Backing singers may go this far above the lead's comfort. */
const ABOVE = 4;

/**
 * Second and third voices for choruses, syllable by syllable with the tune: thirds and sixths as the chord has them.
 * The first chorus has them on its closing lines, the next one throughout, the last one below as well as above.
 */
export function harmoniseVoice(
  stage: Stage,
  voice: VoiceChoice,
  notes: readonly VocalNote[],
): readonly [high: readonly VocalNote[], low: readonly VocalNote[]] {
  const { comfort, range } = voiceCharacter(voice.character);
  const limits = { low: range[0], high: Math.min(range[1], comfort[1] + ABOVE) };
  const sections = stage.sections.filter(({ kind, words }) => words !== null && HARMONISED.includes(kind));
  const high: VocalNote[] = [];
  const low: VocalNote[] = [];
  for (const section of sections) {
    const own = notes.filter(
      (note) => note.section === section && !note.backing && note.phrase.delivery === 'sung',
    );
    const times = sections.filter(
      (other) => other.kind === section.kind && other.index < section.index,
    ).length;
    const lastOfKind = !sections.some((other) => other.kind === section.kind && other.index > section.index);
    const phrases = section.words!.phrases;
    const from = times === 0 && !lastOfKind ? phrases[Math.floor(phrases.length / 2)]!.at : 0;
    const sung = own.filter(({ phrase }) => phrase.at >= from);
    high.push(...second(section, sung, 1, limits));
    if (lastOfKind && times > 0) low.push(...second(section, sung, -1, limits));
  }
  return [high, low];
}

/** A voice above or below the tune: a third away, a sixth the other way about where that leaves the range. */
function second(
  section: StageSection,
  notes: readonly VocalNote[],
  direction: 1 | -1,
  limits: { readonly low: Midi; readonly high: Midi },
): readonly VocalNote[] {
  return notes.map((note) => {
    const { chord } = chordAt(section, note.at);
    const held = note.length >= PPQ;
    const third = nearest(note.pitch, direction, held ? chord.tones : chord.scale);
    const folded = third > limits.high ? third - 12 : third < limits.low ? third + 12 : third;
    return { ...note, pitch: folded };
  });
}

/** The member of a set of pitch classes that is nearest to a third away: 3 or 4 semitones, else 5 down to 2. */
function nearest(pitch: Midi, direction: 1 | -1, classes: readonly number[]): Midi {
  for (const distance of [4, 3, 5, 6, 7, 2]) {
    const candidate = pitch + direction * distance;
    if (classes.includes(((candidate % 12) + 12) % 12)) return candidate;
  }
  return pitch + direction * 4;
}
