import { createRng, type Part, type Samples, type Score, type Unit } from '@songwright/music';
import { createPlayer } from '../instruments/create-player.ts';
import type { Player, PlayerInput } from '../player.ts';
import type { SampleLibrary } from '../samples/sample.ts';
import type { Singers } from '../voice/sung-player.ts';
import type { Cut } from './cut.ts';
import { timePart } from './part-input.ts';

/** What rendering needs besides the score and the mix. */
export interface StudioOptions {
  readonly seed: number | string;
  /** Holds every sample that `samplesForScore` names. */
  readonly samples: SampleLibrary;
  /** Sing the parts that have words or are sung without; missing: these parts are hummed by a synthesiser. */
  readonly singers?: Singers;
  /** Looked at between blocks; an `AbortSignal`, or a flag in shared memory where the thread gets no events. */
  readonly signal?: { readonly aborted: boolean };
  /** Called with 0 to 1, at least ten times a second of work. */
  readonly onProgress?: (done: Unit) => void;
  /** Plays a part in place of the built-in instruments (a SoundFont); null: the built-in ones do. */
  readonly player?: (part: Part, input: PlayerInput) => Player | null;
  /** Leaves the song before its end. The mix must be one that came back with the whole song's master. */
  readonly cut?: Cut | null;
}

/** A part as its player gets it. */
export function inputFor(score: Score, part: Part, options: StudioOptions): PlayerInput {
  const { notes, curves } = timePart(score, part);
  return {
    notes,
    curves,
    instrument: part.instrument,
    bpm: score.tempo[0]?.bpm ?? 120,
    rng: createRng(options.seed).fork('parts').fork(part.id),
    samples: options.samples,
  };
}

/** `from`: where in the song the input begins, when it is a passage. */
export function playerFor(part: Part, input: PlayerInput, options: StudioOptions, from: Samples = 0): Player {
  return options.player?.(part, input) ?? options.singers?.playerFor(part, from) ?? createPlayer(input);
}

/** @throws An `AbortError` when the signal says stop. */
export function look(options: StudioOptions, done: Unit): void {
  if (options.signal?.aborted) throw new DOMException('The rendering was stopped on request.', 'AbortError');
  options.onProgress?.(done);
}
