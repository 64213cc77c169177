import { randomUUID } from 'node:crypto';
import type { AudioFile } from '@songwright/contract';
import type { Desk, JobResult, NewTrack } from '../engine.ts';
import { MAKING_SHARE, VARIANTS } from './make-variants.ts';
import type { RenderedTrack } from './render-track.ts';

interface SavedTrack {
  readonly file: AudioFile;
  readonly track: NewTrack;
}

/** What stands beside a track's files. */
export interface TrackWords {
  readonly title: string;
  /** Contract 2.0: the idea or lyrics used, "" for an instrumental. */
  readonly prompt: string;
}

/** Saves the tracks of a task, in the order of their variants. */
export async function saveTracks(
  rendered: readonly RenderedTrack[],
  words: TrackWords,
  desk: Desk,
): Promise<JobResult> {
  const saved: SavedTrack[] = [];
  for (const [index, track] of rendered.entries()) {
    desk.signal.throwIfAborted();
    saved.push(await saveTrack(track, { ...words, variant: VARIANTS[index]! }, desk));
    desk.progress(MAKING_SHARE + ((1 - MAKING_SHARE) * (index + 1)) / rendered.length, 'saving');
  }
  return { files: saved.map(({ file }) => file), tracks: saved.map(({ track }) => track) };
}

async function saveTrack(
  rendered: RenderedTrack,
  { variant, title, prompt }: TrackWords & { readonly variant: number },
  desk: Desk,
): Promise<SavedTrack> {
  const id = randomUUID();
  const [audio, cover, song, midi] = await Promise.all([
    desk.save({ kind: 'audio', id, extension: 'mp3', contentType: 'audio/mpeg', bytes: rendered.mp3 }),
    desk.save({ kind: 'cover', id, extension: 'jpeg', contentType: 'image/jpeg', bytes: rendered.cover }),
    desk.save({ kind: 'song', id, extension: 'json', contentType: 'application/json', bytes: rendered.song }),
    desk.save({ kind: 'midi', id, extension: 'mid', contentType: 'audio/midi', bytes: rendered.midi }),
  ]);
  const { tags, duration } = rendered;
  desk.log('track made', {
    audio_id: id,
    variant,
    duration,
    loudness: rendered.loudness,
    true_peak: rendered.truePeak,
    ms: rendered.times,
  });
  for (const remark of rendered.remarks) desk.log(remark, { audio_id: id });
  return {
    file: {
      audio_id: id,
      audio_url: audio.url,
      image_url: cover.url,
      title,
      tags,
      duration,
      prompt,
      midi_url: midi.url,
    },
    track: {
      audioId: id,
      variant,
      title,
      tags,
      duration,
      prompt,
      audioKey: audio.key,
      imageKey: cover.key,
      songKey: song.key,
    },
  };
}
