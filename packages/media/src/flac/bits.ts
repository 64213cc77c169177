/** Writes whole numbers bit by bit, the highest first, into bytes that grow. */
export class BitWriter {
  #bytes: Uint8Array;
  #length = 0;
  #held = 0;
  /** Bits of `#held` that are not yet written, 0 to 7. */
  #count = 0;

  constructor(capacity: number) {
    this.#bytes = new Uint8Array(capacity);
  }

  /** The lowest `count` bits (0 to 24) of `value`, which may be negative (two's complement). */
  write(value: number, count: number): void {
    if (count === 0) return;
    this.#held = (this.#held << count) | (value & (0xffffffff >>> (32 - count)));
    this.#count += count;
    while (this.#count >= 8) {
      this.#count -= 8;
      this.#push((this.#held >>> this.#count) & 255);
    }
    this.#held &= (1 << this.#count) - 1;
  }

  /** As many zeros, then a one. */
  unary(zeros: number): void {
    let left = zeros;
    for (; left >= 24; left -= 24) this.write(0, 24);
    this.write(1, left + 1 > 24 ? 24 : left + 1);
  }

  /** Fills the last byte with zeros. */
  align(): void {
    if (this.#count > 0) this.write(0, 8 - this.#count);
  }

  /** What was written since the last `clear`, in whole bytes: a view, good until the next write. */
  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  clear(): void {
    this.#length = 0;
  }

  #push(byte: number): void {
    if (this.#length === this.#bytes.length) {
      const larger = new Uint8Array(2 * this.#bytes.length);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes[this.#length++] = byte;
  }
}
