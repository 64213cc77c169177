import { decodeAudio, encodeMp3, type PcmAudio, type TrackTags } from '@songwright/media';
import type { Score } from '@songwright/music';
import {
  type MasterResult,
  type Mix,
  measureTruePeak,
  renderMix,
  SAMPLE_RATE,
  type StudioOptions,
} from '@songwright/sound';
import type { StageClock } from './stages.ts';

/** Highest true peak a finished MP3 may decode to, in dBTP. */
export const PEAK_LIMIT = -1;
/**
 * First ceiling of the master, in dBTP, where the mix asks for no lower one: at 192 kbit/s music with drums decodes
 * to peaks 0.3 to 0.9 dB higher than it was, so that most songs need one master only.
 */
const CODED_CEILING = -2;
export const BITRATE = 192;
const ATTEMPTS = 4;
/** How far under the limit a master made again is aimed, in decibels. */
const SPARE = 0.07;
/**
 * Most that a master made again is turned down as a whole, in LU. Turning down lowers the coded peak by as much for
 * sure, where limiting harder alone may not; the loudness stays well within half a unit of its target.
 */
const TURN_DOWN = 0.25;

export interface FinishedMaster {
  readonly master: MasterResult;
  readonly mp3: Uint8Array;
  /** What a player plays. */
  readonly decoded: PcmAudio;
  /** Of `decoded`, in dBTP. */
  readonly truePeak: number;
}

export interface FinishOptions {
  readonly studio: Omit<StudioOptions, 'onProgress'>;
  readonly tags: TrackTags;
  readonly signal: AbortSignal;
  readonly clock: StageClock;
}

/**
 * Renders, masters and encodes a score. Lossy coding moves peaks: the MP3 is decoded and measured, and where it
 * passes -1 dBTP the master is made again under a ceiling lowered by the excess. The mix that made the accepted
 * master is in the result.
 *
 * @throws Error when four masters in a row were too loud after coding.
 */
export async function finishMaster(score: Score, mix: Mix, options: FinishOptions): Promise<FinishedMaster> {
  const { clock, studio } = options;
  const mixed = await clock.run('rendering', (report) =>
    renderMix(score, mix, { ...studio, onProgress: report }),
  );
  let limits = { target: mix.bus.target, ceiling: Math.min(mix.bus.ceiling, CODED_CEILING) };
  for (let attempt = 1; ; attempt++) {
    const finished = await encodeMaster(await clock.run('mastering', () => mixed.master(limits)), options);
    const excess = finished.truePeak - PEAK_LIMIT;
    if (excess <= 0) return finished;
    if (attempt === ATTEMPTS) {
      throw new Error(
        `The MP3 still peaks at ${finished.truePeak.toFixed(2)} dBTP after ${ATTEMPTS} masters: the limit is ${PEAK_LIMIT}.`,
      );
    }
    limits = {
      target: Math.max(mix.bus.target - TURN_DOWN, limits.target - excess - SPARE),
      ceiling: limits.ceiling - excess - SPARE,
    };
  }
}

async function encodeMaster(
  master: MasterResult,
  { clock, tags, signal }: FinishOptions,
): Promise<FinishedMaster> {
  const audio = { ...master.audio, sampleRate: SAMPLE_RATE };
  const mp3 = await clock.run('encoding', (report) =>
    encodeMp3(audio, { bitrate: BITRATE, tags, signal, onProgress: report }),
  );
  const decoded = await clock.run('checking', () => decodeAudio(mp3));
  return { master, mp3, decoded, truePeak: measureTruePeak(decoded) };
}
