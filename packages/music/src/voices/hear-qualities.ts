import {
  CHOIR_WORDS,
  DETACHED_WORDS,
  GENDER_WORDS,
  PLAIN_QUALITY_WORDS,
  QUALITIES_OF_VOICES,
  VOICE_NOUNS,
} from './data/quality-words.ts';
import { VOICE_QUALITIES, type VoiceGender, type VoiceQuality } from './voice.ts';

/** What a text says of the voice it wants. */
export interface VoiceWishes {
  readonly qualities: readonly VoiceQuality[];
  /** Only where a voice type says so ("baritone"). */
  readonly gender: VoiceGender | null;
  readonly choir: boolean;
  readonly detached: boolean;
}

const DENIED = '(?<!\\b(?:no|not|without|never|less)\\s(?:a\\s|any\\s|too\\s)?)';
const wordsOf = (phrases: string): string => phrases.split('|').join('|');
const anywhere = (phrases: string): RegExp => new RegExp(`${DENIED}\\b(?:${wordsOf(phrases)})\\b`, 'i');
const beforeVoice = (phrases: string): RegExp =>
  new RegExp(
    `${DENIED}\\b(?:${wordsOf(phrases)})\\b(?:[\\s,]+[\\w-]+){0,2}?[\\s,]+(?:${VOICE_NOUNS})\\b`,
    'i',
  );

const PATTERNS = VOICE_QUALITIES.map((quality) => ({
  quality,
  patterns: [anywhere(PLAIN_QUALITY_WORDS[quality]), beforeVoice(QUALITIES_OF_VOICES[quality])],
}));
const FEMALE = anywhere(GENDER_WORDS.f);
const MALE = anywhere(GENDER_WORDS.m);
const CHOIR = anywhere(CHOIR_WORDS);
const DETACHED = anywhere(DETACHED_WORDS);

/** Reads a style description or an idea; never lyrics, whose words are the song's own. */
export function hearQualities(text: string): VoiceWishes {
  const qualities = PATTERNS.filter(({ patterns }) => patterns.some((pattern) => pattern.test(text)));
  const [female, male] = [FEMALE.test(text), MALE.test(text)];
  return {
    qualities: qualities.map(({ quality }) => quality),
    gender: female === male ? null : female ? 'f' : 'm',
    choir: CHOIR.test(text),
    detached: DETACHED.test(text),
  };
}
