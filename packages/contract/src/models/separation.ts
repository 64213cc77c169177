import * as common from '../fields/common.ts';
import { defaulted, optional, required } from '../fields/field.ts';
import { choice, text } from '../fields/specs.ts';
import { WIDEST_LIMITS } from '../limits.ts';
import { trackOrUpload } from '../rules/presence.ts';
import { defineModel, UPLOAD_ALIAS } from './definition.ts';
import { exampleTrack } from './track-jobs.ts';

// The newest catalogue takes an upload in place of a track.
const trackOrUploadFields = {
  task_id: optional(common.taskId),
  audio_id: optional(common.audioId),
  upload_url: optional(common.uploadUrl),
  format: common.format,
};

export const separateVocals = defineModel({
  model: 'separate-vocals',
  schemaName: 'SeparateVocals',
  title: 'Separate vocals',
  description:
    'A track as two files of its length that add up to it: the voice and the rest. The voice of an instrumental is silence. Once for each track.',
  fields: trackOrUploadFields,
  rules: [trackOrUpload()],
  aliases: [UPLOAD_ALIAS],
  examples: [{ summary: 'A track', input: exampleTrack }],
});

export const stemSplit = defineModel({
  model: 'stem-split',
  schemaName: 'StemSplit',
  title: 'Split into twelve stems',
  description:
    'A track as twelve stems by instrument group, each of its length, which add up to it; null where the track has none. Once for each track.',
  fields: trackOrUploadFields,
  rules: [trackOrUpload()],
  aliases: [UPLOAD_ALIAS],
  examples: [{ summary: 'A track, stems as WAV', input: { ...exampleTrack, format: 'wav' } }],
});

export const uploadAndSeparateVocals = defineModel({
  model: 'upload-and-separate-vocals',
  schemaName: 'UploadAndSeparateVocals',
  title: 'Separate a recording',
  description:
    'An uploaded recording as stems that add up to it: bass, drums, piano, guitar, vocals and other. Rough: each stem holds something of the others. null for what is not heard in the recording, and for what was not asked for.',
  fields: {
    // The one model that calls it audio_url.
    audio_url: required(common.uploadUrl),
    title: defaulted(text('Title of the recording.', WIDEST_LIMITS.title), ''),
    model_name: defaulted(
      choice(
        'enhanced: listens once more, for a third more time; instrumental: leaves less of the voice in the accompaniment, and more of the accompaniment in the voice.',
        ['base', 'enhanced', 'instrumental'],
      ),
      'base',
    ),
    output_type: defaulted(
      choice('Which stem is made; general: all.', [
        'general',
        'bass',
        'drums',
        'other',
        'piano',
        'guitar',
        'vocals',
      ]),
      'general',
    ),
    format: common.format,
  },
  rules: [],
  aliases: [{ from: 'upload_url', to: 'audio_url' }],
  examples: [
    {
      summary: 'All stems',
      input: { audio_url: 'https://example.com/demo.mp3', title: 'Demo', output_type: 'general' },
    },
  ],
});
