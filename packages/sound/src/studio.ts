import { type Decibels, type Score, type Seconds, STEMS, type StemName, timeline } from '@songwright/music';
import { SAMPLE_RATE, type Stereo } from './audio.ts';
import { applyGain, type GainCurve } from './master/gain-curve.ts';
import { type MasterPlan, planMaster } from './master/master.ts';
import {
  integratedOf,
  type Lufs,
  loudnessRangeOf,
  powerToLufs,
  shortTermOf,
  stepPowers,
} from './measure/loudness.ts';
import { measureTruePeak } from './measure/true-peak.ts';
import { look, type StudioOptions } from './mix/band.ts';
import type { Bus, Mix } from './mix/mix.ts';
import { type Mixdown, mixdown } from './mix/mixdown.ts';
import { timePart } from './mix/part-input.ts';
import { soundCheck } from './mix/sound-check.ts';
import { leadOf } from './mix/vocal-rides.ts';
import type { SampleKey } from './samples/sample.ts';
import { samplesNeeded } from './samples/samples-needed.ts';

export type { StudioOptions } from './mix/band.ts';

export interface MasterLoudness {
  readonly integrated: Lufs;
  /** In dBTP. */
  readonly truePeak: Decibels;
  /** EBU Tech 3342. */
  readonly range: Lufs;
  /** Windows of 3 s at every 100 ms, from 3 s on. */
  readonly shortTerm: readonly Lufs[];
}

/** What is heard of a finished song. */
export interface HeardSong {
  readonly audio: Stereo;
  readonly duration: Seconds;
  readonly loudness: MasterLoudness;
  /** Mean loudness of each of the score's sections. */
  readonly sections: readonly { readonly label: string; readonly loudness: Lufs }[];
}

export interface MasterResult extends HeardSong {
  /** The one gain curve that all stems share. */
  readonly curve: GainCurve;
  /** The mix with all that was found in rendering (trims, gain) filled in: render it again and nothing moves. */
  readonly mix: Mix;
}

/** The recordings that rendering a score asks its sample library for, each once. */
export function samplesForScore(score: Score): SampleKey[] {
  const keys = new Map<string, SampleKey>();
  for (const part of score.parts) {
    for (const key of samplesNeeded(part.instrument, timePart(score, part).notes)) {
      keys.set(`${key.set}:${key.note}`, key);
    }
  }
  return [...keys.values()];
}

/** A song played and mixed, still to be mastered: once, or again within other limits without being played anew. */
export interface MixedSong {
  /** Under the mix's own target and ceiling, or under those given; `found` is kept where it is given, else looked for. */
  master(limits?: Partial<Pick<Bus, 'target' | 'ceiling' | 'found'>>): MasterResult;
}

/**
 * Plays and mixes a score. The same score, mix, seed and samples give the same bits.
 *
 * @throws An `AbortError` when the signal says stop.
 */
export function renderMix(score: Score, mix: Mix, options: StudioOptions): MixedSong {
  const checked = soundCheck(score, mix, options);
  const down = mixdown(score, checked, options, 1, () => 0);
  const ridden = withRides(score, checked, down);
  return {
    master: (limits) => {
      const bus = limits ? { ...ridden.bus, found: null, ...limits } : ridden.bus;
      return masterMix(score, { ...ridden, bus }, down, options);
    },
  };
}

/** The mix with the fader moves that its mixdown has found. */
function withRides(score: Score, mix: Mix, { rides }: Mixdown): Mix {
  const singer = leadOf(score);
  if (rides === null || !singer) return mix;
  const channels = mix.channels.map((channel) =>
    channel.part === singer.id ? { ...channel, rides } : channel,
  );
  return { ...mix, channels };
}

/**
 * Plays, mixes and masters a score: 44.1 kHz stereo at the mix's target loudness, its true peak at or under the
 * mix's ceiling. The same score, mix, seed and samples give the same bits.
 *
 * @throws An `AbortError` when the signal says stop.
 */
export function renderMaster(score: Score, mix: Mix, options: StudioOptions): MasterResult {
  return renderMix(score, mix, options).master();
}

function masterMix(score: Score, mix: Mix, down: Mixdown, options: StudioOptions): MasterResult {
  const plan = masterOf(down, mix, options);
  const audio = finish(down.buses[0]!, plan);
  look(options, 1);
  return {
    ...hearSong(score, audio),
    curve: plan.curve,
    mix: { ...mix, bus: { ...mix.bus, found: plan.found } },
  };
}

/** Measures a finished song: its master, or what a file of it decodes to. */
export function hearSong(score: Score, audio: Stereo): HeardSong {
  const steps = stepPowers(audio);
  return {
    audio,
    duration: audio.left.length / SAMPLE_RATE,
    loudness: {
      integrated: integratedOf(steps),
      truePeak: measureTruePeak(audio),
      range: loudnessRangeOf(steps),
      shortTerm: Array.from(shortTermOf(steps)),
    },
    sections: sectionsOf(score, steps),
  };
}

/**
 * Renders every stem that has a part in the score, each with its own returns, under the master's one gain curve:
 * the stems have the master's length and sum to it. Pass the mix that came back with the master.
 *
 * @throws An `AbortError` when the signal says stop.
 */
export function renderStems(score: Score, mix: Mix, options: StudioOptions): Map<StemName, Stereo> {
  const checked = soundCheck(score, mix, options);
  const used = stemsOf(score, checked);
  const down = mixdown(score, checked, options, used.length, (stem) => used.indexOf(stem));
  const plan = masterOf(down, checked, options);
  const stems = new Map(used.map((stem, index) => [stem, finishInPlace(down.buses[index]!, plan)]));
  look(options, 1);
  return stems;
}

/** Stems with a part in the score; `fx` also when the bus adds the crackle of an old record to it. */
function stemsOf(score: Score, mix: Mix): StemName[] {
  return STEMS.filter(
    (stem) => score.parts.some((part) => part.stem === stem) || (stem === 'fx' && mix.bus.crackle !== null),
  );
}

function masterOf(down: Mixdown, mix: Mix, options: StudioOptions): MasterPlan {
  const { body, sections } = down;
  const settings = { ...mix.bus, body, sections, cut: options.cut ?? null };
  return planMaster(down.levels, down.buses, settings, () => look(options, 1));
}

function finish(bus: Stereo, plan: MasterPlan): Stereo {
  const audio = { left: bus.left.slice(0, plan.length), right: bus.right.slice(0, plan.length) };
  applyGain(audio, plan.curve);
  return audio;
}

/** The buffers of stems are many: they are not kept beside their copies. */
function finishInPlace(bus: Stereo, plan: MasterPlan): Stereo {
  applyGain(bus, plan.curve);
  return { left: bus.left.subarray(0, plan.length), right: bus.right.subarray(0, plan.length) };
}

function sectionsOf(score: Score, steps: Float64Array): MasterResult['sections'] {
  const { secondsAt } = timeline(score);
  return score.sections.map(({ label, start, end }) => {
    const part = steps.subarray(Math.round(secondsAt(start) * 10), Math.round(secondsAt(end) * 10));
    const mean = part.reduce((sum, power) => sum + power, 0) / Math.max(1, part.length);
    return { label, loudness: powerToLufs(mean) };
  });
}
