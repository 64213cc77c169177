import type { Model } from '../models/model-ids.ts';
import type { FileByModel, TaskFile } from './task-file.ts';

/** What a generic client wants to know of every file (contract 1.4). */
export const FILE_TYPES = ['image', 'video', 'audio', '3d', 'other'] as const;

export type FileType = (typeof FILE_TYPES)[number];

/** A file on the status endpoint: what the detail endpoint says of it, and where and what its main file is. */
export type StatusFile<File = TaskFile> = File & {
  readonly file_url: string;
  readonly file_type: FileType;
};

interface MainFile {
  /** Null where the result is text and there is nothing to fetch. */
  readonly url: string | null;
  readonly type: FileType;
}

type MainFiles = { readonly [M in Model]: (file: FileByModel[M]) => MainFile };

const track = (file: FileByModel['generate-music']): MainFile => ({ url: file.audio_url, type: 'audio' });
const words = (): MainFile => ({ url: null, type: 'other' });

function firstStem(stems: Readonly<Record<string, string | null>>): MainFile {
  const url = Object.values(stems).find((stem) => stem !== null) ?? null;
  return { url, type: 'audio' };
}

const MAIN_FILE: MainFiles = {
  'generate-music': track,
  'extend-music': track,
  'upload-and-cover-audio': track,
  'upload-and-extend-audio': track,
  'add-instrumental': track,
  'add-vocals': track,
  'replace-section': track,
  'get-timestamped-lyrics': words,
  'generate-lyrics': words,
  'boost-music-style': words,
  'convert-to-wav': (file) => ({ url: file.wav_url, type: 'audio' }),
  'separate-vocals': (file) => ({ url: file.separate_vocals.vocal_url, type: 'audio' }),
  'upload-and-separate-vocals': (file) => firstStem(file.vocal_removal),
  'stem-split': (file) => firstStem(file.stem_split),
  'generate-music-cover': (file) => ({ url: file.generate_cover[0]?.file_url ?? null, type: 'image' }),
  'generate-persona': words,
  'create-music-video': (file) => ({ url: file.video_url, type: 'video' }),
  'generate-midi': (file) => ({ url: file.midi_url ?? null, type: 'other' }),
};

/**
 * The files of a task as the status endpoint sends them (before `encodeFiles`): one for one those of the detail
 * endpoint.
 *
 * @param taskUrl Address of the task's own detail, for a result that is text: generic clients insist on an http
 *   address in every file.
 */
export function statusFiles(
  model: Model,
  files: readonly TaskFile[],
  taskUrl: string,
): readonly StatusFile[] {
  const mainOf = MAIN_FILE[model] as (file: TaskFile) => MainFile;
  return files.map((file) => {
    const { url, type } = mainOf(file);
    return { ...file, file_url: url ?? taskUrl, file_type: type };
  });
}
