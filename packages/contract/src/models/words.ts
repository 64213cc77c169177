import * as common from '../fields/common.ts';
import { required } from '../fields/field.ts';
import { text } from '../fields/specs.ts';
import { HOUSE_MAX, LYRICS_PROMPT_MAX, LYRICS_PROMPT_WORDS } from '../limits.ts';
import { limit, wordLimit } from '../rules/limits.ts';
import { STRICT } from '../rules/rule.ts';
import { defineModel } from './definition.ts';

export const generateLyrics = defineModel({
  model: 'generate-lyrics',
  schemaName: 'GenerateLyrics',
  title: 'Write lyrics',
  description: 'Lyrics with a title and section markers, from an idea.',
  fields: {
    prompt: required(
      text('What the lyrics are about, in at most 200 words.', LYRICS_PROMPT_MAX.strict, {
        limitedByRule: true,
      }),
    ),
    seed: common.seed,
  },
  // One client sends up to 2000 characters, some 350 words: the lenient reading counts characters only.
  rules: [
    wordLimit('prompt', LYRICS_PROMPT_WORDS, STRICT),
    limit('prompt', LYRICS_PROMPT_MAX.strict, {}, STRICT),
    limit('prompt', LYRICS_PROMPT_MAX.lenient, {}, ['lenient']),
  ],
  aliases: [],
  examples: [{ summary: 'An idea', input: { prompt: 'A lighthouse keeper on the last night of service' } }],
});

export const boostMusicStyle = defineModel({
  model: 'boost-music-style',
  schemaName: 'BoostMusicStyle',
  title: 'Enrich a style',
  description: 'A longer description of a style from a few words.',
  fields: {
    content: required(text('The style in a few words.', HOUSE_MAX.content)),
    seed: common.seed,
  },
  rules: [],
  // One typed client calls it style.
  aliases: [{ from: 'style', to: 'content' }],
  examples: [{ summary: 'A few words', input: { content: 'pop, mysterious' } }],
});
