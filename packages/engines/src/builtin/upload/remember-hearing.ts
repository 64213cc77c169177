import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { HEARING_VERSION, type Hearing } from '@songwright/listen';
import type { Desk } from '../../engine.ts';

const [pack, unpack] = [promisify(gzip), promisify(gunzip)];

/** A hearing of eight minutes is some 400 KB of JSON: a file that unpacks to more was not written by us. */
const LARGEST = 32 * 1024 * 1024;

/**
 * What the ear makes of a file, from the desk's memory or else from `listen`, which is then kept there. What an ear of another
 * version has heard counts for nothing.
 *
 * @param sha256 of the file
 */
export async function rememberHearing(
  sha256: string,
  { memory }: Pick<Desk, 'memory'>,
  listen: () => Promise<Hearing>,
): Promise<Hearing> {
  if (memory === undefined) return listen();
  const name = `hearing-${HEARING_VERSION}-${sha256}.json.gz`;
  const known = await read(await memory.read(name));
  if (known !== null) return known;
  const hearing = await listen();
  await memory.write(name, await pack(JSON.stringify(hearing)));
  return hearing;
}

/** Null of nothing, and of what no longer reads: it is then heard again and written anew. */
async function read(bytes: Uint8Array | null): Promise<Hearing | null> {
  if (bytes === null) return null;
  try {
    const hearing: unknown = JSON.parse(String(await unpack(bytes, { maxOutputLength: LARGEST })));
    return isHearing(hearing) ? hearing : null;
  } catch {
    return null;
  }
}

function isHearing(value: unknown): value is Hearing {
  return typeof value === 'object' && value !== null && 'beats' in value && Array.isArray(value.beats);
}
