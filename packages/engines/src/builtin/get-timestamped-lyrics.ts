import type { AlignedWord, GetTimestampedLyricsInput, TimestampedLyricsFile } from '@songwright/contract';
import { decodeAudio } from '@songwright/media';
import { type Score, wordTimes } from '@songwright/music';
import { type Desk, InputFault, type Job, type JobResult } from '../engine.ts';
import { openTrack } from '../song/open-track.ts';
import type { ThreadContext } from '../threads/thread-function.ts';

/** The audio file whose outline is wanted. Plain data. */
export interface WaveformOrder {
  readonly audio: Uint8Array;
}

/** How many amplitudes an outline has: about one for each pixel of a player's width. */
export const WAVEFORM_POINTS = 600;

/**
 * When each word of a track is sung, read from the notes of its score: exact, with no error rate to tell. A track
 * without words (an instrumental) has empty lists. Of what is sung in a user's own recording nobody has told the words.
 *
 * @throws {InputFault} where such a recording is all that may be sung in it.
 */
export async function getTimestampedLyrics(job: Job, desk: Desk): Promise<JobResult> {
  const { audio_id: id } = job.input as GetTimestampedLyricsInput;
  const { track, song } = await openTrack(desk, id);
  const words = song === null ? [] : alignWords(song.score);
  if (words.length === 0 && song?.uploads !== undefined) {
    throw new InputFault(
      "A user's own recording is heard in this track, and the words that may be sung in it are not known: there is " +
        'nothing to be timed.',
    );
  }
  const waveform = words.length === 0 ? [] : await outline(await desk.open(track.audioKey), desk);
  const file: TimestampedLyricsFile = {
    timestampe_lyrics: { aligned_words: words, waveform_data: waveform, hoot_cer: 0, is_streamed: false },
  };
  return { files: [file], tracks: [] };
}

const outline = (audio: Uint8Array, desk: Desk): Promise<number[]> =>
  desk.compute<WaveformOrder, number[]>('outlineWaveform', { audio }, desk.progress);

/** The words of a score in singing order; a word that no note carries (cut by an edit) is no success. */
export function alignWords(score: Score): readonly AlignedWord[] {
  const times = wordTimes(score);
  let last = 0;
  return (score.lyric?.words ?? []).map(({ text }, index) => {
    const time = times[index] ?? null;
    const [start, end] = time === null ? [last, last] : [milliseconds(time.start), milliseconds(time.end)];
    last = end;
    return {
      word: text,
      success: time !== null,
      start_s: start,
      end_s: end,
      startS: start,
      endS: end,
      palign: 0,
    };
  });
}

const milliseconds = (seconds: number): number => Math.round(seconds * 1000) / 1000;

/** The thread function: the loudest amplitude of each stretch, against the loudest of all. */
export async function outlineWaveform(
  { audio }: WaveformOrder,
  { onProgress }: ThreadContext,
): Promise<number[]> {
  onProgress(0, 'decoding');
  const { left, right } = await decodeAudio(audio);
  onProgress(0.8, 'drawing the waveform');
  const peaks = Array.from({ length: WAVEFORM_POINTS }, (_, point) => {
    const from = Math.floor((point * left.length) / WAVEFORM_POINTS);
    const to = Math.floor(((point + 1) * left.length) / WAVEFORM_POINTS);
    let peak = 0;
    for (let i = from; i < to; i++) peak = Math.max(peak, Math.abs(left[i]!), Math.abs(right[i]!));
    return peak;
  });
  const loudest = Math.max(...peaks, 1e-9);
  onProgress(1, 'drawing the waveform');
  return peaks.map((peak) => Math.round((1000 * peak) / loudest) / 1000);
}
