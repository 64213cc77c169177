import {
  type Brief,
  compose,
  createRng,
  type MusicRequest,
  type Plan,
  type Rng,
  readBrief,
  type Score,
  UnsingableLyrics,
} from '@songwright/music';
import { type Mix, mixSong } from '@songwright/sound';
import { InputFault } from '../engine.ts';
import { mixBrief } from './mix-brief.ts';
import { commissionOf, overRequest } from './over/commission.ts';
import { mixOver } from './over/mix-over.ts';
import type { OverOrder } from './over/over-order.ts';

/** One of a task's two tracks, to be made. Plain data. */
export interface TrackOrder {
  readonly request: MusicRequest;
  /** The task's, shared by both tracks. */
  readonly title: string;
  readonly seed: number;
  readonly variant: 1 | 2;
  /** Heard music that it is made over; missing: it is composed anew. */
  readonly over?: OverOrder;
}

/** A track as written and before it is heard. */
export interface ComposedTrack {
  readonly brief: Brief;
  readonly plan: Plan;
  readonly score: Score;
  /** What a person should know of how their lyrics were read. */
  readonly remarks: readonly string[];
  /** As planned; rendering finds what is still `null` in it. */
  readonly mix: Mix;
}

/** The chances of one track: its own from the first choice on, so that the two tracks of a task differ as music. */
export function trackRng({ seed, variant }: Pick<TrackOrder, 'seed' | 'variant'>): Rng {
  return createRng(seed).fork(`variant-${variant}`);
}

/** Reads the request, composes it and plans its mix: some hundredths of a second. */
export function composeTrack(order: TrackOrder): ComposedTrack {
  const rng = trackRng(order);
  const { over } = order;
  const brief = readBrief(
    over ? overRequest(order.request, over) : order.request,
    rng.fork('brief'),
    order.title,
  );
  const commission = over ? commissionOf(over, brief) : null;
  const { plan, score, remarks } = composed(() => compose(brief, rng.fork('music'), commission));
  if (over && commission)
    return { brief, plan, remarks, ...mixOver({ brief, plan, score }, over, commission) };
  return { brief, plan, score, remarks, mix: mixSong(score, mixBrief(brief, plan)) };
}

/** Lyrics that cannot be sung are the user's to mend. */
export function composed<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof UnsingableLyrics) throw new InputFault(error.message);
    throw error;
  }
}
