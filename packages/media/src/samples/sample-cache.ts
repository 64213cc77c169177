/** What a cache holds: planar samples whose bytes count. Both sides may be one array. */
export interface Cached {
  readonly left: Float32Array;
  readonly right: Float32Array;
}

/** Keeps the most recently used values within a number of bytes. */
export class SampleCache<Value extends Cached> {
  readonly #limit: number;
  /** In order of use, the least recent first: a `Map` keeps the order of insertion. */
  readonly #values = new Map<string, Value>();
  #bytes = 0;

  constructor(limitBytes: number) {
    this.#limit = limitBytes;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get(id: string): Value | undefined {
    const value = this.#values.get(id);
    if (value) {
      this.#values.delete(id);
      this.#values.set(id, value);
    }
    return value;
  }

  /** Puts a value in and lets go of the least recently used until all fits; a value above the limit is not kept. */
  set(id: string, value: Value): void {
    this.#drop(id);
    this.#values.set(id, value);
    this.#bytes += bytesOf(value);
    for (const oldest of this.#values.keys()) {
      if (this.#bytes <= this.#limit) break;
      this.#drop(oldest);
    }
  }

  #drop(id: string): void {
    const value = this.#values.get(id);
    if (!value) return;
    this.#values.delete(id);
    this.#bytes -= bytesOf(value);
  }
}

function bytesOf({ left, right }: Cached): number {
  return left.byteLength + (right === left ? 0 : right.byteLength);
}
