import type { Decibels, Samples, Score, VoiceChoice } from '@songwright/music';
import {
  type Lufs,
  type Mix,
  measureLoudness,
  measureTruePeak,
  renderMix,
  SAMPLE_RATE,
  type Stereo,
} from '@songwright/sound';
import type { RecordingPlayer } from '../../song/play-recording.ts';
import type { Recording, Take } from '../../song/recording.ts';
import { studioFor } from '../../song/studio-for.ts';
import { castSoundFont } from '../../soundfont/soundfont-players.ts';
import type { ThreadContext } from '../../threads/thread-function.ts';

/** Longest that the tails of a replaced section take to give way: a bar, where it is no longer. */
export const LONGEST_FADE: Samples = 4 * SAMPLE_RATE;

/** A take still to be mastered: its mix has yet to be found. */
export interface NewTake {
  readonly score: Score;
  readonly mix: Mix;
  readonly seed: string;
  readonly voice: VoiceChoice | null;
}

/** True peak in dBTP that old tails and new music may reach together; a coder adds up to the rest of the way to -1. */
const HIGHEST: Decibels = -1.5;
const ROUNDS = 8;
/** In the last rounds nothing is moved but what is too loud. */
const AIMED = 4;
/** Samples beside a stretch that is looked at with it: a peak between samples has neighbours. */
const BESIDE: Samples = 64;

/** How loud a new take is to be, in LUFS. */
export interface Aim {
  /** Of what the take is to be as loud as: the stretch it replaces, or what it goes on from. */
  readonly beside: Lufs;
  /** Of the whole; null: nothing but as loud as `beside`. */
  readonly whole: Lufs | null;
  /** From its beginning on so much of the take is looked at; missing: all of it. */
  readonly window?: Samples;
}

/** A continuation may lie so far from its head for the sake of the whole: a chorus lies as far over its verse. */
const FURTHEST: Lufs = 1.5;
/** Near enough: a tenth of what is just heard. */
const CLOSE: Lufs = 0.1;
/** Most that a take's gain is moved in one round. */
const MOST_MOVED: Decibels = 6;

/** Where a new take stands: from a sample on to its end or, when the source comes back, to another. */
export interface Spot {
  readonly from: Samples;
  readonly to: Samples | null;
  /** Null: as loud as its mix says. */
  readonly aim: Aim | null;
  /** True peak of what it goes on from, where that is no master of ours: it need not be softer. */
  readonly peak?: Decibels;
  /** The recording with the take in it. `entry` and `dip`: see `Replacement`. */
  readonly place: (take: Take, gains: { readonly entry: number; readonly dip: number }) => Recording;
}

export interface Recorded {
  readonly recording: Recording;
  readonly take: Take;
  readonly audio: Stereo;
}

/**
 * Plays a new take and puts it into a recording, as loud as it is to be there. Where it and the tails that ring into it peak too high together, the new
 * take alone gives way: where it comes in, by its first milliseconds, further on by its limiter. The old one stays as it
 * is.
 */
export async function recordEdit(
  take: NewTake,
  { from, to, aim, place, peak = HIGHEST }: Spot,
  { player, context }: { readonly player: RecordingPlayer; readonly context: ThreadContext },
): Promise<Recorded> {
  const mix = await castSoundFont(take.score, take.mix);
  const mixed = renderMix(take.score, mix, await studioFor({ ...take, mix }, context));
  let master = mixed.master();
  const highest = Math.max(HIGHEST, peak);
  let dip = 1;
  let entry = 1;
  for (let round = 1; ; round++) {
    const found: Take = { ...take, kind: 'take', mix: master.mix };
    player.put(found, new Map([['master', master.audio]]));
    const recording = place(found, { entry, dip });
    const audio = (await player.whole(recording)).get('master')!;
    const overAtEntry = peakWithin(audio, from, from + ENTRANCE) - highest;
    const over = peakWithin(audio, from + ENTRANCE, to ?? audio.left.length) - highest;
    const overAfter = to === null ? 0 : peakWithin(audio, to, to + LONGEST_FADE) - highest;
    const held = Math.max(over, overAtEntry, overAfter) <= 0;
    const quiet = aim === null || round > AIMED ? 0 : missing(audio, from, to, aim);
    if ((held && quiet === 0) || round === ROUNDS) return { recording, take: found, audio };
    if (overAtEntry > 0) entry = entry > 0.2 ? 0.5 * entry : 0;
    if (overAfter > 0) dip *= gainOf(-overAfter - SPARE);
    if (over <= 0 && quiet === 0) continue;
    const { gain, limit, ...rest } = master.mix.bus.found!;
    const lower = over > 0 ? over + SPARE : 0;
    master = mixed.master({ found: { ...rest, gain: gain + quiet, limit: limit - lower } });
  }
}

/** Decibels by which a take is to be louder; 0 where it is near enough. */
function missing(audio: Stereo, from: Samples, to: Samples | null, aim: Aim): Decibels {
  const { left, right } = audio;
  const end = Math.min(to ?? left.length, from + (aim.window ?? left.length));
  const own = loudnessOf({ left: left.subarray(from, end), right: right.subarray(from, end) });
  let wanted = aim.beside;
  if (aim.whole !== null) {
    // So many decibels of the take move the whole by one: its share of the whole's power.
    const whole = loudnessOf(audio);
    const share = (powerOf(own) * (end - from)) / (powerOf(whole) * left.length);
    const level = own + (aim.whole - whole) / Math.max(LEAST_SHARE, share);
    wanted = Math.max(aim.beside - FURTHEST, Math.min(aim.beside + FURTHEST, level));
  }
  const quiet = wanted - own;
  if (!Number.isFinite(quiet) || Math.abs(quiet) < CLOSE) return 0;
  return Math.max(-MOST_MOVED, Math.min(MOST_MOVED, quiet));
}

const LEAST_SHARE = 0.15;
const powerOf = (lufs: Lufs): number => Math.exp((Math.LN10 * lufs) / 10);

export const loudnessOf = (audio: Stereo): Lufs => measureLoudness(audio).integrated;

const SPARE: Decibels = 0.05;
/** Samples after the join that its entry answers for. */
const ENTRANCE: Samples = Math.round(0.004 * SAMPLE_RATE);

const gainOf = (decibels: Decibels): number => Math.exp((decibels * Math.LN10) / 20);

function peakWithin({ left, right }: Stereo, from: Samples, to: Samples): Decibels {
  const [a, b] = [Math.max(0, from - BESIDE), to + BESIDE];
  return measureTruePeak({ left: left.subarray(a, b), right: right.subarray(a, b) });
}
