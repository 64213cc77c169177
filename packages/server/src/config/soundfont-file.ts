import { closeSync, openSync, readSync } from 'node:fs';
import { resolve } from 'node:path';

/** Banks are RIFF files of these forms: SF2 and SF3, DLS. */
const FORMS: readonly string[] = ['sfbk', 'DLS '];
const HEAD_BYTES = 12;

/**
 * The absolute path of a bank of sounds.
 *
 * @throws Error that says what is allowed when there is no such file, or it is of another kind.
 */
export function bankAt(text: string): string {
  const path = resolve(text);
  const head = Buffer.alloc(HEAD_BYTES);
  try {
    const file = openSync(path, 'r');
    readSync(file, head);
    closeSync(file);
  } catch {
    throw new Error('must be the path of a SoundFont file (SF2, SF3) that can be read');
  }
  if (head.toString('latin1', 0, 4) === 'RIFF' && FORMS.includes(head.toString('latin1', 8, 12))) return path;
  throw new Error('must be a SoundFont (SF2, SF3) or DLS bank: that file is of another kind');
}
