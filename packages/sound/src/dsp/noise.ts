/** White noise, uniform in -1 to 1, from a 32-bit xorshift (G. Marsaglia 2003): fast and the same on every machine. */
export class Noise {
  private state: number;

  constructor(seed: number) {
    this.state = (seed | 0) === 0 ? 0x9e3779b9 | 0 : seed | 0;
  }

  next(): number {
    let x = this.state;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.state = x;
    return x / 2147483648;
  }

  /** Adds noise of this gain. */
  add(out: Float64Array, gain: number, from: number, to: number): void {
    let x = this.state;
    const scale = gain / 2147483648;
    for (let i = from; i < to; i++) {
      x ^= x << 13;
      x ^= x >>> 17;
      x ^= x << 5;
      out[i]! += x * scale;
    }
    this.state = x;
  }

  /** A buffer of white noise. */
  buffer(length: number): Float32Array {
    const out = new Float32Array(length);
    this.fill(out);
    return out;
  }

  fill(out: Float32Array): void {
    for (let i = 0; i < out.length; i++) out[i] = this.next();
  }
}
