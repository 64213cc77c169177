import type { Samples, Score, VoiceChoice } from '@songwright/music';
import type { Mix } from '@songwright/sound';
import { type Song, studioSeed } from './song.ts';

/**
 * How a song was recorded: in one take, or by edits of an earlier recording, to any depth. An edit never plays an old
 * take anew in another way: its samples are those of the source, and what is new stands in takes of its own. Times are
 * samples of the recording an edit makes.
 */
export type Recording = Take | Tape | Extension | Replacement;

/** A score played and mastered in one go. */
export interface Take {
  readonly kind: 'take';
  readonly score: Score;
  /** As its master was made: with all that was found. */
  readonly mix: Mix;
  /** Of the studio's chances. */
  readonly seed: string;
  readonly voice: VoiceChoice | null;
}

/** What a user has recorded: it is heard as it is. */
export interface Tape {
  readonly kind: 'tape';
  /** Name of the stored upload. */
  readonly upload: string;
}

/** Where a recording is left; `gains` are those of the one take that sounds there (see `Cut` in sound); a tape has none. */
export interface Leaving {
  readonly at: Samples;
  readonly gains: readonly number[];
}

/** A recording that is left, its last notes ringing on, and goes on as another from there. */
export interface Extension {
  readonly kind: 'extension';
  readonly head: Recording;
  readonly leaving: Leaving;
  /** Gain at which the tail comes in (see `joinAt` in sound). */
  readonly entry: number;
  /** Its first sample is the recording's `leaving.at`. */
  readonly tail: Recording;
}

/** A recording with a stretch of it new. */
export interface Replacement {
  readonly kind: 'replacement';
  readonly around: Recording;
  readonly from: Leaving;
  readonly to: Leaving;
  /** After `to.at`, in which the tails of new and old change places. */
  readonly fade: Samples;
  /** Gain around `to.at`, for all layers alike (see `Opening` in sound). */
  readonly dip: number;
  /** Gain at which what is new comes in. */
  readonly entry: number;
  /** Its first sample is the recording's `from.at`. */
  readonly inside: Recording;
}

/** How a song was recorded. */
export function recordingOf(song: Song): Recording {
  const { score, mix, voice } = song;
  return song.recording ?? { kind: 'take', score, mix, seed: studioSeed(song), voice };
}

/** The take or tape that is heard at a sample of a recording, and how far into it that is. */
export function takeAt(
  recording: Recording,
  at: Samples,
): { readonly take: Take | Tape; readonly at: Samples } {
  switch (recording.kind) {
    case 'take':
    case 'tape':
      return { take: recording, at };
    case 'extension': {
      const { head, leaving, tail } = recording;
      return at <= leaving.at ? takeAt(head, at) : takeAt(tail, at - leaving.at);
    }
    case 'replacement': {
      const { around, from, to, inside } = recording;
      return at <= from.at || at > to.at ? takeAt(around, at) : takeAt(inside, at - from.at);
    }
  }
}

/** The takes and tapes of a recording, each once: what must be loaded to play it. */
export function takesOf(recording: Recording): readonly (Take | Tape)[] {
  switch (recording.kind) {
    case 'take':
    case 'tape':
      return [recording];
    case 'extension':
      return [...takesOf(recording.head), ...takesOf(recording.tail)];
    case 'replacement':
      return [...takesOf(recording.around), ...takesOf(recording.inside)];
  }
}
