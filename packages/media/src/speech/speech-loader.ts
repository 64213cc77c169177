import { type Cached, SampleCache } from '../samples/sample-cache.ts';
import type { LoadOptions } from '../samples/sample-loader.ts';
import { type SpeakingProgram, startFlite } from './flite.ts';
import type { Spoken, Utterance } from './utterance.ts';

/** A line to be spoken, under the name it is asked for by: alike names are alike utterances. */
export interface WantedSpeech {
  readonly id: string;
  readonly utterance: Utterance;
}

type Kept = Spoken & Cached;

/** Has lines spoken, each at most once while it stays in the cache: a chorus that comes again is there already. */
export class SpeechLoader {
  readonly #cache: SampleCache<Kept>;

  constructor(limitBytes: number) {
    this.#cache = new SampleCache(limitBytes);
  }

  /**
   * All wanted lines by id, whether or not they fit the cache together.
   * @throws the signal's reason when stopped; Error for a line that cannot be spoken.
   */
  async load(wanted: readonly WantedSpeech[], options: LoadOptions = {}): Promise<Map<string, Spoken>> {
    const loaded = new Map<string, Spoken>();
    let flite: SpeakingProgram | null = null;
    for (const { id, utterance } of wanted) {
      if (options.signal?.aborted) throw new DOMException('Speaking was stopped.', 'AbortError');
      let kept = this.#cache.get(id);
      if (!kept) {
        flite ??= await startFlite();
        const spoken = flite.speak(utterance);
        kept = { ...spoken, left: spoken.samples, right: spoken.samples };
        this.#cache.set(id, kept);
      }
      loaded.set(id, kept);
      options.onProgress?.(loaded.size / wanted.length);
    }
    return loaded;
  }
}
