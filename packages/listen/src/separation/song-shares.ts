import type { SeparatedName } from '../separated.ts';
import { BANDS } from './bands.ts';

/** Whole of a cell in the stored shares. */
const WHOLE = 65_535;

/** All but `other`, which is what the rest leaves. */
export const SHARED_NAMES = ['vocals', 'drums', 'bass', 'guitar', 'piano'] as const;
export type SharedName = (typeof SHARED_NAMES)[number];

/** Shares of every cell of a recording, 16 bits each: a four-minute song takes 13 MB a stem. */
export class SongShares {
  private readonly planes: Readonly<Record<SharedName, Uint16Array>>;

  constructor(frames: number) {
    const plane = (): Uint16Array => new Uint16Array(frames * BANDS);
    this.planes = { vocals: plane(), drums: plane(), bass: plane(), guitar: plane(), piano: plane() };
  }

  /** Adds a share, times a weight (those of all windows that a cell lies in sum to 1). */
  add(name: SharedName, cell: number, share: number): void {
    // Rounded down, so that sums never pass the whole.
    this.planes[name][cell]! += Math.floor(WHOLE * share);
  }

  /** What a stem has of a cell, given the stems that there are: `other` has what they leave. */
  of(name: SeparatedName, names: readonly SeparatedName[]): (cell: number) => number {
    if (name !== 'other') {
      const plane = this.planes[name];
      return (cell) => plane[cell]! / WHOLE;
    }
    const present = SHARED_NAMES.filter((one) => names.includes(one)).map((one) => this.planes[one]);
    return (cell) => {
      let rest = WHOLE;
      for (const plane of present) rest -= plane[cell]!;
      return rest / WHOLE;
    };
  }
}
