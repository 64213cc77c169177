import type { Model, MusicVersion, TaskFile } from '@songwright/contract';
import type { Persona } from '@songwright/music';

/** One piece of work, as the queue hands it over. Two attempts at the same task get the same job. */
export interface Job {
  readonly taskId: string;
  readonly model: Model;
  /** The parsed input of the model. */
  readonly input: unknown;
  /** Chosen at submit when the user gave none, and kept with the task: a retry makes the same song. */
  readonly seed: number;
}

export interface SavedFile {
  /** Where the store keeps it. */
  readonly key: string;
  /** Public address, or "" for a private file. */
  readonly url: string;
}

export interface FileToSave {
  /** audio: `…_audio_{id}.mp3`; cover: `…_cover_{id}.jpeg`; song, upload: private, never served. */
  readonly kind: 'audio' | 'cover' | 'song' | 'upload' | 'midi' | 'stem' | 'wav' | 'video';
  /** The track's audio_id (or another unguessable id) the name is made of. */
  readonly id: string;
  readonly extension: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** A finished track, found later by `audio_id` alone. */
export interface NewTrack {
  readonly audioId: string;
  readonly variant: number;
  readonly title: string;
  readonly tags: string;
  readonly duration: number;
  readonly prompt: string;
  /** Store keys. `songKey` is null for a recording (an upload, a neural engine's track). */
  readonly audioKey: string;
  readonly imageKey: string;
  readonly songKey: string | null;
}

/** A track that an earlier job made, and where it comes from. */
export interface Track extends NewTrack {
  readonly taskId: string;
  /** The model that made it. */
  readonly model: Model;
  /** The `mv` its task was asked for; null where it named none. */
  readonly version: MusicVersion | null;
}

/** The finished tracks a job may work on: those of whoever submitted it, and no one else's. */
export interface Tracks {
  /** The track of an `audio_id`; null when there is none, or when its files have expired. */
  find(audioId: string): Promise<Track | null>;
  /**
   * The tracks a task made, in the order of their variants; of a task that worked on one track (a separation), that
   * track.
   */
  ofTask(taskId: string): Promise<readonly Track[]>;
}

/** A persona that a job has made, found later by `persona_id`. */
export interface NewPersona {
  readonly personaId: string;
  /** The track whose character it keeps. */
  readonly audioId: string;
  readonly persona: Persona;
}

/** The personas a job may use: those of whoever submitted it. */
export interface Personas {
  find(personaId: string): Promise<Persona | null>;
}

export interface JobResult {
  readonly files: readonly TaskFile[];
  readonly tracks: readonly NewTrack[];
  readonly personas?: readonly NewPersona[];
}

/**
 * What was worked out before and can be worked out again: kept over restarts, and gone at any time. A name has letters, digits,
 * `.`, `_` and `-` only.
 */
export interface Memory {
  /** Null where nothing is kept under that name, or where it cannot be read. */
  read(name: string): Promise<Uint8Array | null>;
  /** Keeps it whole or not at all; never rejects. */
  write(name: string, bytes: Uint8Array): Promise<void>;
}

export interface ComputeLimits {
  /** Seconds it may take, from the first progress it tells of: before, it may have waited for a thread. */
  readonly seconds?: number;
}

/** All that a job may touch. */
export interface Desk {
  readonly signal: AbortSignal;
  /** 0 to 1, and what is being done ("composing", "rendering"). Cheap to call often. */
  progress(fraction: number, stage: string): void;
  save(file: FileToSave): Promise<SavedFile>;
  open(key: string): Promise<Uint8Array>;
  /**
   * The bytes at an address the user gave (`upload_url`, `audio_url`): what they are is for the job to find out. Public
   * addresses only, and files of the service that belong to the same user; the size is limited.
   *
   * @throws {InputFault} when there is nothing to be had, with the reason.
   */
  fetch(url: string): Promise<Uint8Array>;
  readonly tracks: Tracks;
  readonly personas: Personas;
  /** Absent where there is no place for it. */
  readonly memory?: Memory;
  /**
   * Runs one of the engine's thread functions (see `threads/functions.ts`) in a worker thread: heavy work must never run on
   * the worker's event loop, whose heartbeats keep the job. Arrays over shared memory go in and out without being copied.
   *
   * @throws {ThreadSpent} when it needs more than `limits` or the thread's memory allow.
   */
  compute<Input, Output>(
    name: string,
    input: Input,
    onProgress?: (fraction: number, stage: string) => void,
    limits?: ComputeLimits,
  ): Promise<Output>;
  log(message: string, fields?: Record<string, unknown>): void;
}

export interface Engine {
  readonly name: string;
  readonly models: readonly Model[];
  run(job: Job, desk: Desk): Promise<JobResult>;
}

/**
 * The user's input cannot be done, found only in the job (an upload that is no audio). Ends the task as `failed`
 * with this sentence; it is not retried. Every other error is our fault: logged and retried.
 */
export class InputFault extends Error {
  override readonly name = 'InputFault';
}

/** A thread function took more time or memory than it may have. A fault of ours, unless its input is to blame. */
export class ThreadSpent extends Error {
  override readonly name = 'ThreadSpent';
}
