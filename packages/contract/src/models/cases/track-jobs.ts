import type { Model } from '../model-ids.ts';
import { accepted, casesOf, letters, refused, tooLong, words } from './case.ts';

const track = { task_id: '8FDN1I7M7Q68DDG8', audio_id: '62e4542a-73be-44e1-b397-7716ee7505c6' };
const upload_url = 'https://example.com/voice.wav';

function trackCases(model: Model, more: object = {}) {
  return casesOf(model, { ...track, ...more }, [
    ['a track', {}, accepted(track)],
    ['no task', { task_id: undefined }, refused('input.task_id is required.')],
    ['no audio', { audio_id: undefined }, refused('input.audio_id is required.')],
    [
      'neither',
      { task_id: undefined, audio_id: undefined },
      refused('input.task_id is required. input.audio_id is required.'),
    ],
    [
      'an empty id',
      { task_id: '' },
      refused('input.task_id must not be empty.'),
      refused('input.task_id is required.'),
    ],
    [
      'an id without end',
      { task_id: letters(129) },
      tooLong('input.task_id must be at most 128 characters; it has 129.'),
    ],
  ]);
}

function sourceCases(model: 'separate-vocals' | 'stem-split') {
  return casesOf(model, track, [
    ['a track', {}, accepted({ ...track, format: undefined })],
    ['a format', { format: 'flac' }, accepted({ format: 'flac' })],
    ['an upload', { task_id: undefined, audio_id: undefined, upload_url }, accepted({ upload_url })],
    [
      'an upload as audio_url',
      { task_id: undefined, audio_id: undefined, audio_url: upload_url },
      refused(`input.audio_url is not a field of ${model}. Please remove it.`),
      accepted({ upload_url }),
    ],
    [
      'a track and an upload',
      { upload_url },
      refused('Give either input.task_id and input.audio_id or input.upload_url, not both.'),
      accepted({ ...track, upload_url: undefined }),
    ],
    ['no task', { task_id: undefined }, refused('input.task_id is required with input.audio_id.')],
    [
      'nothing',
      { task_id: undefined, audio_id: undefined },
      refused('input.task_id and input.audio_id are required, or input.upload_url instead.'),
    ],
  ]);
}

