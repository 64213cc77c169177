import { type ExtendMusicInput, VERSION_LIMITS, WIDEST_LIMITS } from '@songwright/contract';
import type { MusicRequest, PersonaUse } from '@songwright/music';
import { leastSungSeconds } from '@songwright/music/singable';
import { type Desk, InputFault, type Job, type JobResult, type Track } from '../../engine.ts';
import { openTrack } from '../../song/open-track.ts';
import type { Song } from '../../song/song.ts';
import { keepUploads } from '../../song/uploads.ts';
import { lyricsFor } from '../generate-lyrics.ts';
import { makeVariants } from '../make-variants.ts';
import { personaUse } from '../persona-use.ts';
import type { RenderedTrack } from '../render-track.ts';
import { saveTracks } from '../save-tracks.ts';
import { withWords } from '../with-words.ts';
import { pointOf } from './bar-lines.ts';
import { tailLength } from './compose-tail.ts';
import type { EditOrder, ExtensionEdit } from './edit-order.ts';
import { isLyrics } from './is-lyrics.ts';
import { ideaToGoOn, wordsToGoOn } from './words-to-go-on.ts';

/** The whole song twice: its head as it was, and from a bar line on two ways to go on. */
export async function extendMusic(job: Job, desk: Desk): Promise<JobResult> {
  const input = job.input as ExtendMusicInput;
  const { track, song } = await openTrack(desk, input.audio_id);
  if (song === null) throw scoreless();
  const own = input.default_param_flag;
  const longest = VERSION_LIMITS[input.mv ?? track.version ?? 'V5']?.duration ?? WIDEST_LIMITS.duration;
  const at = input.continue_at ?? null;
  const title = (own && input.title) || track.title;
  const request = own
    ? await withWords(
        requestOf(input, song, longest - (at ?? 0), await personaUse(input, desk)),
        job.seed,
        desk,
      )
    : null;
  const edit = { kind: 'extension', at, duration: input.duration ?? null, longest, lyrics: '' } as const;
  const lyrics = own ? '' : await wordsFor(song, { ...edit, title, seed: job.seed }, desk);
  const order: Omit<EditOrder, 'variant'> = {
    song: await desk.open(track.songKey!),
    uploads: await keepUploads(song, desk),
    edit: { ...edit, lyrics },
    request,
    title,
    seed: job.seed,
  };
  const rendered = await makeVariants<typeof order, RenderedTrack>('renderEdit', order, desk);
  return saveTracks(rendered, { title, prompt: promptOf(track, request, lyrics) }, desk);
}

function scoreless(): InputFault {
  return new InputFault(
    'This track is a recording without a score, and this engine goes on only with songs it has written itself. ' +
      'Use upload-and-extend-audio for recordings.',
  );
}

/** Seconds that words are written for where none are given. */
const TAIL = 60;

/** What is asked of the tail. A prompt of several lines, or with section tags, is lyrics; else it says what to do. */
function requestOf(
  input: ExtendMusicInput,
  song: Song,
  longest: number,
  persona: PersonaUse | undefined,
): MusicRequest {
  const instrumental = input.instrumental ?? song.voice === null;
  const lyrics = !instrumental && isLyrics(input.prompt);
  return {
    prompt: lyrics ? '' : input.prompt,
    style: input.style || song.brief.tags.join(', '),
    title: input.title,
    lyrics: lyrics ? input.prompt : '',
    instrumental,
    negativeTags: input.negative_tags,
    vocalGender: input.vocal_gender ?? null,
    styleWeight: input.style_weight ?? song.brief.styleWeight,
    weirdness: input.weirdness_constraint ?? song.brief.weirdness,
    audioWeight: input.audio_weight ?? song.brief.audioWeight,
    // Of the tail, for the writer of its words; how long it gets is the edit's.
    duration: Math.min(longest, TAIL),
    maxDuration: longest,
    ...(persona === undefined ? {} : { persona }),
  };
}

/** Words fill at most this share of the time there is at the quickest they can be sung: a verse breathes. */
const SUNG_SHARE = 0.6;

/** What a song's own singer sings on: new verses about what it has sung of, and its refrain. */
async function wordsFor(
  song: Song,
  edit: ExtensionEdit & { readonly title: string; readonly seed: number },
  desk: Desk,
): Promise<string> {
  if (song.voice === null) return '';
  const at = pointOf(song, edit.at);
  const duration = tailLength(song, at, edit);
  const idea = { ...ideaToGoOn(song, edit.title), duration };
  const [written] = await lyricsFor({ idea, seed: edit.seed, variants: 1 }, desk);
  // The writer knows English: a song in another language sings its own refrain again.
  const foreign = written!.remarks.length > 0;
  const fits = (lyrics: string) => leastSungSeconds(lyrics) <= SUNG_SHARE * duration;
  return wordsToGoOn(song, at, foreign ? null : written!, fits);
}

/** Contract 2.0: the words of the whole, "" where nothing is sung. */
function promptOf(track: Track, request: MusicRequest | null, lyrics: string): string {
  if (request === null && lyrics === '') return track.prompt;
  if (request?.instrumental) return track.prompt;
  const added = request === null ? lyrics : request.lyrics || request.prompt;
  return [track.prompt, added].filter((text) => text !== '').join('\n\n');
}
