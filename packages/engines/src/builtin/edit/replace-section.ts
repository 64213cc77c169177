import type { ReplaceSectionInput } from '@songwright/contract';
import type { MusicRequest } from '@songwright/music';
import { type Desk, InputFault, type Job, type JobResult } from '../../engine.ts';
import { openTrack } from '../../song/open-track.ts';
import type { Song } from '../../song/song.ts';
import { keepUploads } from '../../song/uploads.ts';
import { makeVariants } from '../make-variants.ts';
import type { RenderedTrack } from '../render-track.ts';
import { saveTracks } from '../save-tracks.ts';
import { withWords } from '../with-words.ts';
import type { EditOrder } from './edit-order.ts';
import { isLyrics } from './is-lyrics.ts';

/** The whole song twice, with two new versions of a section: what lies outside stays as it was. */
export async function replaceSection(job: Job, desk: Desk): Promise<JobResult> {
  const input = job.input as ReplaceSectionInput;
  if (input.audio_id === undefined) throw scoreless();
  const { track, song } = await openTrack(desk, input.audio_id);
  if (song === null) throw scoreless();
  const title = input.title || track.title;
  const order: Omit<EditOrder, 'variant'> = {
    song: await desk.open(track.songKey!),
    uploads: await keepUploads(song, desk),
    edit: {
      kind: 'replacement',
      from: input.infill_start_s,
      to: input.infill_end_s,
      fullLyrics: input.full_lyrics,
      lyricsGiven: isLyrics(input.prompt) || input.full_lyrics.trim() !== '',
    },
    request: await wordsFor(requestOf(input, song), input, job.seed, desk),
    title,
    seed: job.seed,
  };
  const rendered = await makeVariants<typeof order, RenderedTrack>('renderEdit', order, desk);
  const prompt = song.voice === null ? track.prompt : input.full_lyrics || track.prompt;
  return saveTracks(rendered, { title, prompt }, desk);
}

function scoreless(): InputFault {
  return new InputFault(
    'This engine replaces sections only in songs it has written itself, and this is a recording without a score. ' +
      'Name a task_id and audio_id of this service.',
  );
}

/** A sung section for which a direction but no words are given gets some about that. */
async function wordsFor(
  request: MusicRequest | null,
  { prompt, full_lyrics }: ReplaceSectionInput,
  seed: number,
  desk: Desk,
): Promise<MusicRequest | null> {
  if (request === null || prompt === '' || full_lyrics !== '') return request;
  return withWords(request, seed, desk);
}

/** What is asked of the section; null: the source's own style and nothing else. */
function requestOf(input: ReplaceSectionInput, song: Song): MusicRequest | null {
  const instrumental = song.voice === null;
  const lyrics = !instrumental && isLyrics(input.prompt) ? input.prompt : '';
  if (input.tags === '' && input.prompt === '' && input.negative_tags === '') return null;
  return {
    prompt: lyrics === '' ? input.prompt : '',
    style: input.tags || song.brief.tags.join(', '),
    title: input.title,
    lyrics,
    instrumental,
    negativeTags: input.negative_tags,
    vocalGender: null,
    styleWeight: song.brief.styleWeight,
    weirdness: song.brief.weirdness,
    audioWeight: song.brief.audioWeight,
    duration: input.infill_end_s - input.infill_start_s,
    maxDuration: song.brief.duration,
  };
}
