import * as common from '../fields/common.ts';
import { defaulted, required } from '../fields/field.ts';
import { limitByVersion } from '../rules/limits.ts';
import { defineModel, UPLOAD_ALIAS, VERSION_ALIAS } from './definition.ts';
import { modePrompt, modeRules, modes } from './generate-music.ts';

export const uploadAndCoverAudio = defineModel({
  model: 'upload-and-cover-audio',
  schemaName: 'UploadAndCoverAudio',
  title: 'Cover a recording',
  description:
    'Keeps the melody of an uploaded recording and changes its style. The recording is at most 8 minutes long, 1 minute with V4_5ALL.',
  fields: {
    upload_url: required(common.uploadUrl),
    prompt: modePrompt,
    ...modes,
    mv: common.mv,
    style: defaulted(common.style, ''),
    title: defaulted(common.versionedTitle, ''),
    ...common.taste,
    ...common.persona,
    duration: common.duration,
  },
  rules: [...modeRules, limitByVersion('title', 'title')],
  aliases: [UPLOAD_ALIAS, VERSION_ALIAS],
  examples: [
    {
      summary: 'An instrumental cover',
      input: {
        upload_url: 'https://example.com/demo.mp3',
        custom_mode: true,
        instrumental: true,
        mv: 'V5',
        style: 'bossa nova, nylon guitar',
        title: 'Demo, by the sea',
        audio_weight: 0.7,
      },
    },
  ],
});
