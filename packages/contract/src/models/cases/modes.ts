import { accepted, casesOf, letters, refused, tooLong } from './case.ts';

const IDEA_MISSING = refused('input.prompt is required when input.custom_mode is false.');
const LYRICS_MISSING = refused(
  'input.prompt is required when input.custom_mode is true and input.instrumental is false.',
);

const idea = { prompt: 'rain on a tin roof', custom_mode: false, instrumental: true, mv: 'V5' };
const custom = { custom_mode: true, instrumental: true, mv: 'V5', style: 'lo-fi', title: 'Rain' };
const sung = { ...custom, instrumental: false, prompt: '[Verse]\nRain' };

/** The rules that generate-music and upload-and-cover-audio share. */
function sharedCases(model: 'generate-music' | 'upload-and-cover-audio', base: object) {
  const of = (input: object, rows: Parameters<typeof casesOf>[2]) =>
    casesOf(model, { ...base, ...input }, rows);
  return [
    ...of(idea, [
      ['an idea', {}, accepted({ ...idea, style: '', title: '', negative_tags: '' })],
      ['no idea', { prompt: undefined }, IDEA_MISSING],
      ['an empty idea', { prompt: '' }, IDEA_MISSING],
      ['a blank idea', { prompt: ' \n' }, IDEA_MISSING],
      ['an idea of 500 characters', { prompt: letters(500) }, accepted()],
      [
        'an idea of 501 characters',
        { prompt: letters(501) },
        tooLong('input.prompt must be at most 500 characters when input.custom_mode is false; it has 501.'),
        accepted(),
      ],
      [
        'an idea of 3001 characters',
        { prompt: letters(3001) },
        tooLong('input.prompt must be at most 500 characters when input.custom_mode is false; it has 3001.'),
        tooLong('input.prompt must be at most 3000 characters when input.custom_mode is false; it has 3001.'),
      ],
      ['the other fields sent empty', { style: '', title: '', negative_tags: '' }, accepted()],
      ['the other fields sent all the same', { style: 'jazz', title: 'Rain' }, accepted({ style: 'jazz' })],
      [
        'a persona without custom mode',
        { persona_id: 'p1' },
        refused('input.persona_id is possible only when input.custom_mode is true.'),
        accepted({ persona_id: undefined }),
      ],
      [
        'no modes and no version',
        { custom_mode: undefined, instrumental: undefined, mv: undefined },
        refused('input.custom_mode is required. input.instrumental is required. input.mv is required.'),
        accepted({ custom_mode: false, instrumental: true, mv: 'V5', prompt: 'rain on a tin roof' }),
      ],
      [
        'the version as model',
        { mv: undefined, model: 'V4_5' },
        refused(`input.mv is required. input.model is not a field of ${model}. Please remove it.`),
        accepted({ mv: 'V4_5', model: undefined }),
      ],
      [
        'modes as texts, version in small letters',
        { custom_mode: 'False', instrumental: 'true', mv: 'v4_5all' },
        refused(
          'input.custom_mode must be true or false; it is the text "False". ' +
            'input.instrumental must be true or false; it is the text "true". ' +
            'input.mv must be V4, V4_5, V4_5PLUS, V4_5ALL, V5 or V5_5; it is the text "v4_5all".',
        ),
        accepted({ custom_mode: false, instrumental: true, mv: 'V4_5ALL' }),
      ],
      [
        'a weight as text',
        { style_weight: ' 0.65 ' },
        refused('input.style_weight must be a number; it is the text " 0.65 ".'),
        accepted({ style_weight: 0.65 }),
      ],
      [
        'an unknown field',
        { tempo: 96 },
        refused(`input.tempo is not a field of ${model}. Please remove it.`),
        accepted({ tempo: undefined }),
      ],
      [
        'two unknown fields',
        { tempo: 96, key: 'C' },
        refused(`input.tempo and input.key are not fields of ${model}. Please remove them.`),
        accepted({ tempo: undefined, key: undefined }),
      ],
      [
        'a seed, a duration and a gender',
        { seed: 7, duration: 90.5, vocal_gender: 'f' },
        accepted({ seed: 7, duration: 90.5, vocal_gender: 'f' }),
      ],
    ]),
    ...of(custom, [
      ['custom and instrumental', {}, accepted({ ...custom, prompt: '' })],
      [
        'custom without style',
        { style: undefined },
        refused('input.style is required when input.custom_mode is true.'),
        accepted({ style: '', title: 'Rain' }),
      ],
      [
        'custom with an empty title',
        { title: '' },
        refused('input.title is required when input.custom_mode is true.'),
        accepted({ title: '' }),
      ],
      [
        'custom with nothing to go by',
        { style: undefined, title: undefined },
        refused('input.style and input.title are required when input.custom_mode is true.'),
        refused('input.style, input.title or input.prompt is required when input.custom_mode is true.'),
      ],
      [
        'custom mode told by style alone',
        { custom_mode: undefined, title: undefined },
        refused('input.custom_mode is required.'),
        accepted({ custom_mode: true, instrumental: true }),
      ],
      ['a style of 200 characters with V4', { mv: 'V4', style: letters(200) }, accepted()],
      [
        'a style of 201 characters with V4',
        { mv: 'V4', style: letters(201) },
        tooLong('input.style must be at most 200 characters with input.mv V4; it has 201.'),
      ],
      ['a style of 1000 characters', { style: letters(1000) }, accepted()],
      [
        'a style of 1001 characters',
        { mv: 'V4_5ALL', style: letters(1001) },
        tooLong('input.style must be at most 1000 characters with input.mv V4_5ALL; it has 1001.'),
      ],
      ['characters beyond 16 bits count once', { mv: 'V4', style: '🎹'.repeat(200) }, accepted()],
      [
        'one of them too many',
        { mv: 'V4', style: '🎹'.repeat(201) },
        tooLong('input.style must be at most 200 characters with input.mv V4; it has 201.'),
      ],
      ['a duration of 480 seconds', { duration: 480 }, accepted({ duration: 480 })],
      ['a duration of 240 seconds with V4', { mv: 'V4', duration: 240 }, accepted({ duration: 240 })],
      [
        'a duration of 241 seconds with V4',
        { mv: 'V4', duration: 241 },
        refused('input.duration must be at most 240 seconds with input.mv V4; it is 241.'),
      ],
      ['a persona with V5', { persona_id: 'p1' }, accepted({ persona_id: 'p1' })],
      ['a persona with V5_5', { mv: 'V5_5', persona_id: 'p1', persona_model: 'voice_persona' }, accepted()],
      [
        'a persona with V4',
        { mv: 'V4', persona_id: 'p1' },
        refused('input.persona_id is possible only when input.mv is V5 or V5_5.'),
        accepted({ persona_id: undefined }),
      ],
      [
        'a persona model without persona',
        { persona_model: 'style_persona' },
        refused('input.persona_id is required with input.persona_model.'),
        accepted({ persona_model: undefined }),
      ],
    ]),
    ...of(sung, [
      ['custom and sung', {}, accepted(sung)],
      ['no lyrics', { prompt: undefined }, LYRICS_MISSING, accepted({ prompt: '' })],
      ['empty lyrics', { prompt: '' }, LYRICS_MISSING, accepted({ prompt: '' })],
      ['lyrics of 3000 characters with V4', { mv: 'V4', prompt: letters(3000) }, accepted()],
      [
        'lyrics of 3001 characters with V4',
        { mv: 'V4', prompt: letters(3001) },
        tooLong('input.prompt must be at most 3000 characters with input.mv V4; it has 3001.'),
      ],
      ['lyrics of 5000 characters', { prompt: letters(5000) }, accepted()],
      [
        'lyrics of 5001 characters',
        { prompt: letters(5001) },
        tooLong('input.prompt must be at most 5000 characters with input.mv V5; it has 5001.'),
      ],
      [
        'everything wrong at once: most important things only',
        { mv: 'V4', style: letters(201), prompt: letters(3001), duration: 300 },
        tooLong(
          'input.prompt must be at most 3000 characters with input.mv V4; it has 3001. ' +
            'input.style must be at most 200 characters with input.mv V4; it has 201. ' +
            'input.duration must be at most 240 seconds with input.mv V4; it is 300.',
        ),
      ],
    ]),
  ];
}

