import { PHRASE_MATTER } from './data/phrase-frames.ts';
import { pluralOf } from './grammar.ts';
import type { Phrase } from './phrases.ts';
import type { Source } from './pool.ts';

/** A phrase of the user's as a source of sentences: the frames of its type, with the phrase in them. */
export function phraseSource(phrase: Phrase, weight: number): Source {
  const { text, determiner, type } = phrase;
  const full = determiner === '' ? text : `${determiner} ${text}`;
  return {
    matter: PHRASE_MATTER[type],
    weight,
    words: {
      /** As it stands in a sentence: "my cat's dentist", "the moon", "money". */
      x: [full],
      /** Bare: "cat's dentist". */
      X: [text],
      xs: [type === 'thing' || type === 'person' || type === 'animal' ? pluralOf(text) : text],
    },
  };
}
