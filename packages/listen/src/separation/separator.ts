import type { Stereo } from '@songwright/sound';
import type { SeparatedName } from '../separated.ts';

/**
 * base: two looks; enhanced: the pitches are tracked anew and everything is looked at once more, for half as much time
 * again; instrumental: what may be voice goes to the voice, so that the accompaniment holds less of it.
 */
export type SeparationStyle = 'base' | 'enhanced' | 'instrumental';

export interface SeparationOptions {
  readonly style?: SeparationStyle;
  /** Stops the work with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Called with the share of the work that is done, 0 to 1. */
  readonly progress?: (done: number) => void;
}

/** A recording that has been listened to: its stems are rendered one at a time, which is what keeps memory small. */
export interface TakenApart {
  /** The stems that there is evidence for; together they are the recording. */
  readonly names: readonly SeparatedName[];
  /** One of `names`, as long as the recording. */
  render(name: SeparatedName, options?: Omit<SeparationOptions, 'style'>): Stereo;
}

/** Takes recordings apart. A neural separator would be another of these. */
export interface Separator {
  readonly name: string;
  /** @param audio 44.1 kHz */
  takeApart(audio: Stereo, options?: SeparationOptions): Promise<TakenApart>;
}