const upload = { upload_url: 'https://example.com/demo.mp3' };

export const modeCases = [
  ...sharedCases('generate-music', {}),
  ...sharedCases('upload-and-cover-audio', upload),
  ...casesOf('generate-music', custom, [
    ['a title of 80 characters', { title: letters(80) }, accepted()],
    [
      'a title of 81 characters',
      { title: letters(81) },
      tooLong('input.title must be at most 80 characters; it has 81.'),
    ],
  ]),
  ...casesOf('upload-and-cover-audio', { ...custom, ...upload }, [
    ['a title of 100 characters', { title: letters(100) }, accepted()],
    [
      'a title of 101 characters',
      { title: letters(101) },
      tooLong('input.title must be at most 100 characters with input.mv V5; it has 101.'),
    ],
    ['a title of 80 characters with V4', { mv: 'V4', title: letters(80) }, accepted()],
    [
      'a title of 81 characters with V4',
      { mv: 'V4', title: letters(81) },
      tooLong('input.title must be at most 80 characters with input.mv V4; it has 81.'),
    ],
    [
      'a title of 81 characters with V4_5ALL',
      { mv: 'V4_5ALL', title: letters(81) },
      tooLong('input.title must be at most 80 characters with input.mv V4_5ALL; it has 81.'),
    ],
    [
      'the recording as audio_url',
      { upload_url: undefined, audio_url: 'https://example.com/demo.mp3' },
      refused(
        'input.upload_url is required. input.audio_url is not a field of upload-and-cover-audio. Please remove it.',
      ),
      accepted({ upload_url: 'https://example.com/demo.mp3', audio_url: undefined }),
    ],
    [
      'blanks around the address',
      { upload_url: ' https://example.com/demo.mp3\n' },
      refused(
        'input.upload_url must be an address beginning with http:// or https://; it is the text " https://example.com/demo.mp3\n".',
      ),
      accepted({ upload_url: 'https://example.com/demo.mp3' }),
    ],
  ]),
];
