import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseSong } from '@songwright/engines';
import { decodeAudio } from '@songwright/media';
import { hearSong } from '@songwright/sound';
import type { ReportedTrack } from './song-report.ts';

/** Whether a word is a task's id, as the service makes them, and no prompt. */
export function isTaskId(word: string): boolean {
  return /^[A-Z0-9]{16}$/.test(word);
}

/**
 * The songs of a finished task out of a service's data folder, measured as their MP3s are played. The song documents
 * are private: no address serves them, so this is for whoever runs the service.
 *
 * @throws Error with a sentence when the folder has no song of that task
 */
export async function openTask(dataDir: string, taskId: string): Promise<ReportedTrack[]> {
  const songs = await filesOf(join(dataDir, 'files', 'songs', taskId));
  const audio = await filesOf(join(dataDir, 'files', 'audio', taskId));
  const tracks: ReportedTrack[] = [];
  for (const [name, path] of songs) {
    const id = /_song_(.+)\.json$/.exec(name)?.[1];
    const mp3 = audio.find(([file]) => file.endsWith(`_audio_${id}.mp3`));
    if (id === undefined || mp3 === undefined) continue;
    const cover = audio.find(([file]) => file.endsWith(`_cover_${id}.jpeg`));
    const song = parseSong(await readFile(path));
    const decoded = await decodeAudio(await readFile(mp3[1]));
    tracks.push({
      song,
      master: hearSong(song.score, decoded),
      decoded,
      cover: cover === undefined ? null : await readFile(cover[1]),
    });
  }
  if (tracks.length === 0) {
    throw new Error(
      `The folder ${dataDir} has no song of task ${taskId}: name the data folder of the service with --data or SONGWRIGHT_DATA. Songs in an S3 bucket are not read.`,
    );
  }
  return tracks.sort((a, b) => a.song.variant - b.song.variant);
}

/** Names and paths of a folder's files; none of a folder that is not there. */
async function filesOf(folder: string): Promise<readonly (readonly [name: string, path: string])[]> {
  const names = await readdir(folder).catch(() => []);
  return names.map((name) => [name, join(folder, name)] as const);
}
