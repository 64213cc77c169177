import * as common from '../fields/common.ts';
import { defaulted, expected, expectedOrAbsent, type Given, optional, required } from '../fields/field.ts';
import { flag, number, text } from '../fields/specs.ts';
import { DEFAULT_VERSION, IDEA_MAX, PERSONA_VERSIONS, WIDEST_LIMITS } from '../limits.ts';
import { durationByVersion, limit, limitByVersion } from '../rules/limits.ts';
import { zeroIsAbsent } from '../rules/numbers.ts';
import { isGiven, needs, onlyWhen, requires } from '../rules/presence.ts';
import { BOTH } from '../rules/rule.ts';
import { defineModel, UPLOAD_ALIAS, VERSION_ALIAS } from './definition.ts';

/**
 * `default_param_flag` where it is not given. The newest catalogue's default is true; with none of the parameters
 * that true asks for, the request can only mean "as the source".
 */
function impliedFlag(given: Given): boolean {
  return ['prompt', 'style', 'title', 'continue_at'].some((name) => isGiven(given[name]));
}

const defaultParamFlag = expected(
  flag(
    'True: the parameters below are taken. False: everything, the point of extension included, is taken from the source.',
  ),
  impliedFlag,
);

const continueAt = optional(
  number(
    'Second of the source from which to go on: above 0 and before its end. Only the job can check the end.',
    { exclusive: true },
  ),
);

const own = { default_param_flag: true } as const;

const sharedRules = [
  limitByVersion('style', 'style'),
  limitByVersion('title', 'title'),
  onlyWhen('persona_id', own),
  needs('persona_model', 'persona_id'),
  durationByVersion(),
  zeroIsAbsent('continue_at'),
];

export const extendMusic = defineModel({
  model: 'extend-music',
  schemaName: 'ExtendMusic',
  title: 'Extend a track',
  description:
    'Goes on with a track of this service from a given second. The result is the whole track: the head as it was, and a new tail.',
  fields: {
    default_param_flag: defaultParamFlag,
    // There is no task_id: the track is found by its audio_id alone.
    audio_id: required(common.audioId),
    // Absent in the lenient reading: as the source, which it should equal anyway.
    mv: expectedOrAbsent(common.version),
    prompt: defaulted(
      text(
        'Lyrics or direction of the tail; at most 3000 characters with V4, else 5000.',
        WIDEST_LIMITS.prompt,
        {
          limitedByRule: true,
        },
      ),
      '',
    ),
    style: defaulted(common.style, ''),
    title: defaulted(common.versionedTitle, ''),
    continue_at: continueAt,
    instrumental: optional(flag('True: nothing is sung in the tail. Not given: as the source.')),
    ...common.taste,
    ...common.persona,
    duration: common.duration,
  },
  rules: [
    requires(['prompt', 'style', 'title', 'continue_at'], own),
    limitByVersion('prompt', 'prompt'),
    ...sharedRules,
  ],
  aliases: [VERSION_ALIAS],
  examples: [
    {
      summary: 'As the source',
      input: {
        default_param_flag: false,
        audio_id: '62e4542a-73be-44e1-b397-7716ee7505c6',
        mv: 'V5',
      },
    },
    {
      summary: 'With parameters of its own',
      input: {
        default_param_flag: true,
        audio_id: '62e4542a-73be-44e1-b397-7716ee7505c6',
        mv: 'V5',
        prompt: 'A calmer ending',
        style: 'solo piano',
        title: 'Low Tide, extended',
        continue_at: 95.5,
      },
    },
  ],
});

const sung = { default_param_flag: true, instrumental: false } as const;
const inherited = { default_param_flag: false } as const;

export const uploadAndExtendAudio = defineModel({
  model: 'upload-and-extend-audio',
  schemaName: 'UploadAndExtendAudio',
  title: 'Extend a recording',
  description:
    'Goes on with an uploaded recording. The recording is at most 8 minutes long, 1 minute with V4_5ALL.',
  fields: {
    upload_url: required(common.uploadUrl),
    default_param_flag: defaultParamFlag,
    instrumental: expected(flag('True: nothing is sung in the tail.'), true),
    continue_at: continueAt,
    // One machine-readable schema always requires mv and continue_at; the vendor's own text, "with the flag false
    // only upload_url is needed", and the newest catalogue do not.
    mv: defaulted(common.version, DEFAULT_VERSION),
    prompt: defaulted(
      text(
        'With the flag true and vocals: the lyrics; at most 3000 characters with V4, else 5000. With the flag false: an idea of at most 500.',
        WIDEST_LIMITS.prompt,
        { limitedByRule: true },
      ),
      '',
    ),
    style: defaulted(common.style, ''),
    title: defaulted(common.versionedTitle, ''),
    ...common.taste,
    ...common.persona,
    duration: common.duration,
  },
  rules: [
    // One published sample has the flag true without style and title. Its own rules refuse it, so strict does.
    requires(['style', 'title', 'continue_at', 'mv'], own),
    requires(['prompt'], sung, BOTH),
    limitByVersion('prompt', 'prompt', own),
    limit('prompt', IDEA_MAX.strict, inherited, ['strict']),
    limit('prompt', IDEA_MAX.lenient, inherited, ['lenient']),
    onlyWhen('persona_id', { mv: PERSONA_VERSIONS }),
    ...sharedRules,
  ],
  aliases: [UPLOAD_ALIAS, VERSION_ALIAS],
  examples: [
    {
      summary: 'As the recording',
      input: {
        upload_url: 'https://example.com/demo.mp3',
        default_param_flag: false,
        instrumental: true,
      },
    },
    {
      summary: 'With parameters of its own',
      input: {
        upload_url: 'https://example.com/demo.mp3',
        default_param_flag: true,
        instrumental: false,
        continue_at: 42,
        mv: 'V5',
        prompt: '[Chorus]\nAll the way around again',
        style: 'soul, horns',
        title: 'Around Again',
      },
    },
  ],
});
