import type { SectionKind } from '../genres/genre.ts';
import type { TuneRange } from '../melody/tune.ts';
import type { Midi, Unit } from '../units.ts';
import { voiceCharacter } from '../voices/choose-voice.ts';
import type { VoiceChoice } from '../voices/voice.ts';

/** Where in a voice's comfortable range a section lies, 0 its lowest note and 1 its highest: verses low, choruses high. */
const HEIGHT: Readonly<Record<SectionKind, Unit>> = {
  intro: 0.42,
  verse: 0.36,
  pre: 0.5,
  chorus: 0.68,
  post: 0.66,
  bridge: 0.55,
  solo: 0.6,
  interlude: 0.45,
  groove: 0.4,
  breakdown: 0.42,
  build: 0.55,
  drop: 0.7,
  head: 0.5,
  theme: 0.5,
  development: 0.6,
  outro: 0.4,
};
/** Where the voice speaks and raps: low in its range, as people do. */
const SPEECH: Unit = 0.22;

/** The range a voice sings a kind of section in. */
export function vocalRange(voice: VoiceChoice, kind: SectionKind): TuneRange {
  const { comfort } = voiceCharacter(voice.character);
  const [low, high] = comfort;
  return { low, high, centre: Math.round(low + HEIGHT[kind] * (high - low)) };
}

/** The middle of the voice's speech, and how far it may stray. */
export function speechRange(voice: VoiceChoice): TuneRange {
  const { comfort, range } = voiceCharacter(voice.character);
  return {
    low: range[0],
    high: comfort[1],
    centre: Math.round(comfort[0] + SPEECH * (comfort[1] - comfort[0])),
  };
}

/** Brings a pitch into a range by octaves, or to its edge when the range is narrower than one. */
export function within(pitch: Midi, { low, high }: Pick<TuneRange, 'low' | 'high'>): Midi {
  let out = pitch;
  while (out > high && out - 12 >= low) out -= 12;
  while (out < low && out + 12 <= high) out += 12;
  return Math.max(low, Math.min(high, out));
}
