import { createHash, randomBytes } from 'node:crypto';

/** `sw_`, 32 random bytes as 43 base62 digits, and 6 digits of checksum over both. */
const PREFIX = 'sw_';
const SECRET_BYTES = 32;
const SECRET_DIGITS = 43; // ceil(256 / log2(62))
const CHECKSUM_BYTES = 4;
const CHECKSUM_DIGITS = 6; // ceil(32 / log2(62))
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const FORMAT = new RegExp(`^${PREFIX}[0-9A-Za-z]{${SECRET_DIGITS + CHECKSUM_DIGITS}}$`);

/** Characters of a key that are kept readable, to recognise it in a list: 8 digits give nothing away of 43. */
const SHOWN = PREFIX.length + 8;

/** A new key: 256 bits from the system's generator. */
export function newKey(): string {
  const body = PREFIX + base62(randomBytes(SECRET_BYTES), SECRET_DIGITS);
  return body + checksum(body);
}

/** Whether a text can be one of our keys at all: a mistyped or cut one costs no look-up. */
export function isKeyShaped(text: string): boolean {
  if (!FORMAT.test(text)) return false;
  const body = text.slice(0, -CHECKSUM_DIGITS);
  return text.slice(-CHECKSUM_DIGITS) === checksum(body);
}

/**
 * What is stored of a key, as 64 hex digits. A plain hash is enough: 256 random bits cannot be guessed, so slowing
 * the guesser down, as for passwords, gains nothing.
 */
export function hashOfKey(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

/** The start of a key, by which its owner recognises it. */
export function shownPart(key: string): string {
  return key.slice(0, SHOWN);
}

function checksum(body: string): string {
  return base62(createHash('sha256').update(body).digest().subarray(0, CHECKSUM_BYTES), CHECKSUM_DIGITS);
}

function base62(bytes: Uint8Array, length: number): string {
  let value = BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
  let text = '';
  for (let i = 0; i < length; i++) {
    text = DIGITS[Number(value % 62n)] + text;
    value /= 62n;
  }
  return text;
}
