import { accepted, casesOf, letters, refused, tooLong } from './case.ts';

const upload_url = 'https://example.com/voice.wav';
const add = { upload_url, title: 'Kitchen', negative_tags: 'drums' };

function sharedCases(model: 'add-instrumental' | 'add-vocals', base: object) {
  return casesOf(model, { ...add, ...base }, [
    ['all that is required', {}, accepted({ ...add, ...base, mv: 'V4_5PLUS', vocal_gender: undefined })],
    ['no title', { title: undefined }, refused('input.title is required.'), accepted({ title: '' })],
    ['an empty title', { title: '' }, refused('input.title must not be empty.'), accepted({ title: '' })],
    ['a title of 100 characters', { title: letters(100) }, accepted()],
    [
      'a title of 101 characters',
      { title: letters(101) },
      tooLong('input.title must be at most 100 characters; it has 101.'),
    ],
    [
      'no negative_tags',
      { negative_tags: undefined },
      refused('input.negative_tags is required.'),
      accepted({ negative_tags: '' }),
    ],
    ['empty negative_tags', { negative_tags: '' }, accepted({ negative_tags: '' })],
    ['the version as mv', { mv: 'V5' }, accepted({ mv: 'V5' })],
    ['the version as model', { model: 'V5_5' }, accepted({ mv: 'V5_5', model: undefined })],
    [
      'the version by both names',
      { mv: 'V5', model: 'V5_5' },
      refused('input.mv and input.model are two spellings of one field: give one of them.'),
      accepted({ mv: 'V5' }),
    ],
    [
      'a version that does not add',
      { mv: 'V4' },
      refused('input.mv must be V4_5PLUS, V5 or V5_5; it is the text "V4".'),
    ],
    [
      'the recording as audio_url',
      { upload_url: undefined, audio_url: upload_url },
      refused(`input.upload_url is required. input.audio_url is not a field of ${model}. Please remove it.`),
      accepted({ upload_url }),
    ],
    [
      'a persona, which it has not',
      { persona_id: 'p1' },
      refused(`input.persona_id is not a field of ${model}. Please remove it.`),
      accepted({ persona_id: undefined }),
    ],
    [
      'weights',
      { style_weight: 0.65, weirdness_constraint: 0, audio_weight: 1 },
      accepted({ style_weight: 0.65, weirdness_constraint: 0, audio_weight: 1 }),
    ],
  ]);
}

const track = { task_id: '8FDN1I7M7Q68DDG8', audio_id: '62e4542a-73be-44e1-b397-7716ee7505c6' };
const section = {
  prompt: 'about the sea',
  tags: 'folk',
  title: 'Harbour',
  infill_start_s: 10.5,
  infill_end_s: 30,
  full_lyrics: '[Verse]\nThe sea',
};

export const addCases = [
  ...sharedCases('add-instrumental', { tags: 'folk' }),
  ...sharedCases('add-vocals', { prompt: 'Morning comes', style: 'pop' }),
  ...casesOf('add-instrumental', { ...add, tags: 'folk' }, [
    ['no tags', { tags: undefined }, refused('input.tags is required.'), accepted({ tags: '' })],
  ]),
  ...casesOf('add-vocals', { ...add, prompt: 'Morning comes', style: 'pop' }, [
    ['no lyrics', { prompt: undefined }, refused('input.prompt is required.')],
    [
      'blank lyrics',
      { prompt: '  ' },
      refused('input.prompt must not be empty.'),
      refused('input.prompt is required.'),
    ],
    [
      'lyrics of 5001 characters',
      { prompt: letters(5001) },
      tooLong('input.prompt must be at most 5000 characters; it has 5001.'),
    ],
    ['no style', { style: undefined }, refused('input.style is required.'), accepted({ style: '' })],
  ]),
];

export const replaceCases = [
  ...casesOf('replace-section', { ...track, ...section }, [
    ['a section of a track', {}, accepted({ ...track, ...section, negative_tags: '' })],
    [
      'no track',
      { task_id: undefined, audio_id: undefined },
      refused('input.task_id and input.audio_id are required, or input.upload_url instead.'),
    ],
    ['no task', { task_id: undefined }, refused('input.task_id is required with input.audio_id.')],
    ['no audio', { audio_id: undefined }, refused('input.audio_id is required with input.task_id.')],
    [
      'a track and an upload',
      { upload_url, mv: 'V5' },
      refused('Give either input.task_id and input.audio_id or input.upload_url, not both.'),
      accepted({ ...track, upload_url: undefined, mv: undefined }),
    ],
    [
      'half a track and an upload',
      { audio_id: undefined, upload_url, mv: 'V5' },
      refused('Give either input.task_id and input.audio_id or input.upload_url, not both.'),
    ],
    [
      'a version for a track',
      { mv: 'V5' },
      refused('input.upload_url is required with input.mv.'),
      accepted({ mv: undefined }),
    ],
    ['no prompt', { prompt: undefined }, refused('input.prompt is required.'), accepted({ prompt: '' })],
    ['no tags', { tags: undefined }, refused('input.tags is required.'), accepted({ tags: '' })],
    ['no title', { title: undefined }, refused('input.title is required.'), accepted({ title: '' })],
    ['no lyrics', { full_lyrics: undefined }, refused('input.full_lyrics is required.'), accepted()],
    [
      'empty lyrics',
      { full_lyrics: '' },
      refused('input.full_lyrics must not be empty.'),
      accepted({ full_lyrics: '' }),
    ],
    ['no start', { infill_start_s: undefined }, refused('input.infill_start_s is required.')],
    ['no end', { infill_end_s: undefined }, refused('input.infill_end_s is required.')],
    ['a start of 0', { infill_start_s: 0 }, accepted({ infill_start_s: 0 })],
    [
      'a start before 0',
      { infill_start_s: -0.5 },
      refused('input.infill_start_s must be 0 or more; it is -0.5.'),
    ],
    [
      'three decimals',
      { infill_end_s: 30.125 },
      refused('input.infill_end_s must have at most two decimals; it is 30.125.'),
    ],
    [
      'an end before the start',
      { infill_end_s: 10 },
      refused('input.infill_end_s must be greater than input.infill_start_s (10.5); it is 10.'),
    ],
    [
      'an end at the start',
      { infill_end_s: 10.5 },
      refused('input.infill_end_s must be greater than input.infill_start_s (10.5); it is 10.5.'),
    ],
    ['ten seconds to the hundredth', { infill_start_s: 0.1, infill_end_s: 10.1 }, accepted()],
    [
      'a short section',
      { infill_end_s: 20.49 },
      refused(
        'input.infill_start_s and input.infill_end_s must be at least 10 seconds apart; they are 9.99 seconds apart.',
      ),
      accepted({ infill_end_s: 20.49 }),
    ],
    [
      'times as texts',
      { infill_start_s: '10.5', infill_end_s: '30' },
      refused(
        'input.infill_start_s must be a number; it is the text "10.5". input.infill_end_s must be a number; it is the text "30".',
      ),
      accepted({ infill_start_s: 10.5, infill_end_s: 30 }),
    ],
  ]),
  ...casesOf('replace-section', { upload_url, mv: 'V5', ...section }, [
    ['a section of an upload', {}, accepted({ upload_url, mv: 'V5', task_id: undefined })],
    [
      'an upload without version',
      { mv: undefined },
      refused('input.mv is required with input.upload_url.'),
      accepted({ mv: undefined }),
    ],
  ]),
];
