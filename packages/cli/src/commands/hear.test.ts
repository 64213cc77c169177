import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hearing } from '@songwright/listen';
import { encodeWav } from '@songwright/media';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { main } from '../main.ts';

const RATE = 44_100;
let folder: string;
let file: string;

/** Sixteen beats at 120, over a C major chord, then an F major one; a click on each beat. */
function piece(): Uint8Array {
  const left = Float32Array.from({ length: 8 * RATE }, (_, i) => {
    const seconds = i / RATE;
    const inBeat = seconds % 0.5;
    const chord = seconds < 4 ? [131, 262, 330, 392] : [175, 262, 349, 440];
    const click = 0.4 * Math.exp(-120 * inBeat) * Math.sin(2 * Math.PI * 1800 * inBeat);
    return click + chord.reduce((sum, hertz) => sum + 0.08 * Math.sin(2 * Math.PI * hertz * seconds), 0);
  });
  return encodeWav({ left, right: left, sampleRate: RATE }, { bits: 16 });
}

async function printed(args: readonly string[]): Promise<{ code: number; text: string }> {
  const written: string[] = [];
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written.push(String(text));
    return true;
  });
  try {
    return { code: await main(args), text: written.join('') };
  } finally {
    spy.mockRestore();
  }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'songwright-hear-'));
  file = join(folder, 'piece & more.wav');
  await writeFile(file, piece());
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('songwright hear', () => {
  it('prints what is heard and draws it on a page', async () => {
    const page = join(folder, 'page.html');
    const { code, text } = await printed(['hear', file, '--html', page]);
    expect(code).toBe(0);
    expect(text).toMatch(/Tempo +120\.\d beats a minute in 4\/4/);
    expect(text).toMatch(/\| C \| C \| F \| F/);
    const html = await readFile(page, 'utf8');
    expect(html).toContain('<h1>piece &#38; more.wav</h1>');
    expect(html).toMatch(/<text[^>]*>F<\/text>/);
    expect(html).not.toMatch(/NaN|undefined/);
  });

  it('prints the whole hearing as JSON', async () => {
    const { text } = await printed(['hear', file, '--json']);
    const hearing = JSON.parse(text) as Hearing;
    expect(hearing.bpm).toBeCloseTo(120, 0);
    expect(hearing.chords.map(({ root }) => root)).toEqual([0, 5]);
  });
});
