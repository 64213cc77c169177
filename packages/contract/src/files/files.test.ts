import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MODELS, type Model } from '../models/model-ids.ts';
import { FILE_SCHEMAS } from './file-schemas.ts';
import { decodeFiles, encodeFiles } from './json-fields.ts';
import { SAMPLE_FILES } from './sample-files.ts';
import { statusFiles } from './status-files.ts';
import type { TaskFile, TimestampedLyricsFile } from './task-file.ts';

/** The field names of the vendor's page "Query Music Generation Detail". */
const PUBLISHED: Readonly<Record<string, readonly Model[]>> = {
  'audio_id audio_url image_url title tags duration prompt': [
    'generate-music',
    'extend-music',
    'upload-and-cover-audio',
    'upload-and-extend-audio',
    'add-instrumental',
    'add-vocals',
    'replace-section',
  ],
  timestampe_lyrics: ['get-timestamped-lyrics'],
  'title text': ['generate-lyrics'],
  style: ['boost-music-style'],
  wav_url: ['convert-to-wav'],
  separate_vocals: ['separate-vocals'],
  vocal_removal: ['upload-and-separate-vocals'],
  stem_split: ['stem-split'],
  generate_cover: ['generate-music-cover'],
  persona_id: ['generate-persona'],
  video_url: ['create-music-video'],
  midi_data: ['generate-midi'],
};

describe.each(Object.entries(PUBLISHED))('files with %s', (names, models) => {
  test.each(models)('%s', (model) => {
    const required = Object.entries(FILE_SCHEMAS[model].shape).filter(
      ([, field]) => !field.safeParse(undefined).success,
    );
    expect(required.map(([name]) => name)).toEqual(names.split(' '));
    expect(FILE_SCHEMAS[model].parse(SAMPLE_FILES[model])).toEqual(SAMPLE_FILES[model]);
  });
});

test('every model is on that page', () => {
  expect(Object.values(PUBLISHED).flat().sort()).toEqual([...MODELS].sort());
});

test('the keys inside the JSON fields are those of the page', () => {
  expect(Object.keys(SAMPLE_FILES['separate-vocals'].separate_vocals)).toEqual([
    'vocal_url',
    'instrumental_url',
  ]);
  expect(Object.keys(SAMPLE_FILES['upload-and-separate-vocals'].vocal_removal)).toEqual(
    'bass drums piano guitar vocals other'.split(' '),
  );
  expect(Object.keys(SAMPLE_FILES['stem-split'].stem_split)).toEqual(
    'backing_vocals bass brass drums fx guitar keyboard percussion strings synth vocal woodwinds'
      .split(' ')
      .map((stem) => `${stem}_url`),
  );
});

describe('encodeFiles', () => {
  test('as strings, only the six JSON fields change', () => {
    const changed = MODELS.filter((model) => {
      const [file] = encodeFiles<TaskFile>([SAMPLE_FILES[model]], 'string');
      return JSON.stringify(file) !== JSON.stringify(SAMPLE_FILES[model]);
    });
    expect(changed).toEqual([
      'get-timestamped-lyrics',
      'separate-vocals',
      'upload-and-separate-vocals',
      'stem-split',
      'generate-music-cover',
      'generate-midi',
    ]);
  });

  test('a string holds the JSON of the object', () => {
    const [file] = encodeFiles([SAMPLE_FILES['separate-vocals']], 'string');
    expect(file?.separate_vocals).toBe(
      '{"vocal_url":"https://files.example/audio/v.mp3","instrumental_url":"https://files.example/audio/i.mp3"}',
    );
  });

  test('as objects, files are as they were', () => {
    const files = MODELS.map((model) => SAMPLE_FILES[model]);
    expect(encodeFiles<TaskFile>(files, 'object')).toEqual(files);
  });

  test('encoding twice is encoding once, and the given files stay as they are', () => {
    const files = [structuredClone(SAMPLE_FILES['stem-split'])];
    const once = encodeFiles(files, 'string');
    expect(encodeFiles(once, 'string')).toEqual(once);
    expect(files).toEqual([SAMPLE_FILES['stem-split']]);
  });

  test('decodeFiles undoes either mode, whatever the words', () => {
    const lyrics = fc.array(fc.string({ unit: 'binary' }), { maxLength: 5 }).map(
      (words): TimestampedLyricsFile => ({
        timestampe_lyrics: {
          aligned_words: words.map((word) => ({
            word,
            success: true,
            start_s: 0,
            end_s: 1,
            startS: 0,
            endS: 1,
            palign: 0,
          })),
          waveform_data: [],
          hoot_cer: 0,
          is_streamed: false,
        },
      }),
    );
    fc.assert(
      fc.property(fc.array(lyrics, { maxLength: 3 }), fc.constantFrom('string', 'object'), (files, mode) => {
        const received = JSON.parse(JSON.stringify(encodeFiles(files, mode)));
        expect(decodeFiles<TimestampedLyricsFile>(received)).toEqual(files);
      }),
    );
  });
});

describe('statusFiles', () => {
  const taskUrl = 'http://127.0.0.1:8080/api/generate/detail/music?task_id=T1';
  const file = (name: string) => `https://files.example/audio/${name}`;

  test.each<[Model, string, string]>([
    ['generate-music', file('a.mp3'), 'audio'],
    ['extend-music', file('a.mp3'), 'audio'],
    ['upload-and-cover-audio', file('a.mp3'), 'audio'],
    ['upload-and-extend-audio', file('a.mp3'), 'audio'],
    ['add-instrumental', file('a.mp3'), 'audio'],
    ['add-vocals', file('a.mp3'), 'audio'],
    ['replace-section', file('a.mp3'), 'audio'],
    ['get-timestamped-lyrics', taskUrl, 'other'],
    ['generate-lyrics', taskUrl, 'other'],
    ['boost-music-style', taskUrl, 'other'],
    ['convert-to-wav', file('a.wav'), 'audio'],
    ['separate-vocals', file('v.mp3'), 'audio'],
    ['upload-and-separate-vocals', file('d.mp3'), 'audio'],
    ['stem-split', file('d.mp3'), 'audio'],
    ['generate-music-cover', file('c.jpeg'), 'image'],
    ['generate-persona', taskUrl, 'other'],
    ['create-music-video', file('a.mp4'), 'video'],
    ['generate-midi', file('a.mid'), 'other'],
  ])('%s: the file as it is, and %s as %s', (model, file_url, file_type) => {
    expect(statusFiles(model, [SAMPLE_FILES[model]], taskUrl)).toEqual([
      { ...SAMPLE_FILES[model], file_url, file_type },
    ]);
  });

  test('a result without any file leads to its task', () => {
    const empty = {
      vocal_removal: { bass: null, drums: null, piano: null, guitar: null, vocals: null, other: null },
    };
    expect(statusFiles('upload-and-separate-vocals', [empty], taskUrl)[0]?.file_url).toBe(taskUrl);
    expect(statusFiles('generate-music-cover', [{ generate_cover: [] }], taskUrl)[0]?.file_url).toBe(taskUrl);
  });
});
