import {
  DEFAULT_VERSION,
  DURATION_MIN,
  HOUSE_MAX,
  MUSIC_VERSIONS,
  SEED_MAX,
  TITLE_MAX,
  WIDEST_LIMITS,
} from '../limits.ts';
import { defaulted, expected, optional, required } from './field.ts';
import { choice, number, type TextSpec, text, uri } from './specs.ts';

/** An id of ours or of the vendor's. */
export function id(description: string): TextSpec {
  return text(description, HOUSE_MAX.id, { trimmed: true });
}

export const taskId = id('The task_id that submit returned for the task which made the track.');
export const audioId = id('The audio_id of the track, from the files of its task.');

/** A finished track of this service. */
export const track = { task_id: required(taskId), audio_id: required(audioId) };

export const uploadUrl = uri(
  'Address of the recording (http or https): MP3, WAV, FLAC, OGG, M4A, or an MP4 with sound.',
  HOUSE_MAX.url,
);

export const version = choice(
  'Version of the music model: sets the limits of the other fields and the longest track.',
  MUSIC_VERSIONS,
);

/** Required by all published schemas; the lenient reading takes the newest one that all of them know. */
export const mv = expected(version, DEFAULT_VERSION);

export const style = text(
  'Genres, moods, instruments, tempo: "dreamy synthwave, 96 bpm". At most 200 characters with V4, else 1000.',
  WIDEST_LIMITS.style,
  { limitedByRule: true },
);

/** Of generate-music: the same limit for every version. */
export const title = text('Title of the track.', TITLE_MAX);

export const versionedTitle = text(
  'Title of the track. At most 80 characters with V4 and V4_5ALL, else 100.',
  WIDEST_LIMITS.title,
  { limitedByRule: true },
);

export const negativeTags = text('What to avoid: styles, instruments, moods.', HOUSE_MAX.tags, {
  mayBeBlank: true,
});

const weight = { min: 0, max: 1, decimals: 2 } as const;

/** Contract 2.0. No defaults are documented. */
export const weights = {
  style_weight: optional(number('How closely to keep to the style, 0 to 1.', weight)),
  weirdness_constraint: optional(number('How unusual the music may be, 0 to 1.', weight)),
  audio_weight: optional(number('How much of the given recording is kept, 0 to 1.', weight)),
};

export const vocalGender = optional(
  choice('Wanted singer, a bias and no guarantee. Without vocals it has no effect.', ['m', 'f']),
);

/** A persona needs custom mode (or the custom parameters of an extension). */
export const persona = {
  persona_id: optional(id('A persona made by generate-persona. In custom mode, with V5 or V5_5.')),
  persona_model: optional(
    choice('What of the persona is taken. Needs persona_id.', ['style_persona', 'voice_persona']),
  ),
};

/** Our extension. */
export const seed = optional(
  number('Songwright: the same request, seed and release give the same music.', {
    min: 0,
    max: SEED_MAX,
    decimals: 0,
  }),
);

/**
 * The newest published catalogue has it for V5_5 in custom mode, up to 360; ours is for every version and mode, up
 * to what the version can do.
 */
export const duration = optional(
  number('Songwright: length of the finished track in seconds, up to 240 with V4, else 480.', {
    min: DURATION_MIN,
    max: WIDEST_LIMITS.duration,
  }),
);

/** Our extension: the format of stems. */
export const format = optional(choice('Songwright: file format of the stems.', ['mp3', 'wav', 'flac']));

/** What can be said of the taste of every track that is made. */
export const taste = {
  negative_tags: defaulted(negativeTags, ''),
  vocal_gender: vocalGender,
  ...weights,
  seed,
};