export const trackJobCases = [
  ...trackCases('get-timestamped-lyrics'),
  ...trackCases('convert-to-wav'),
  ...trackCases('create-music-video'),
  ...trackCases('generate-persona', { name: 'Night', description: 'husky' }),
  ...sourceCases('separate-vocals'),
  ...sourceCases('stem-split'),
  ...casesOf('create-music-video', track, [
    ['names of 50 characters', { author: letters(50), domain_name: letters(50) }, accepted()],
    ['no names', {}, accepted({ author: '', domain_name: '' })],
    [
      'an author of 51 characters',
      { author: letters(51) },
      tooLong('input.author must be at most 50 characters; it has 51.'),
    ],
    [
      'a domain of 51 characters',
      { domain_name: letters(51) },
      tooLong('input.domain_name must be at most 50 characters; it has 51.'),
    ],
  ]),
  ...casesOf('generate-music-cover', { task_id: track.task_id }, [
    ['a task', {}, accepted({ task_id: track.task_id })],
    ['no task', { task_id: undefined }, refused('input.task_id is required.')],
    [
      'an audio_id besides',
      { audio_id: track.audio_id },
      refused('input.audio_id is not a field of generate-music-cover. Please remove it.'),
      accepted({ audio_id: undefined }),
    ],
  ]),
  ...casesOf('generate-midi', { task_id: track.task_id }, [
    ['a task', {}, accepted({ task_id: track.task_id, audio_id: undefined })],
    ['a track of it', { audio_id: track.audio_id }, accepted({ audio_id: track.audio_id })],
    ['no task', { task_id: undefined }, refused('input.task_id is required.')],
    ['the feature code', { feature_code: 'generate-midi' }, accepted()],
    ['another feature code, which says nothing', { feature_code: 'midi' }, accepted()],
    [
      'an endless feature code',
      { feature_code: letters(101) },
      tooLong('input.feature_code must be at most 100 characters; it has 101.'),
    ],
    [
      'another audio_id than a text',
      { audio_id: 7 },
      refused('input.audio_id must be text; it is the number 7.'),
    ],
  ]),
  ...casesOf('generate-persona', { ...track, name: 'Night', description: 'husky' }, [
    ['a persona', {}, accepted({ name: 'Night', description: 'husky', style: '' })],
    ['no name', { name: undefined }, refused('input.name is required.')],
    [
      'no description',
      { description: undefined },
      refused('input.description is required.'),
      accepted({ description: '' }),
    ],
    ['a sample of 30 seconds', { vocal_start: 5, vocal_end: 35 }, accepted({ vocal_end: 35 })],
    ['a sample of 10 seconds', { vocal_start: 0, vocal_end: 10 }, accepted({ vocal_start: 0 })],
    [
      'a sample without end',
      { vocal_start: 5 },
      refused('input.vocal_start and input.vocal_end go together: give both or neither.'),
    ],
    [
      'a sample that ends before it starts',
      { vocal_start: 15, vocal_end: 5 },
      refused('input.vocal_end must be greater than input.vocal_start (15); it is 5.'),
    ],
    [
      'a short sample',
      { vocal_start: 5, vocal_end: 14 },
      refused(
        'input.vocal_start and input.vocal_end must be 10 to 30 seconds apart; they are 9 seconds apart.',
      ),
    ],
    [
      'a long sample',
      { vocal_start: 5, vocal_end: 35.5 },
      refused(
        'input.vocal_start and input.vocal_end must be 10 to 30 seconds apart; they are 30.5 seconds apart.',
      ),
    ],
  ]),
  ...casesOf('upload-and-separate-vocals', { audio_url: upload_url }, [
    ['an upload', {}, accepted({ model_name: 'base', output_type: 'general', title: '' })],
    [
      'an upload as upload_url, and a version',
      { audio_url: undefined, upload_url, mv: 'V5' },
      refused(
        'input.audio_url is required. input.upload_url and input.mv are not fields of upload-and-separate-vocals. Please remove them.',
      ),
      accepted({ audio_url: upload_url, upload_url: undefined, mv: undefined }),
    ],
    ['no upload', { audio_url: undefined }, refused('input.audio_url is required.')],
    ['one stem', { output_type: 'drums', model_name: 'enhanced' }, accepted({ output_type: 'drums' })],
    [
      'another stem',
      { output_type: 'flute' },
      refused(
        'input.output_type must be general, bass, drums, other, piano, guitar or vocals; it is the text "flute".',
      ),
    ],
    [
      'another method',
      { model_name: 'best' },
      refused('input.model_name must be base, enhanced or instrumental; it is the text "best".'),
    ],
  ]),
];

export const wordCases = [
  ...casesOf('generate-lyrics', { prompt: 'a lighthouse' }, [
    ['an idea', {}, accepted({ prompt: 'a lighthouse' })],
    ['no idea', { prompt: undefined }, refused('input.prompt is required.')],
    ['200 words', { prompt: words(200) }, accepted()],
    [
      '201 words',
      { prompt: words(201) },
      tooLong('input.prompt must be at most 200 words; it has 201.'),
      accepted(),
    ],
    ['1500 characters', { prompt: letters(1500) }, accepted()],
    [
      '1501 characters',
      { prompt: letters(1501) },
      tooLong('input.prompt must be at most 1500 characters; it has 1501.'),
      accepted(),
    ],
    [
      '2001 characters',
      { prompt: letters(2001) },
      tooLong('input.prompt must be at most 1500 characters; it has 2001.'),
      tooLong('input.prompt must be at most 2000 characters; it has 2001.'),
    ],
  ]),
  ...casesOf('boost-music-style', { content: 'pop' }, [
    ['a style', {}, accepted({ content: 'pop' })],
    ['no style', { content: undefined }, refused('input.content is required.')],
    [
      'the style as style',
      { content: undefined, style: 'pop' },
      refused(
        'input.content is required. input.style is not a field of boost-music-style. Please remove it.',
      ),
      accepted({ content: 'pop', style: undefined }),
    ],
    [
      'a track, as one client sends',
      { content: undefined, ...track },
      refused(
        'input.content is required. input.task_id and input.audio_id are not fields of boost-music-style. Please remove them.',
      ),
      refused('input.content is required.'),
    ],
  ]),
];
