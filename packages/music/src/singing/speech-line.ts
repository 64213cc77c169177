import type { Rng } from '../rng.ts';
import { type Bpm, type Midi, PPQ, type Seconds, type Ticks } from '../units.ts';
import type { PlacedPhrase } from './packing.ts';
import type { SungSyllable } from './phrases.ts';
import type { PlacedSyllable } from './place-syllables.ts';

/** Seconds from one vowel to the next in unhurried speech, by stress (after Crystal and House 1990: 0.2 s a syllable). */
const SYLLABLE: Readonly<Record<SungSyllable['stress'], Seconds>> = { 0: 0.17, 1: 0.25, 2: 0.21 };
const WORD_END: Seconds = 0.02;
const PAUSE: Seconds = 0.28;

/** Times of a spoken phrase: freely, from its start on, slower or faster as its room asks. */
export function timeSpeech(phrase: PlacedPhrase, bpm: Bpm): readonly PlacedSyllable[] {
  const second = (bpm * PPQ) / 60;
  const wishes = phrase.syllables.map(
    ({ stress, wordEnd, pause }) => SYLLABLE[stress] + (wordEnd ? WORD_END : 0) + (pause ? PAUSE : 0),
  );
  const total = wishes.reduce((sum, wish) => sum + wish, 0);
  const scale = Math.min(1.15, (phrase.room / second - 0.25) / total) * second;
  let at: Ticks = 0;
  return phrase.syllables.map((syllable, index) => {
    const whole = Math.max(60, Math.round(wishes[index]! * scale));
    const held = syllable.pause ? Math.round(whole * 0.5) : whole;
    const here = { at, length: held, accent: syllable.stress === 1, syllable };
    at += whole;
    return here;
  });
}

/** How a speaking voice moves: falling through the phrase, up on stress, down at the end of a sentence. */
const FALL = 4;
const STRESS = 2.4;
const LAST = -2.5;

/**
 * Pitches of rapped or spoken syllables about a middle pitch: declination through the phrase, an accent on stressed
 * syllables, a fall at the end of a line and a rise where it goes on (Pierrehumbert 1980).
 */
export function speakPitches(
  syllables: readonly PlacedSyllable[],
  middle: Midi,
  closes: boolean,
  rng: Rng,
): readonly Midi[] {
  const key = rng.between(-1.2, 1.2);
  const reach = rng.between(0.8, 1.2);
  return syllables.map(({ syllable }, index) => {
    const progress = syllables.length === 1 ? 0.5 : index / (syllables.length - 1);
    const accent = syllable.stress === 1 ? STRESS : syllable.stress === 2 ? STRESS / 2 : 0;
    const end = index === syllables.length - 1 ? (closes ? LAST : 1.5) : 0;
    return Math.round(middle + key + reach * (FALL * (0.5 - progress) + accent) + end + 0.5 * rng.gaussian());
  });
}
