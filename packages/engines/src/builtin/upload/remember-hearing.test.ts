import { HEARING_VERSION, type Hearing, hearingOfScore } from '@songwright/listen';
import { describe, expect, it } from 'vitest';
import type { Memory } from '../../engine.ts';
import { composeTrack } from '../compose-track.ts';
import { tagsRequest } from '../tags-request.ts';
import { rememberHearing } from './remember-hearing.ts';

const { score } = composeTrack({
  request: tagsRequest({ title: 'Heard', tags: 'pop' }),
  title: 'Heard',
  seed: 1,
  variant: 1,
});
const HEARING = hearingOfScore(score);
const SHA = 'ab'.repeat(32);

function memoryOf(entries: Map<string, Uint8Array>): Memory {
  return {
    read: async (name) => entries.get(name) ?? null,
    write: async (name, bytes) => void entries.set(name, bytes),
  };
}

/** Asks for a hearing; how often somebody had to listen for it. */
async function ask(memory: Memory | undefined): Promise<{ hearing: Hearing; listened: number }> {
  let listened = 0;
  const hearing = await rememberHearing(SHA, memory === undefined ? {} : { memory }, async () => {
    listened++;
    return HEARING;
  });
  return { hearing, listened };
}

describe('what was heard', () => {
  it('is heard once, and is the same when it is remembered', async () => {
    const entries = new Map<string, Uint8Array>();
    expect((await ask(memoryOf(entries))).listened).toBe(1);
    const again = await ask(memoryOf(entries));
    expect(again.listened).toBe(0);
    expect(again.hearing).toEqual(HEARING);
  });

  it.each<[string, (bytes: Uint8Array) => Uint8Array]>([
    ['cut off', (bytes) => bytes.slice(0, bytes.length >> 1)],
    ['something else', () => new Uint8Array([1, 2, 3])],
    ['empty', () => new Uint8Array()],
  ])('is heard again and kept anew where what is kept is %s', async (_, spoil) => {
    const entries = new Map<string, Uint8Array>();
    await ask(memoryOf(entries));
    for (const [name, bytes] of entries) entries.set(name, spoil(bytes));
    const again = await ask(memoryOf(entries));
    expect(again.listened).toBe(1);
    expect(again.hearing).toEqual(HEARING);
    expect((await ask(memoryOf(entries))).listened).toBe(0);
  });

  it('is heard again by an ear of another version, and where there is no memory', async () => {
    const entries = new Map<string, Uint8Array>();
    await ask(memoryOf(entries));
    const [[name, bytes]] = [...entries] as [[string, Uint8Array]];
    expect(name).toContain(`-${HEARING_VERSION}-${SHA}`);
    const old = new Map([[name.replace(`-${HEARING_VERSION}-`, '-0-'), bytes]]);
    expect((await ask(memoryOf(old))).listened).toBe(1);
    expect((await ask(undefined)).listened).toBe(1);
  });
});
