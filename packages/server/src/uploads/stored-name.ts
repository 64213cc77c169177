import { randomInt } from 'node:crypto';
import type { FileKind } from '@songwright/media/sniff';

const DIGITS = 'abcdefghijklmnopqrstuvwxyz0123456789';
const RANDOM_DIGITS = 6;
const LONGEST_STEM = 100;

/** Extensions that mean the same as the one a kind of file has. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  jpeg: ['jpg'],
  aiff: ['aif'],
  ogg: ['oga'],
  opus: ['ogg', 'oga'],
  oga: ['ogg'],
};

/**
 * What an uploaded file is called in its address: the wish, as far as a key of the store can hold it, or
 * `{YYYYMMDDhhmmss}_{random}` (contract 1.8). The extension is that of what the file is.
 */
export function storedName(wish: string | null, { extension }: FileKind, time: Date): string {
  const last = wish?.split(/[\\/]/).at(-1) ?? '';
  const [, stem = last, ended = ''] = /^(.+)\.(\w{1,8})$/.exec(last) ?? [];
  const clean = stem
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll(/[^\w.-]+/g, '_')
    .replaceAll(/^[._]+|[._]+$/g, '')
    .slice(0, LONGEST_STEM);
  const end = SAME[extension]?.includes(ended.toLowerCase()) ? ended.toLowerCase() : extension;
  return `${clean === '' ? automatic(time) : clean}.${end}`;
}

function automatic(time: Date): string {
  const stamp = time.toISOString().replaceAll(/\D/g, '').slice(0, 14);
  const random = Array.from({ length: RANDOM_DIGITS }, () => DIGITS[randomInt(DIGITS.length)]);
  return `${stamp}_${random.join('')}`;
}
