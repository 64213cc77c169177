import { accepted, casesOf, letters, refused, tooLong } from './case.ts';

const audio_id = '62e4542a-73be-44e1-b397-7716ee7505c6';
const upload_url = 'https://example.com/demo.mp3';
const own = {
  default_param_flag: true,
  mv: 'V5',
  prompt: 'a calm ending',
  style: 'piano',
  title: 'Rain, on',
  continue_at: 95.5,
};

/** The rules that both ways of extending share. */
function sharedCases(model: 'extend-music' | 'upload-and-extend-audio', base: object) {
  return casesOf(model, { ...own, ...base }, [
    ['parameters of its own', {}, accepted({ ...own, ...base, negative_tags: '' })],
    [
      'without style and title',
      { style: undefined, title: '' },
      refused('input.style and input.title are required when input.default_param_flag is true.'),
      accepted({ style: '', title: '' }),
    ],
    [
      'without continue_at',
      { continue_at: undefined },
      refused('input.continue_at is required when input.default_param_flag is true.'),
      accepted({ continue_at: undefined }),
    ],
    [
      'continue_at 0',
      { continue_at: 0 },
      refused('input.continue_at must be above 0; it is 0.'),
      accepted({ continue_at: undefined }),
    ],
    [
      'continue_at "0"',
      { continue_at: '0' },
      refused('input.continue_at must be a number; it is the text "0".'),
      accepted({ continue_at: undefined }),
    ],
    ['a negative continue_at', { continue_at: -1 }, refused('input.continue_at must be above 0; it is -1.')],
    [
      'a style of 201 characters with V4',
      { mv: 'V4', style: letters(201) },
      tooLong('input.style must be at most 200 characters with input.mv V4; it has 201.'),
    ],
    ['a title of 100 characters', { title: letters(100) }, accepted()],
    [
      'a title of 101 characters',
      { title: letters(101) },
      tooLong('input.title must be at most 100 characters with input.mv V5; it has 101.'),
    ],
    [
      'a title of 81 characters with V4_5ALL',
      { mv: 'V4_5ALL', title: letters(81) },
      tooLong('input.title must be at most 80 characters with input.mv V4_5ALL; it has 81.'),
    ],
    [
      'lyrics of 3001 characters with V4',
      { mv: 'V4', prompt: letters(3001) },
      tooLong('input.prompt must be at most 3000 characters with input.mv V4; it has 3001.'),
    ],
    [
      'lyrics of 5001 characters',
      { prompt: letters(5001) },
      tooLong('input.prompt must be at most 5000 characters with input.mv V5; it has 5001.'),
    ],
    ['a persona', { persona_id: 'p1', persona_model: 'style_persona' }, accepted({ persona_id: 'p1' })],
    [
      'a persona model without persona',
      { persona_model: 'style_persona' },
      refused('input.persona_id is required with input.persona_model.'),
      accepted({ persona_model: undefined }),
    ],
    [
      'a duration of 241 seconds with V4',
      { mv: 'V4', duration: 241 },
      refused('input.duration must be at most 240 seconds with input.mv V4; it is 241.'),
    ],
    [
      'the flag told by a parameter',
      { default_param_flag: undefined },
      refused('input.default_param_flag is required.'),
      accepted({ default_param_flag: true }),
    ],
    [
      'a persona without the flag',
      { default_param_flag: false, persona_id: 'p1' },
      refused('input.persona_id is possible only when input.default_param_flag is true.'),
      accepted({ default_param_flag: false, persona_id: undefined }),
    ],
  ]);
}

export const extendCases = [
  ...sharedCases('extend-music', { audio_id }),
  ...sharedCases('upload-and-extend-audio', { upload_url, instrumental: false }),
  ...casesOf('extend-music', { audio_id, default_param_flag: false, mv: 'V5' }, [
    ['as the source', {}, accepted({ default_param_flag: false, prompt: '', continue_at: undefined })],
    [
      'the track alone',
      { default_param_flag: undefined, mv: undefined },
      refused('input.default_param_flag is required. input.mv is required.'),
      accepted({ default_param_flag: false, mv: undefined, instrumental: undefined, audio_id }),
    ],
    ['no track', { audio_id: undefined }, refused('input.audio_id is required.')],
    [
      'a task_id besides',
      { task_id: 'T1' },
      refused('input.task_id is not a field of extend-music. Please remove it.'),
      accepted({ task_id: undefined }),
    ],
    [
      'the flag without lyrics',
      { default_param_flag: true, style: 'piano', title: 'Rain', continue_at: 3 },
      refused('input.prompt is required when input.default_param_flag is true.'),
      accepted({ prompt: '' }),
    ],
    [
      'a style of 1001 characters and no version',
      { mv: undefined, style: letters(1001) },
      refused('input.mv is required.'),
      tooLong('input.style must be at most 1000 characters; it has 1001.'),
    ],
    ['an instrumental tail', { instrumental: true }, accepted({ instrumental: true })],
    ['blanks around the id', { audio_id: ` ${audio_id} ` }, accepted(), accepted({ audio_id })],
  ]),
  ...casesOf('upload-and-extend-audio', { upload_url, default_param_flag: false, instrumental: true }, [
    ['as the recording', {}, accepted({ mv: 'V5', prompt: '', continue_at: undefined })],
    [
      'the recording alone',
      { default_param_flag: undefined, instrumental: undefined },
      refused('input.default_param_flag is required. input.instrumental is required.'),
      accepted({ default_param_flag: false, instrumental: true, mv: 'V5' }),
    ],
    [
      'the vendor’s own sample: flag and instrumental, no style and title',
      { default_param_flag: true, continue_at: 60, mv: 'V5' },
      refused('input.style and input.title are required when input.default_param_flag is true.'),
      accepted({ style: '', title: '', continue_at: 60 }),
    ],
    [
      'the flag without version',
      { ...own, mv: undefined },
      refused('input.mv is required when input.default_param_flag is true.'),
      accepted({ mv: 'V5' }),
    ],
    [
      'the flag and vocals without lyrics',
      { ...own, instrumental: false, prompt: '' },
      refused(
        'input.prompt is required when input.default_param_flag is true and input.instrumental is false.',
      ),
    ],
    ['an idea of 500 characters', { prompt: letters(500) }, accepted()],
    [
      'an idea of 501 characters',
      { prompt: letters(501) },
      tooLong(
        'input.prompt must be at most 500 characters when input.default_param_flag is false; it has 501.',
      ),
      accepted(),
    ],
    [
      'an idea of 3001 characters',
      { prompt: letters(3001) },
      tooLong(
        'input.prompt must be at most 500 characters when input.default_param_flag is false; it has 3001.',
      ),
      tooLong(
        'input.prompt must be at most 3000 characters when input.default_param_flag is false; it has 3001.',
      ),
    ],
    [
      'a persona with V4',
      { ...own, mv: 'V4', persona_id: 'p1' },
      refused('input.persona_id is possible only when input.mv is V5 or V5_5.'),
      accepted({ persona_id: undefined }),
    ],
    [
      'the recording as audio_url',
      { upload_url: undefined, audio_url: upload_url },
      refused(
        'input.upload_url is required. input.audio_url is not a field of upload-and-extend-audio. Please remove it.',
      ),
      accepted({ upload_url }),
    ],
  ]),
];
