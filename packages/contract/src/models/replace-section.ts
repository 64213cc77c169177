import * as common from '../fields/common.ts';
import { defaulted, expected, optional, required } from '../fields/field.ts';
import { number, text } from '../fields/specs.ts';
import { HOUSE_MAX, SECTION_MIN_STRICT, WIDEST_LIMITS } from '../limits.ts';
import { inOrder, spans } from '../rules/numbers.ts';
import { needs, trackOrUpload, wants } from '../rules/presence.ts';
import { STRICT } from '../rules/rule.ts';
import { defineModel, UPLOAD_ALIAS, VERSION_ALIAS } from './definition.ts';

export const replaceSection = defineModel({
  model: 'replace-section',
  schemaName: 'ReplaceSection',
  title: 'Replace a section',
  description:
    'Writes the seconds between infill_start_s and infill_end_s anew; the rest of the track stays as it is. ' +
    'infill_end_s must be greater than infill_start_s, by at least 10 seconds in the strict reading; ' +
    'the section should be at most half of the track.',
  fields: {
    task_id: optional(common.taskId),
    audio_id: optional(common.audioId),
    // The newest catalogue takes an upload in place of a track.
    upload_url: optional(common.uploadUrl),
    mv: optional(common.version),
    // Optional in the newest catalogue, required in the older ones.
    prompt: expected(text('Content of the new section.', WIDEST_LIMITS.prompt), ''),
    tags: expected(text('Style of the new section.', HOUSE_MAX.tags), ''),
    title: expected(text('Title of the new track.', WIDEST_LIMITS.title), ''),
    infill_start_s: required(number('Start of the section in seconds.', { decimals: 2 })),
    infill_end_s: required(
      number('End of the section in seconds, after the start.', { exclusive: true, decimals: 2 }),
    ),
    // The vendor's text has it optional, the machine-readable schemas require it, the newest one not blank.
    full_lyrics: expected(
      text('All lyrics of the track as they are to be after the edit.', HOUSE_MAX.lyrics),
      '',
    ),
    negative_tags: defaulted(common.negativeTags, ''),
    seed: common.seed,
  },
  rules: [
    trackOrUpload(),
    wants('upload_url', 'mv'),
    needs('mv', 'upload_url'),
    inOrder('infill_start_s', 'infill_end_s'),
    spans('infill_start_s', 'infill_end_s', { min: SECTION_MIN_STRICT, max: Infinity }, STRICT),
  ],
  aliases: [UPLOAD_ALIAS, VERSION_ALIAS],
  examples: [
    {
      summary: 'A new second verse',
      input: {
        task_id: '8FDN1I7M7Q68DDG8',
        audio_id: '62e4542a-73be-44e1-b397-7716ee7505c6',
        prompt: 'A verse about the sea',
        tags: 'indie folk',
        title: 'Harbour Lights, second verse',
        infill_start_s: 40.5,
        infill_end_s: 62,
        full_lyrics: '[Verse]\nThe ferry turns its lanterns low\n[Verse]\nThe sea has nothing left to say',
      },
    },
  ],
});
