import { type Model, type MusicVersion, VERSION_LIMITS, WIDEST_LIMITS } from '@songwright/contract';
import { findUnreadable, leastSungSeconds, unreadableSentence } from '@songwright/music/singable';
import { isLyrics } from './builtin/edit/is-lyrics.ts';

// What the built-in engine cannot do, told while the request is answered: a public entry of its own
// (`@songwright/engines/admission`), so that the process that answers loads nothing that makes music.

interface LyricInput {
  readonly prompt?: string;
  readonly custom_mode?: boolean;
  readonly default_param_flag?: boolean;
  readonly instrumental?: boolean;
  readonly mv?: MusicVersion;
  readonly duration?: number;
  readonly continue_at?: number;
  readonly infill_start_s?: number;
  readonly infill_end_s?: number;
}

/** The models whose `prompt` is lyrics, and when it is. */
const LYRICS: Readonly<Partial<Record<Model, (input: LyricInput) => boolean>>> = {
  'generate-music': ({ custom_mode, instrumental }) => custom_mode === true && instrumental !== true,
  'upload-and-cover-audio': ({ custom_mode, instrumental }) => custom_mode === true && instrumental !== true,
  'add-vocals': ({ prompt }) => isLyrics(prompt ?? ''),
  // There one line without tags says what to do.
  'extend-music': ({ default_param_flag, instrumental, prompt }) =>
    default_param_flag === true && instrumental !== true && isLyrics(prompt ?? ''),
  'upload-and-extend-audio': ({ default_param_flag, instrumental }) =>
    default_param_flag === true && instrumental !== true,
  'replace-section': ({ prompt }) => isLyrics(prompt ?? ''),
};

/** A section goes from bar line to bar line: it may come out longer than asked by about so much. */
const BAR = 2;

/**
 * Why an input cannot be done, in a sentence, or null. Cheap: a millisecond for the longest lyrics. What is not found
 * here (lyrics that just do not fit at the song's own tempo) ends the task instead.
 */
export function refusal(model: Model, input: unknown): string | null {
  const fields = (input ?? {}) as LyricInput;
  const late = model === 'upload-and-extend-audio' ? behindAnyUpload(fields) : null;
  if (late !== null) return late;
  const lyrics = fields.prompt ?? '';
  if (lyrics === '' || !LYRICS[model]?.(fields)) return null;
  const unreadable = findUnreadable(lyrics);
  if (unreadable) return `input.prompt: ${unreadableSentence(unreadable)}`;
  if (model === 'replace-section') return tooLongForSection(fields, lyrics);
  const most = fields.duration ?? (fields.mv === undefined ? null : VERSION_LIMITS[fields.mv].duration);
  const least = Math.ceil(leastSungSeconds(lyrics));
  if (most === null || least <= most) return null;
  const limit =
    fields.duration === undefined ? `with input.mv ${fields.mv} a track lasts` : 'input.duration asks for';
  return `input.prompt: these lyrics take at least ${least} s to sing, and ${limit} ${most} s${
    fields.duration === undefined ? ' at most' : ''
  }: shorten them by about ${Math.ceil(100 * (1 - most / least))} %.`;
}

/** How long the upload is, the job finds out; how long it may be is known. */
function behindAnyUpload({ continue_at, mv }: LyricInput): string | null {
  const most = (mv === undefined ? WIDEST_LIMITS : VERSION_LIMITS[mv]).upload;
  if (continue_at === undefined || continue_at < most) return null;
  const whose = mv === undefined ? '' : ` with input.mv ${mv}`;
  return `input.continue_at: ${continue_at} s lies behind the end of any upload, which${whose} lasts ${most} s at most: give a point inside of it.`;
}

function tooLongForSection(
  { infill_start_s = 0, infill_end_s = 0 }: LyricInput,
  lyrics: string,
): string | null {
  const least = leastSungSeconds(lyrics, 0);
  const length = infill_end_s - infill_start_s;
  if (least <= length + BAR) return null;
  return (
    `input.prompt: these lyrics take at least ${Math.ceil(least)} s to sing, and the section from input.infill_start_s ` +
    `to input.infill_end_s lasts ${Number(length.toFixed(2))} s: give fewer words, or a longer section.`
  );
}
