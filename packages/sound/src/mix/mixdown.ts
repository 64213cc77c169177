import { createRng, type Part, type Samples, type Score, type StemName, type Unit } from '@songwright/music';
import { SAMPLE_RATE, type Stereo } from '../audio.ts';
import { BLOCK, HOP } from '../control.ts';
import { createPlayer } from '../instruments/create-player.ts';
import { LONGEST_TAIL } from '../master/ending.ts';
import { type HopLevels, HopMeter } from '../master/hop-meter.ts';
import type { Player, PlayerInput } from '../player.ts';
import type { SampleLibrary } from '../samples/sample.ts';
import { StemBus } from './bus.ts';
import { clockOf, toSamples } from './clock.ts';
import type { Mix } from './mix.ts';
import { timePart } from './part-input.ts';
import { Strip } from './strip.ts';

export interface StudioOptions {
  readonly seed: number | string;
  /** Holds every sample that `samplesForScore` names. */
  readonly samples: SampleLibrary;
  /** Looked at between blocks; an `AbortSignal`, or a flag in shared memory where the thread gets no events. */
  readonly signal?: { readonly aborted: boolean };
  /** Called with 0 to 1, at least ten times a second of work. */
  readonly onProgress?: (done: Unit) => void;
  /** Plays a part in place of the built-in instruments (a singer, a SoundFont); null: the built-in ones do. */
  readonly player?: (part: Part, input: PlayerInput) => Player | null;
}

export interface Mixdown {
  /** One per bus, after the bus's linear filters and before the gain curve. Their sum is the mix. */
  readonly buses: readonly Stereo[];
  /** Of the sum. */
  readonly levels: HopLevels;
  /** Samples to the last bar line. */
  readonly body: Samples;
}

/** Blocks between two looks at the signal: 0.7 s of audio, some tens of milliseconds of work. */
const LOOK_EVERY = 64;

/**
 * Plays and mixes a score in one streaming pass. `busOf` says which of `count` buses a stem's parts go to: all to
 * one for a master, each to its own for stems.
 */
export function mixdown(
  score: Score,
  mix: Mix,
  options: StudioOptions,
  count: number,
  busOf: (stem: StemName) => number,
): Mixdown {
  const body = toSamples(clockOf(score)(score.end));
  const length = Math.ceil((body + LONGEST_TAIL * SAMPLE_RATE) / HOP) * HOP;
  const outs = Array.from({ length: count }, () => ({
    left: new Float32Array(length),
    right: new Float32Array(length),
  }));
  const buses = outs.map(() => new StemBus(mix));
  const strips = stripsOf(score, mix, options).map(({ strip, stem }) => ({
    strip,
    bus: buses[busOf(stem)]!,
  }));
  const meter = new HopMeter(length);
  const sum = { left: new Float32Array(BLOCK), right: new Float32Array(BLOCK) };
  for (let at = 0, block = 0; at < length; at += BLOCK, block++) {
    const size = Math.min(BLOCK, length - at);
    if (block % LOOK_EVERY === 0) look(options, at / length);
    for (const bus of buses) bus.clear();
    for (const { strip, bus } of strips) strip.render(bus, size);
    for (let b = 0; b < count; b++) buses[b]!.finish(outs[b]!, at, size);
    addUp(outs, at, size, sum);
    meter.add(sum.left, sum.right, size);
  }
  return { buses: outs, levels: meter.levels(), body };
}

function stripsOf(score: Score, mix: Mix, options: StudioOptions): { strip: Strip; stem: StemName }[] {
  const rng = createRng(options.seed);
  const bpm = score.tempo[0]?.bpm ?? 120;
  return score.parts.map((part) => {
    const channel = mix.channels.find(({ part: id }) => id === part.id);
    if (!channel)
      throw new Error(`The mix has no channel for the part "${part.id}". Mix the score with mixSong.`);
    const input: PlayerInput = {
      ...timePart(score, part),
      instrument: part.instrument,
      bpm,
      rng: rng.fork('parts').fork(part.id),
      samples: options.samples,
    };
    const player = options.player?.(part, input) ?? createPlayer(input);
    return { strip: new Strip(channel, player), stem: part.stem };
  });
}

/** @throws An `AbortError` when the signal says stop. */
export function look(options: StudioOptions, done: Unit): void {
  if (options.signal?.aborted) throw new DOMException('The rendering was stopped on request.', 'AbortError');
  options.onProgress?.(done);
}

function addUp(outs: readonly Stereo[], at: Samples, length: Samples, sum: Stereo): void {
  const { left, right } = sum;
  left.fill(0);
  right.fill(0);
  for (const out of outs) {
    for (let i = 0; i < length; i++) {
      left[i]! += out.left[at + i]!;
      right[i]! += out.right[at + i]!;
    }
  }
}
