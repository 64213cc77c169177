import type { PcmAudio } from '../audio.ts';
import { type Cached, SampleCache } from './sample-cache.ts';
import { readSample, type SampleFile } from './sample-file.ts';

/** A recording under the name it is asked for by. */
export interface WantedSample {
  readonly id: string;
  readonly file: SampleFile;
}

export interface LoadOptions {
  readonly signal?: { readonly aborted: boolean };
  /** From 0 to 1. */
  readonly onProgress?: (fraction: number) => void;
}

/**
 * Decodes recordings, each at most once while it stays in the cache. One loader serves one thread: songs that come
 * after the first find their instruments ready.
 */
export class SampleLoader<Prepared extends Cached> {
  readonly #cache: SampleCache<Prepared>;
  readonly #prepare: (id: string, recording: PcmAudio) => Prepared;

  /** @param prepare makes a decoded recording playable (cut, tuned, looped); what it gives is what is kept. */
  constructor(limitBytes: number, prepare: (id: string, recording: PcmAudio) => Prepared) {
    this.#cache = new SampleCache(limitBytes);
    this.#prepare = prepare;
  }

  /**
   * All wanted samples by id, whether or not they fit the cache together.
   * @throws the signal's reason when stopped; Error for a package or file that is not there.
   */
  async load(wanted: readonly WantedSample[], options: LoadOptions = {}): Promise<Map<string, Prepared>> {
    const loaded = new Map<string, Prepared>();
    for (const { id, file } of wanted) {
      if (options.signal?.aborted) throw new DOMException('Loading samples was stopped.', 'AbortError');
      let sample = this.#cache.get(id);
      if (!sample) {
        sample = this.#prepare(id, await readSample(file));
        this.#cache.set(id, sample);
      }
      loaded.set(id, sample);
      options.onProgress?.(loaded.size / wanted.length);
    }
    return loaded;
  }
}
