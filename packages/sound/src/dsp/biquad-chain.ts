import { designBiquad, type EqBand } from '../effects/biquad.ts';

/** Runs a signal through bands of an equaliser, chunk after chunk. */
export class BiquadChain {
  /** b0 b1 b2 a1 a2 s1 s2 of each band. */
  private readonly sections: Float64Array[];

  constructor(bands: readonly EqBand[]) {
    this.sections = bands.map((band) => {
      const { b0, b1, b2, a1, a2 } = designBiquad(band);
      return Float64Array.of(b0, b1, b2, a1, a2, 0, 0);
    });
  }

  process(x: Float64Array, from: number, to: number): void {
    for (const section of this.sections) {
      const b0 = section[0]!;
      const b1 = section[1]!;
      const b2 = section[2]!;
      const a1 = section[3]!;
      const a2 = section[4]!;
      let s1 = section[5]!;
      let s2 = section[6]!;
      for (let i = from; i < to; i++) {
        const v = x[i]!;
        const y = b0 * v + s1;
        s1 = b1 * v - a1 * y + s2;
        s2 = b2 * v - a2 * y;
        x[i] = y;
      }
      // Below hearing by far: cut off before the numbers become denormal and slow.
      section[5] = Math.abs(s1) < 1e-15 ? 0 : s1;
      section[6] = Math.abs(s2) < 1e-15 ? 0 : s2;
    }
  }
}
