import {
  createRng,
  type Decibels,
  type Part,
  type Samples,
  type Score,
  type Seconds,
  type StemName,
  timeline,
} from '@songwright/music';
import { SAMPLE_RATE, type Stereo } from '../audio.ts';
import { BLOCK, HOP } from '../control.ts';
import { Crackle } from '../effects/crackle.ts';
import { duckingShape, type Kick } from '../effects/ducking.ts';
import { presenceShape } from '../effects/presence.ts';
import { createPlayer } from '../instruments/create-player.ts';
import { LONGEST_TAIL } from '../master/ending.ts';
import { type HopLevels, HopMeter } from '../master/hop-meter.ts';
import type { Span } from '../master/ride.ts';
import type { NoteEvent, Player, PlayerInput } from '../player.ts';
import { inputFor, look, playerFor, playerOfTheirOwn, type StudioOptions } from './band.ts';
import { StemBus } from './bus.ts';
import { finishWord, type Gate, notesAtCut, releaseAt } from './cut.ts';
import { FRONT } from './data/roles.ts';
import { HandOver } from './hand-over.ts';
import type { Channel, Mix } from './mix.ts';
import { timePart, toSamples } from './part-input.ts';
import { type Automation, Strip } from './strip.ts';
import { leadOf, rideVoice, vocalRides } from './vocal-rides.ts';

export interface Mixdown {
  /** One per bus, after the bus's linear filters and before the gain curve. Their sum is the mix. */
  readonly buses: readonly Stereo[];
  /** The singer's fader moves, given or found; null where nobody sings a lead. */
  readonly rides: readonly Decibels[] | null;
  /** Of the sum. */
  readonly levels: HopLevels;
  /** Samples to the last bar line, or to the cut. */
  readonly body: Samples;
  readonly sections: readonly Span[];
}

/** Blocks between two looks at the signal: 0.35 s of audio, some tens of milliseconds of work. */
const LOOK_EVERY = 32;
/** -120 dBFS: after the last bar line nothing more comes when this has lasted longer than any echo waits. */
const SILENT = 1e-6;
const RUNG_OUT: Samples = SAMPLE_RATE;
/** General MIDI keys of the two bass drums. */
const KICKS: ReadonlySet<number> = new Set([35, 36]);

/**
 * Plays and mixes a score in one streaming pass. `busOf` says which of `count` buses a stem's parts go to: all to
 * one for a master, each to its own for stems. The mix must have its trims (`soundCheck`).
 *
 * A singer is heard apart until the end: how far the fader goes up and down by section is measured on what came out,
 * and moves the whole vocal stem, its spaces included, so that stems go on summing to the master.
 */
export function mixdown(
  score: Score,
  mix: Mix,
  options: StudioOptions,
  count: number,
  busOf: (stem: StemName) => number,
): Mixdown {
  const whole = toSamples(timeline(score).length);
  const body = options.cut?.at ?? whole;
  const length = Math.ceil((body + LONGEST_TAIL * SAMPLE_RATE) / HOP) * HOP;
  const led = leadOf(score) !== undefined;
  const voice = led ? count : -1;
  const outs = Array.from({ length: led ? count + 1 : count }, () => silence(length));
  const buses = outs.map(
    (_, b) => new StemBus(mix, b === busOf('fx') ? crackleFor(mix, whole, options) : null),
  );
  const strips = stripsFor(score, mix, options).map(({ strip, stem }) => ({
    strip,
    bus: buses[led && stem === 'vocal' ? voice : busOf(stem)]!,
  }));
  const meter = new HopMeter(length);
  const latency = buses[0]?.latency ?? 0;
  const desk: Desk = { strips, buses, outs, meter: led ? null : meter, sum: silence(BLOCK), latency, body };
  const end = length + latency;
  let quiet: Samples = 0;
  for (let at = 0; at < end && quiet < RUNG_OUT; at += LOOK_EVERY * BLOCK) {
    look(options, at / end);
    quiet = playStretch(desk, at, Math.min(end, at + LOOK_EVERY * BLOCK), quiet);
  }
  const sections = spansOf(score);
  const rides = led ? leadVoice(score, mix, sections, outs, busOf('vocal')) : null;
  if (led) meterAll(outs, meter);
  return { buses: outs, rides, levels: meter.levels(), body, sections };
}

interface Desk {
  readonly strips: readonly { readonly strip: Strip; readonly bus: StemBus }[];
  readonly buses: readonly StemBus[];
  readonly outs: readonly Stereo[];
  /** Null while a singer's fader is not found: then the whole is measured afterwards. */
  readonly meter: HopMeter | null;
  readonly sum: Stereo;
  readonly latency: Samples;
  readonly body: Samples;
}

/**
 * Plays the blocks between two looks; takes and gives how long it has been silent. A function of its own, because one
 * loop over a whole song is compiled anew for every song while it runs: 30 ms of another processor a track.
 */
function playStretch(desk: Desk, start: Samples, end: Samples, quietBefore: Samples): Samples {
  const { strips, buses, outs, meter, sum, latency, body } = desk;
  const { length } = outs[0]!.left;
  let quiet = quietBefore;
  for (let at = start; at < end && quiet < RUNG_OUT; at += BLOCK) {
    for (const bus of buses) bus.clear();
    for (const { strip, bus } of strips) strip.render(bus, BLOCK);
    for (const [b, bus] of buses.entries()) bus.finish(outs[b]!, at, BLOCK);
    const from = Math.max(0, at - latency);
    const size = Math.min(length, at + BLOCK - latency) - from;
    if (size <= 0) continue;
    addUp(outs, from, size, sum);
    const peak = meter === null ? highest(sum, size) : meter.add(sum.left, sum.right, size);
    quiet = at > body && peak < SILENT ? quiet + size : 0;
  }
  return quiet;
}

