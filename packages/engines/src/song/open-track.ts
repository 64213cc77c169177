import { type Desk, InputFault, type Track } from '../engine.ts';
import { parseSong, type Song } from './song.ts';

/** A track with the document of its song; null for a recording (an upload, a neural engine's track). */
export interface OpenTrack {
  readonly track: Track;
  readonly song: Song | null;
}

/**
 * The track a job works on.
 *
 * @throws {InputFault} when it is gone: it was there when the job was submitted.
 */
export async function openTrack(desk: Pick<Desk, 'tracks' | 'open'>, audioId: string): Promise<OpenTrack> {
  const track = await desk.tracks.find(audioId);
  if (track === null) {
    throw new InputFault(`The track "${audioId}" has expired: it was deleted before this task could begin.`);
  }
  return { track, song: await openSong(desk, track) };
}

/** The document of a track's song; null for a recording. */
export async function openSong(desk: Pick<Desk, 'open'>, track: Track): Promise<Song | null> {
  return track.songKey === null ? null : parseSong(await desk.open(track.songKey));
}
