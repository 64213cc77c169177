import { MODELS, type Model, type TaskFile } from '@songwright/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ALICE, type HttpFixture, httpFixture } from '../http.fixture.ts';

const UUID = '62e4542a-73be-44e1-b397-7716ee7505c6';
const url = (name: string) => `https://songs.example.com/audio/T/${name}`;
const TRACK = {
  audio_id: UUID,
  audio_url: url('a.mp3'),
  image_url: url('a.jpeg'),
  title: 'Rain',
  tags: 'ambient',
  duration: 61.25,
  prompt: '',
};
const STEMS = Object.fromEntries(
  [
    'backing_vocals',
    'bass',
    'brass',
    'drums',
    'fx',
    'guitar',
    'keyboard',
    'percussion',
    'strings',
    'synth',
    'vocal',
    'woodwinds',
  ].map((stem) => [`${stem}_url`, stem === 'bass' ? url('bass.mp3') : null]),
);

/** A finished file of every model, as the service keeps it, and where its main file is. */
const FILES: Record<Model, { file: object; main: string | null; type: string }> = {
  'generate-music': { file: TRACK, main: TRACK.audio_url, type: 'audio' },
  'extend-music': { file: TRACK, main: TRACK.audio_url, type: 'audio' },
  'upload-and-cover-audio': { file: TRACK, main: TRACK.audio_url, type: 'audio' },
  'upload-and-extend-audio': { file: TRACK, main: TRACK.audio_url, type: 'audio' },
  'add-instrumental': { file: TRACK, main: TRACK.audio_url, type: 'audio' },
  'add-vocals': { file: TRACK, main: TRACK.audio_url, type: 'audio' },
  'replace-section': { file: TRACK, main: TRACK.audio_url, type: 'audio' },
  'get-timestamped-lyrics': {
    file: {
      timestampe_lyrics: { aligned_words: [], waveform_data: [0, 0.5], hoot_cer: 0, is_streamed: false },
    },
    main: null,
    type: 'other',
  },
  'generate-lyrics': { file: { title: 'Rain', text: '[Verse]\nRain' }, main: null, type: 'other' },
  'boost-music-style': { file: { style: 'slow, warm' }, main: null, type: 'other' },
  'convert-to-wav': { file: { wav_url: url('a.wav') }, main: url('a.wav'), type: 'audio' },
  'separate-vocals': {
    file: { separate_vocals: { vocal_url: url('v.mp3'), instrumental_url: url('i.mp3') } },
    main: url('v.mp3'),
    type: 'audio',
  },
  'upload-and-separate-vocals': {
    file: {
      vocal_removal: {
        bass: null,
        drums: url('d.mp3'),
        piano: null,
        guitar: null,
        vocals: null,
        other: null,
      },
    },
    main: url('d.mp3'),
    type: 'audio',
  },
  'stem-split': { file: { stem_split: STEMS }, main: url('bass.mp3'), type: 'audio' },
  'generate-music-cover': {
    file: { generate_cover: [{ file_url: url('c.jpeg'), file_type: 'image' }] },
    main: url('c.jpeg'),
    type: 'image',
  },
  'generate-persona': { file: { persona_id: UUID }, main: null, type: 'other' },
  'create-music-video': { file: { video_url: url('v.mp4') }, main: url('v.mp4'), type: 'video' },
  'generate-midi': {
    file: { midi_data: { state: 'complete', instruments: [] }, midi_url: url('a.mid') },
    main: url('a.mid'),
    type: 'other',
  },
};

/** Fields that the documentation declares as strings holding JSON. */
const JSON_FIELDS = [
  'timestampe_lyrics',
  'separate_vocals',
  'vocal_removal',
  'stem_split',
  'generate_cover',
  'midi_data',
];

let strings: HttpFixture;
let objects: HttpFixture;
beforeAll(async () => {
  strings = await httpFixture({ PUBLIC_URL: 'https://songs.example.com' });
  objects = await httpFixture({ SONGWRIGHT_JSON_FIELDS: 'object' });
  for (const { tasks } of [strings, objects]) {
    for (const model of MODELS) {
      const files = [FILES[model].file] as readonly TaskFile[];
      tasks.add({ id: idOf(model), model, status: 'finished', progress: 100, credits: 1.5, files });
    }
  }
});
afterAll(() => Promise.all([strings.close(), objects.close()]));

const idOf = (model: Model): string => `TASK${model.toUpperCase()}`;
const detail = (fixture: HttpFixture, id: string) =>
  fixture.ask({ url: `/api/generate/detail/music?task_id=${id}`, headers: ALICE });
const status = (fixture: HttpFixture, id: string) =>
  fixture.ask({ url: `/api/generate/status/${id}`, headers: ALICE });

describe.each(MODELS)('%s', (model) => {
  const { file, main, type } = FILES[model];

  test('its files come as documented: JSON in strings', async () => {
    const response = await detail(strings, idOf(model));
    const asSent = Object.entries(file).map(([name, value]) => [
      name,
      JSON_FIELDS.includes(name) ? JSON.stringify(value) : value,
    ]);
    expect(response.json()).toEqual({
      code: 200,
      data: {
        task_id: idOf(model),
        status: 'finished',
        files: [Object.fromEntries(asSent)],
        created_time: '2025-11-12T10:30:00',
        error_message: null,
        progress: 100,
        credits_amount: 1.5,
      },
    });
  });

  test('or as objects, by setting', async () => {
    expect((await detail(objects, idOf(model))).json().data.files).toEqual([file]);
  });

  test('the status endpoint adds where the main file is, and of what kind', async () => {
    const [answer, plain] = await Promise.all([status(strings, idOf(model)), detail(strings, idOf(model))]);
    const own = `https://songs.example.com/api/generate/detail/music?task_id=${idOf(model)}`;
    const expected = plain.json();
    expected.data.files[0] = { ...expected.data.files[0], file_url: main ?? own, file_type: type };
    expect(answer.json()).toEqual(expected);
  });
});

test.each([
  ['not_started', 0, null],
  ['running', 42, null],
  ['failed', 42, 'upload_url is not an audio file.'],
] as const)('a task that is %s is a 200 without files', async (state, progress, errorMessage) => {
  strings.tasks.add({ id: 'TASK1', status: state, progress, errorMessage });
  for (const response of [await detail(strings, 'TASK1'), await status(strings, 'TASK1')]) {
    expect(response.statusCode).toBe(200);
    expect(response.json()).toMatchObject({
      code: 200,
      data: { task_id: 'TASK1', status: state, progress, files: [], error_message: errorMessage },
    });
  }
});

test('a poll that goes well leaves no line in the log', async () => {
  const before = strings.lines.length;
  await detail(strings, idOf('generate-music'));
  expect(strings.lines.length).toBe(before);
});

test('the balance is a finite number under the name of the key', async () => {
  const response = await strings.ask({ url: '/api/user/balance', headers: ALICE });
  expect(response.json()).toEqual({ code: 200, data: { email: 'alice', credits_amount: 1_000_000 } });
});
