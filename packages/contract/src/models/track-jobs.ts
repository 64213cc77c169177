import * as common from '../fields/common.ts';
import { defaulted, optional } from '../fields/field.ts';
import { choice, text } from '../fields/specs.ts';
import { WATERMARK_MAX } from '../limits.ts';
import { defineModel } from './definition.ts';

/** What the examples of these jobs work on. */
export const exampleTrack = {
  task_id: '8FDN1I7M7Q68DDG8',
  audio_id: '62e4542a-73be-44e1-b397-7716ee7505c6',
};

export const getTimestampedLyrics = defineModel({
  model: 'get-timestamped-lyrics',
  schemaName: 'GetTimestampedLyrics',
  title: 'Time the lyrics',
  description: 'The words of a track with the seconds at which they are sung.',
  fields: common.track,
  rules: [],
  aliases: [],
  examples: [{ summary: 'A track', input: exampleTrack }],
});

export const convertToWav = defineModel({
  model: 'convert-to-wav',
  schemaName: 'ConvertToWav',
  title: 'Convert to WAV',
  description:
    'The track as an uncompressed WAV file, 44.1 kHz stereo: the master itself, not the decoded MP3. Once for each track.',
  fields: {
    ...common.track,
    bit_depth: optional(
      choice('Songwright: 16 bit (the default), 24 bit, or 32 bit, which is floating point.', [
        '16',
        '24',
        '32',
      ]),
    ),
  },
  rules: [],
  aliases: [],
  examples: [
    { summary: 'A track', input: exampleTrack },
    { summary: 'In 24 bit', input: { ...exampleTrack, bit_depth: '24' } },
  ],
});

export const createMusicVideo = defineModel({
  model: 'create-music-video',
  schemaName: 'CreateMusicVideo',
  title: 'Make a video',
  description: 'An MP4 that shows the music. Once for each track.',
  fields: {
    ...common.track,
    author: defaulted(text('Name drawn on the video.', WATERMARK_MAX), ''),
    domain_name: defaulted(text('Address drawn on the video.', WATERMARK_MAX), ''),
    seed: common.seed,
  },
  rules: [],
  aliases: [],
  examples: [{ summary: 'With a name', input: { ...exampleTrack, author: 'The Ferrymen' } }],
});

/** Only `task_id`: clients that send an audio_id besides are told so only by the strict reading. */
export const generateMusicCover = defineModel({
  model: 'generate-music-cover',
  schemaName: 'GenerateMusicCover',
  title: 'Make cover images',
  description: 'Cover pictures (not a cover version) for the tracks of a task. Once for each task.',
  fields: { task_id: common.track.task_id, seed: common.seed },
  rules: [],
  aliases: [],
  examples: [{ summary: 'A task', input: { task_id: exampleTrack.task_id } }],
});

/** Of the sister service and of ours: a separation's task there, any finished track's task here. */
export const generateMidi = defineModel({
  model: 'generate-midi',
  schemaName: 'GenerateMidi',
  title: 'Notes as MIDI',
  description: 'The notes of the track that a separation took apart, or of the tracks of a task.',
  fields: {
    task_id: common.track.task_id,
    audio_id: optional(common.audioId),
    feature_code: optional(text('Sent by clients of the sister service; says nothing.', 100)),
  },
  rules: [],
  aliases: [],
  examples: [{ summary: 'A separation', input: { task_id: exampleTrack.task_id } }],
});
