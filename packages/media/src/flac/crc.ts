const table8 = tableOf(0x07, 8);
const table16 = tableOf(0x8005, 16);

function tableOf(polynomial: number, width: 8 | 16): Uint16Array {
  const top = 1 << (width - 1);
  const mask = (1 << width) - 1;
  return Uint16Array.from({ length: 256 }, (_, byte) => {
    let value = byte << (width - 8);
    for (let bit = 0; bit < 8; bit++) {
      value = ((value << 1) ^ ((value & top) !== 0 ? polynomial : 0)) & mask;
    }
    return value;
  });
}

/** CRC-8 of a frame's header (RFC 9639, 9.1.8): x^8 + x^2 + x + 1. */
export function crc8(bytes: Uint8Array): number {
  let crc = 0;
  for (const byte of bytes) crc = table8[crc ^ byte]!;
  return crc;
}

/** CRC-16 of a frame (RFC 9639, 9.3): x^16 + x^15 + x^2 + 1. */
export function crc16(bytes: Uint8Array): number {
  let crc = 0;
  for (const byte of bytes) crc = ((crc << 8) & 0xffff) ^ table16[(crc >>> 8) ^ byte]!;
  return crc;
}
