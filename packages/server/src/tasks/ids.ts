import { createHash, randomBytes, randomInt } from 'node:crypto';

const ID_LENGTH = 16;
const ID_DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/** 16 upper-case alphanumerics, as the contract shows task ids: 82 random bits. */
export function newTaskId(): string {
  return Array.from({ length: ID_LENGTH }, () => ID_DIGITS[randomInt(ID_DIGITS.length)]).join('');
}

/** 48 random bits: what a number holds exactly, in JSON as well. */
export function newSeed(): number {
  return randomBytes(6).readUIntBE(0, 6);
}

/** Equal for requests that ask for the same, however their fields are ordered. */
export function hashOfRequest(request: unknown): string {
  return createHash('sha256').update(canonical(request)).digest('hex');
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).filter(([, field]) => field !== undefined);
    const sorted = fields.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${sorted.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}
