/** Bytes of a Standard MIDI File, written in order. */
export class ByteWriter {
  readonly #bytes: number[] = [];

  byte(...values: readonly number[]): this {
    this.#bytes.push(...values.map((value) => value & 0xff));
    return this;
  }

  uint16(value: number): this {
    return this.byte(value >> 8, value);
  }

  uint24(value: number): this {
    return this.byte(value >> 16, value >> 8, value);
  }

  uint32(value: number): this {
    return this.byte(value >>> 24, value >> 16, value >> 8, value);
  }

  /** Variable-length quantity: seven bits to a byte, the high bit set on all but the last. */
  variable(value: number): this {
    const out = [value & 0x7f];
    for (let rest = value >> 7; rest > 0; rest >>= 7) out.unshift((rest & 0x7f) | 0x80);
    return this.byte(...out);
  }

  text(text: string): this {
    return this.append(new TextEncoder().encode(text));
  }

  append(bytes: Uint8Array): this {
    for (const value of bytes) this.#bytes.push(value);
    return this;
  }

  finish(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }
}
