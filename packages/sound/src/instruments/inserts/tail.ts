import { CHUNK } from '../../dsp/chunk.ts';

/** Keeps an insert running for a set time after its input has stopped. */
export class Tail {
  private left = 0;
  private readonly length: number;

  /** `length` in samples. */
  constructor(length: number) {
    this.length = length;
  }

  /** Call once per chunk; false when nothing can be ringing any more. */
  rings(sounding: boolean): boolean {
    this.left = sounding ? this.length : this.left - CHUNK;
    return this.left > 0;
  }
}
