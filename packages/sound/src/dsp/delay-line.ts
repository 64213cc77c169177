/** A ring of past samples that can be read between samples. */
export class DelayLine {
  private readonly ring: Float64Array;
  private readonly mask: number;
  private head = 0;

  /** `longest`: samples of delay it must hold. */
  constructor(longest: number) {
    let size = 64;
    while (size < longest + 4) size *= 2;
    this.ring = new Float64Array(size);
    this.mask = size - 1;
  }

  push(x: number): void {
    this.head = (this.head + 1) & this.mask;
    this.ring[this.head] = x;
  }

  /** The signal `delay` samples ago (0: the sample just pushed), linearly interpolated. */
  read(delay: number): number {
    const whole = delay | 0;
    const part = delay - whole;
    const a = this.ring[(this.head - whole) & this.mask]!;
    const b = this.ring[(this.head - whole - 1) & this.mask]!;
    return a + (b - a) * part;
  }
}
