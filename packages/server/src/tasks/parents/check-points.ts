import {
  apiError,
  DURATION_MIN,
  DURATION_TOLERANCE,
  type Model,
  type MusicVersion,
  SECTION_MAX_SHARE,
  SECTION_MIN,
  VERSION_LIMITS,
} from '@songwright/contract';
import type { Parent } from './find-parent.ts';

interface Points {
  readonly continue_at?: number;
  readonly infill_start_s?: number;
  readonly infill_end_s?: number;
  readonly vocal_end?: number;
  readonly mv?: MusicVersion;
}

/**
 * Holds the seconds that an input names against the track they are of.
 *
 * @throws {ApiError} 400 with a sentence that says where they may lie.
 */
export function checkPoints(model: Model, input: unknown, { duration }: Parent): void {
  const points = input as Points;
  if (model === 'extend-music') checkExtension(points, duration);
  if (model === 'replace-section') checkSection(points, duration);
  if (model === 'generate-persona') checkSample(points, duration);
}

/** Contract 2.16. */
function checkSample({ vocal_end: end = 0 }: Points, duration: number): void {
  if (end > duration + DURATION_TOLERANCE) {
    throw refusal(
      `input.vocal_end is ${end} s, after the end of the track, which is ${duration} s long. Give a sample inside the track.`,
    );
  }
}

/** Contract 3.5. */
function checkExtension({ continue_at: at, mv }: Points, duration: number): void {
  if (at !== undefined && at > duration + DURATION_TOLERANCE) {
    throw refusal(
      `input.continue_at is ${at} s, after the end of the track, which is ${duration} s long. Give a second before its end.`,
    );
  }
  const most = mv === undefined ? null : VERSION_LIMITS[mv].duration;
  if (most !== null && (at ?? duration) > most - DURATION_MIN) {
    throw refusal(
      `A track of ${mv} is at most ${most} s long, and this one would go on at ${at ?? duration} s. ` +
        `Give an input.continue_at of ${most - DURATION_MIN} s or less, or a newer input.mv.`,
    );
  }
}

/** Contract 2.7, 3.6. */
function checkSection({ infill_start_s: start = 0, infill_end_s: end = 0 }: Points, duration: number): void {
  if (end > duration + DURATION_TOLERANCE) {
    throw refusal(
      `input.infill_end_s is ${end} s, after the end of the track, which is ${duration} s long. ` +
        'Give a section inside the track.',
    );
  }
  const length = end - start;
  if (length < SECTION_MIN) {
    throw refusal(
      `input.infill_start_s and input.infill_end_s are ${told(length)} s apart; a replaced section is at least ${SECTION_MIN} s long.`,
    );
  }
  if (length > SECTION_MAX_SHARE * duration) {
    throw refusal(
      `The section from input.infill_start_s to input.infill_end_s is ${told(length)} s long, more than half of the ` +
        `track (${duration} s). Give at most ${told(SECTION_MAX_SHARE * duration)} s, or generate a new track.`,
    );
  }
}

const told = (seconds: number): number => Math.round(100 * seconds) / 100;

const refusal = (sentence: string) => apiError('invalid', sentence);
