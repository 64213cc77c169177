/** Versions of the vendor's music model, oldest first. V5_5 is the sister service's addition (contract 2.0). */
export const MUSIC_VERSIONS = ['V4', 'V4_5', 'V4_5PLUS', 'V4_5ALL', 'V5', 'V5_5'] as const;

export type MusicVersion = (typeof MUSIC_VERSIONS)[number];

/** The versions that add-instrumental and add-vocals take. */
export const ADDING_VERSIONS = ['V4_5PLUS', 'V5', 'V5_5'] as const;

/** The versions that take a persona, by the newest published catalogue. */
export const PERSONA_VERSIONS = ['V5', 'V5_5'] as const;

export interface VersionLimits {
  /** Seconds of a finished track. */
  readonly duration: number;
  /** Characters of lyrics in custom mode. */
  readonly prompt: number;
  readonly style: number;
  /** Of extend and of the upload models; generate-music has `TITLE_MAX` for every version. */
  readonly title: number;
  /** Seconds of an uploaded recording. Its length is known only to the job, which must check it. */
  readonly upload: number;
}

const EIGHT_MINUTES = 480;

/** Contract 2.0. */
export const VERSION_LIMITS: Readonly<Record<MusicVersion, VersionLimits>> = {
  V4: { duration: 240, prompt: 3000, style: 200, title: 80, upload: EIGHT_MINUTES },
  V4_5: { duration: EIGHT_MINUTES, prompt: 5000, style: 1000, title: 100, upload: EIGHT_MINUTES },
  V4_5PLUS: { duration: EIGHT_MINUTES, prompt: 5000, style: 1000, title: 100, upload: EIGHT_MINUTES },
  V4_5ALL: { duration: EIGHT_MINUTES, prompt: 5000, style: 1000, title: 80, upload: 60 },
  V5: { duration: EIGHT_MINUTES, prompt: 5000, style: 1000, title: 100, upload: EIGHT_MINUTES },
  V5_5: { duration: EIGHT_MINUTES, prompt: 5000, style: 1000, title: 100, upload: EIGHT_MINUTES },
};

/** The widest of each limit: what holds when a request names no version. */
export const WIDEST_LIMITS: VersionLimits = {
  duration: EIGHT_MINUTES,
  prompt: 5000,
  style: 1000,
  title: 100,
  upload: EIGHT_MINUTES,
};

/** Taken in the lenient reading when a request names no version; the newest that every surface documents. */
export const DEFAULT_VERSION: MusicVersion = 'V5';
export const DEFAULT_ADDING_VERSION = 'V4_5PLUS';

/** Title of generate-music, whatever the version. */
export const TITLE_MAX = 80;
/** Title of add-instrumental and add-vocals. */
export const ADDING_TITLE_MAX = 100;
/** An idea (not lyrics). The newest catalogue's text says 500 while its machine rule says 3000. */
export const IDEA_MAX = { strict: 500, lenient: 3000 } as const;
/** Prompt of generate-lyrics: one client sends up to 2000 characters, which is more than 200 words. */
export const LYRICS_PROMPT_MAX = { strict: 1500, lenient: 2000 } as const;
export const LYRICS_PROMPT_WORDS = 200;
/** Text drawn on a video. */
export const WATERMARK_MAX = 50;
/** Seconds between the ends of a persona's vocal sample. */
export const PERSONA_SAMPLE = { min: 10, max: 30 } as const;
/** Shortest replaced section by the newest published catalogue; the other sources say only end > start. */
export const SECTION_MIN_STRICT = 10;
/** Shortest replaced section by the upstream service, in seconds: two bars at a slow tempo. */
export const SECTION_MIN = 6;
/** Most of the track that one section may be (contract 3.6). */
export const SECTION_MAX_SHARE = 0.5;
/** Seconds by which a point in a track may lie behind its stated duration, which is rounded and of the MP3. */
export const DURATION_TOLERANCE = 0.25;
export const CALLBACK_URL_MAX = 2048;
/** Seconds; our extension for every version, up to the version's own maximum. */
export const DURATION_MIN = 10;
/** Every integer a JSON number holds exactly. */
export const SEED_MAX = Number.MAX_SAFE_INTEGER;

/**
 * Limits of ours, where nothing is documented: wide enough for every request seen, narrow enough that a row of
 * the task table stays small.
 */
export const HOUSE_MAX = {
  id: 128,
  name: 200,
  description: 2000,
  tags: 1000,
  content: 2000,
  lyrics: 5000,
  url: 2048,
} as const;
