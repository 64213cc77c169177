import * as common from '../fields/common.ts';
import { defaulted, expected, required } from '../fields/field.ts';
import { choice, text } from '../fields/specs.ts';
import {
  ADDING_TITLE_MAX,
  ADDING_VERSIONS,
  DEFAULT_ADDING_VERSION,
  HOUSE_MAX,
  WIDEST_LIMITS,
} from '../limits.ts';
import { type Alias, defineModel, UPLOAD_ALIAS } from './definition.ts';

// The vendor's page calls the field `model`, the sister service's `mv`: both are published.
const VERSION_BY_EITHER_NAME: Alias = { from: 'model', to: 'mv', published: true };

const shared = {
  upload_url: required(common.uploadUrl),
  title: expected(text('Title of the track.', ADDING_TITLE_MAX), ''),
  // Required, but clients send "" or leave it out: "" is taken in both readings.
  negative_tags: expected(common.negativeTags, ''),
  mv: defaulted(choice('Version of the music model.', ADDING_VERSIONS), DEFAULT_ADDING_VERSION),
  vocal_gender: common.vocalGender,
  ...common.weights,
  seed: common.seed,
};

export const addInstrumental = defineModel({
  model: 'add-instrumental',
  schemaName: 'AddInstrumental',
  title: 'Add an accompaniment',
  description: 'Makes an accompaniment to an uploaded voice or melody.',
  fields: {
    ...shared,
    tags: expected(text('Wanted styles of the accompaniment.', HOUSE_MAX.tags), ''),
  },
  rules: [],
  aliases: [UPLOAD_ALIAS, VERSION_BY_EITHER_NAME],
  examples: [
    {
      summary: 'A band for a sung melody',
      input: {
        upload_url: 'https://example.com/voice.wav',
        title: 'Kitchen Song',
        tags: 'acoustic folk, fingerpicked guitar',
        negative_tags: 'electronic',
        mv: 'V5',
      },
    },
  ],
});

export const addVocals = defineModel({
  model: 'add-vocals',
  schemaName: 'AddVocals',
  title: 'Add vocals',
  description: 'Sings over an uploaded instrumental.',
  fields: {
    ...shared,
    prompt: required(text('Lyrics, or a direction for them.', WIDEST_LIMITS.prompt)),
    style: expected(text('Style of the vocals.', WIDEST_LIMITS.style), ''),
  },
  rules: [],
  aliases: [UPLOAD_ALIAS, VERSION_BY_EITHER_NAME],
  examples: [
    {
      summary: 'A voice for an instrumental',
      input: {
        upload_url: 'https://example.com/backing.mp3',
        prompt: '[Verse]\nMorning comes in colours',
        title: 'Colours',
        style: 'soft pop',
        negative_tags: 'rap',
        vocal_gender: 'f',
      },
    },
  ],
});