/** Rides the voice, which is the last of the buses, and adds it to the one it belongs to. */
function leadVoice(
  score: Score,
  mix: Mix,
  sections: readonly Span[],
  outs: Stereo[],
  home: number,
): readonly Decibels[] {
  const voice = outs.pop()!;
  const known = mix.channels.find(({ rides }) => rides !== undefined)?.rides;
  const rides = known ?? vocalRides(score, sections, voice, outs);
  rideVoice(voice, sections, rides);
  for (const side of ['left', 'right'] as const) {
    const [from, to] = [voice[side], outs[home]![side]];
    for (let i = 0; i < to.length; i++) to[i]! += from[i]!;
  }
  return rides;
}

function meterAll(outs: readonly Stereo[], meter: HopMeter): void {
  const { length } = outs[0]!.left;
  const sum = silence(BLOCK);
  for (let at = 0; at < length; at += BLOCK) {
    const size = Math.min(BLOCK, length - at);
    addUp(outs, at, size, sum);
    meter.add(sum.left, sum.right, size);
  }
}

function highest({ left, right }: Stereo, length: Samples): number {
  let top = 0;
  for (let i = 0; i < length; i++) top = Math.max(top, Math.abs(left[i]!), Math.abs(right[i]!));
  return top;
}

function spansOf(score: Score): Span[] {
  const { secondsAt } = timeline(score);
  return score.sections.map(({ start, end, energy, kind }) => ({
    energy,
    kind,
    start: toSamples(secondsAt(start)),
    end: toSamples(secondsAt(end)),
  }));
}

const silence = (length: Samples): Stereo => ({
  left: new Float32Array(length),
  right: new Float32Array(length),
});

function crackleFor(mix: Mix, whole: Samples, options: StudioOptions): Crackle | null {
  if (mix.bus.crackle === null) return null;
  // It fades block by block: the block in which the cut lies is still as it was.
  const end = options.cut ? Math.min(whole, options.cut.at + BLOCK) : whole;
  return new Crackle(mix.bus.crackle, end, createRng(options.seed).fork('crackle'));
}

function stripsFor(score: Score, mix: Mix, options: StudioOptions): { strip: Strip; stem: StemName }[] {
  // As long as the whole song, cut or not: a fader that moves before a note does so for one that is left out, too.
  const length = toSamples(timeline(score).length) + LONGEST_TAIL * SAMPLE_RATE;
  const automationFor = automationOf(score, Math.ceil(length / HOP) + 2 * (BLOCK / HOP));
  return score.parts.map((part) => {
    const channel = mix.channels.find(({ part: id }) => id === part.id);
    if (!channel)
      throw new Error(`The mix has no channel for the part "${part.id}". Mix the score with mixSong.`);
    const { player, gate } = seat(score, part, options);
    return { strip: new Strip(channel, player, automationFor(channel), gate), stem: part.stem };
  });
}

/**
 * A part's player, and how it is stopped at a cut. One that is not ours (a singer, a recording) gets all notes and is
 * stopped at once, a singer at the end of the word. The rest leave out what is written after the cut and let their notes
 * ring; where a note of after the cut is played a
 * little early, a second player plays it up to the cut.
 */
function seat(
  score: Score,
  part: Part,
  options: StudioOptions,
): { readonly player: Player; readonly gate: Gate | null } {
  const input = inputFor(score, part, options);
  if (!options.cut) return { player: playerFor(part, input, options), gate: null };
  const { at } = options.cut;
  const other = playerOfTheirOwn(part, input, options);
  if (other !== null) return { player: other, gate: finishWord(at, wordsEnd(part, at, options)) };
  const { left, early } = notesAtCut(score, part, at);
  const ringing = createPlayer({ ...input, notes: left });
  // Each draws on chances of its own, which are the same.
  const again = (): PlayerInput => inputFor(score, part, options);
  const player =
    early === null ? ringing : new HandOver(createPlayer({ ...again(), notes: early }), ringing, at);
  return { player, gate: releaseAt(at, part, left) };
}

/** Where the words end that are being sung at a cut, if any are. */
function wordsEnd(part: Part, at: Samples, { singers }: StudioOptions): Samples {
  return part.recorded === undefined ? (singers?.wordsEnd(part, at) ?? at) : at;
}

/** Fader moves of a channel; shapes are made once and shared. */
function automationOf(score: Score, hops: number): (channel: Channel) => Automation[] {
  const kicks = kicksOf(score);
  const releases = new Map<Seconds, Float32Array>();
  let presence: Float32Array | null = null;
  return ({ duck, yields }) => {
    const moves: Automation[] = [];
    if (duck) {
      const shape = releases.get(duck.release) ?? duckingShape(kicks, duck.release, hops);
      releases.set(duck.release, shape);
      moves.push({ shape, depth: duck.depth });
    }
    if (yields > 0) {
      presence ??= presenceShape(tuneOf(score), hops);
      moves.push({ shape: presence, depth: yields });
    }
    return moves;
  };
}

/** All notes of the parts that carry the tune. */
function tuneOf(score: Score): readonly NoteEvent[] {
  return score.parts.filter(({ role }) => FRONT.has(role)).flatMap((part) => timePart(score, part).notes);
}

/** Every stroke of a bass drum in the score. */
function kicksOf(score: Score): Kick[] {
  return score.parts
    .filter(({ role }) => role === 'drums')
    .flatMap((part) => timePart(score, part).notes)
    .filter(({ pitch }) => KICKS.has(pitch))
    .map(({ start, velocity }) => ({ at: start, velocity }));
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
