import type { Decibels, Samples, Score, VoiceChoice } from '@songwright/music';
import { type Mix, measureTruePeak, renderMix, SAMPLE_RATE, type Stereo } from '@songwright/sound';
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
const ROUNDS = 5;
/** Samples beside a stretch that is looked at with it: a peak between samples has neighbours. */
const BESIDE: Samples = 64;

/** Where a new take stands: from a sample on to its end or, when the source comes back, to another. */
export interface Spot {
  readonly from: Samples;
  readonly to: Samples | null;
  /** The recording with the take in it. `entry` and `dip`: see `Replacement`. */
  readonly place: (take: Take, gains: { readonly entry: number; readonly dip: number }) => Recording;
}

export interface Recorded {
  readonly recording: Recording;
  readonly take: Take;
  readonly audio: Stereo;
}

/**
 * Plays a new take and puts it into a recording. Where it and the tails that ring into it peak too high together, the new
 * take alone gives way: where it comes in, by its first milliseconds, further on by its limiter. The old one stays as it
 * is.
 */
export async function recordEdit(
  take: NewTake,
  { from, to, place }: Spot,
  { player, context }: { readonly player: RecordingPlayer; readonly context: ThreadContext },
): Promise<Recorded> {
  const mix = await castSoundFont(take.score, take.mix);
  const mixed = renderMix(take.score, mix, await studioFor({ ...take, mix }, context));
  let master = mixed.master();
  let dip = 1;
  let entry = 1;
  for (let round = 1; ; round++) {
    const found: Take = { ...take, kind: 'take', mix: master.mix };
    player.put(found, new Map([['master', master.audio]]));
    const recording = place(found, { entry, dip });
    const audio = (await player.whole(recording)).get('master')!;
    const overAtEntry = peakWithin(audio, from, from + ENTRANCE) - HIGHEST;
    const over = peakWithin(audio, from + ENTRANCE, to ?? audio.left.length) - HIGHEST;
    const overAfter = to === null ? 0 : peakWithin(audio, to, to + LONGEST_FADE) - HIGHEST;
    const held = Math.max(over, overAtEntry, overAfter) <= 0;
    if (held || round === ROUNDS) return { recording, take: found, audio };
    if (overAtEntry > 0) entry = entry > 0.2 ? 0.5 * entry : 0;
    if (overAfter > 0) dip *= gainOf(-overAfter - SPARE);
    if (over > 0) {
      const before = master.mix.bus.found!;
      master = mixed.master({ found: { ...before, limit: before.limit - over - SPARE } });
    }
  }
}

const SPARE: Decibels = 0.05;
/** Samples after the join that its entry answers for. */
const ENTRANCE: Samples = Math.round(0.004 * SAMPLE_RATE);

const gainOf = (decibels: Decibels): number => Math.exp((decibels * Math.LN10) / 20);

function peakWithin({ left, right }: Stereo, from: Samples, to: Samples): Decibels {
  const [a, b] = [Math.max(0, from - BESIDE), to + BESIDE];
  return measureTruePeak({ left: left.subarray(a, b), right: right.subarray(a, b) });
}
