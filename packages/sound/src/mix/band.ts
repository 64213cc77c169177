import { createRng, type Part, type Samples, type Score, type Unit, usualTempo } from '@songwright/music';
import type { Stereo } from '../audio.ts';
import { createPlayer } from '../instruments/create-player.ts';
import type { Player, PlayerInput } from '../player.ts';
import { RecordedPlayer } from '../recorded-player.ts';
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
  /** What the parts that are recorded (`part.recorded`) sound, by name. */
  readonly recordings?: ReadonlyMap<string, Stereo>;
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
    bpm: usualTempo(score),
    rng: createRng(options.seed).fork('parts').fork(part.id),
    samples: options.samples,
  };
}

/** `from`: where in the song the input begins, when it is a passage. */
export function playerFor(part: Part, input: PlayerInput, options: StudioOptions, from: Samples = 0): Player {
  return playerOfTheirOwn(part, input, options, from) ?? createPlayer(input);
}

/** The player of a part that no built-in instrument plays: a recording, a SoundFont, a singer. */
export function playerOfTheirOwn(
  part: Part,
  input: PlayerInput,
  options: StudioOptions,
  from: Samples = 0,
): Player | null {
  if (part.recorded !== undefined) {
    const audio = options.recordings?.get(part.recorded);
    if (!audio) throw new Error(`The recording "${part.recorded}" of the part "${part.id}" is missing.`);
    return new RecordedPlayer(audio, from);
  }
  return options.player?.(part, input) ?? options.singers?.playerFor(part, from) ?? null;
}

/** @throws An `AbortError` when the signal says stop. */
export function look(options: StudioOptions, done: Unit): void {
  if (options.signal?.aborted) throw new DOMException('The rendering was stopped on request.', 'AbortError');
  options.onProgress?.(done);
}
