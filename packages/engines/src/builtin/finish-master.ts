import { encodeMp3, type TrackTags } from '@songwright/media';
import type { Score } from '@songwright/music';
import { type MasterResult, type Mix, renderMix, SAMPLE_RATE, type StudioOptions } from '@songwright/sound';
import { type HeardCoded, hearCoded } from './hear-coded.ts';
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
  readonly heard: HeardCoded;
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
    const made = await encodeMaster(await clock.run('mastering', () => mixed.master(limits)), options);
    if ('mp3' in made) return made;
    const excess = made.truePeak - PEAK_LIMIT;
    if (attempt === ATTEMPTS) {
      throw new Error(
        `The MP3 still peaks at ${made.truePeak.toFixed(2)} dBTP after ${ATTEMPTS} masters: the limit is ${PEAK_LIMIT}.`,
      );
    }
    limits = {
      target: Math.max(mix.bus.target - TURN_DOWN, limits.target - excess - SPARE),
      ceiling: limits.ceiling - excess - SPARE,
    };
  }
}

/** The master with its file; of one that peaks too high only how high: it is let go of before another is made. */
async function encodeMaster(
  master: MasterResult,
  { clock, tags, signal }: FinishOptions,
): Promise<FinishedMaster | Pick<HeardCoded, 'truePeak'>> {
  const audio = { ...master.audio, sampleRate: SAMPLE_RATE };
  const mp3 = await clock.run('encoding', (report) =>
    encodeMp3(audio, { bitrate: BITRATE, tags, signal, onProgress: report }),
  );
  const heard = await clock.run('checking', () => hearCoded(mp3));
  return heard.truePeak > PEAK_LIMIT ? { truePeak: heard.truePeak } : { master, mp3, heard };
}
