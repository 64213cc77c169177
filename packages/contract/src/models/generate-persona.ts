import * as common from '../fields/common.ts';
import { defaulted, expected, optional, required } from '../fields/field.ts';
import { number, text } from '../fields/specs.ts';
import { HOUSE_MAX, PERSONA_SAMPLE, WIDEST_LIMITS } from '../limits.ts';
import { inOrder, spans } from '../rules/numbers.ts';
import { together } from '../rules/presence.ts';
import { defineModel } from './definition.ts';
import { exampleTrack } from './track-jobs.ts';

export const generatePersona = defineModel({
  model: 'generate-persona',
  schemaName: 'GeneratePersona',
  title: 'Make a persona',
  description:
    'Keeps the character of a track for later ones (persona_id). Once for each track. ' +
    'vocal_start and vocal_end, if given, are 10 to 30 seconds apart.',
  fields: {
    ...common.track,
    name: required(text('Name of the persona.', HOUSE_MAX.name)),
    description: expected(text('What is characteristic of it.', HOUSE_MAX.description), ''),
    style: defaulted(text('Style of the persona.', WIDEST_LIMITS.style), ''),
    vocal_start: optional(number('Start of the vocal sample in seconds.', {})),
    vocal_end: optional(number('End of the vocal sample in seconds, after the start.', { exclusive: true })),
  },
  rules: [
    together('vocal_start', 'vocal_end'),
    inOrder('vocal_start', 'vocal_end'),
    spans('vocal_start', 'vocal_end', PERSONA_SAMPLE),
  ],
  aliases: [],
  examples: [
    {
      summary: 'A persona',
      input: { ...exampleTrack, name: 'Night Driver', description: 'Husky, close, unhurried' },
    },
  ],
});
