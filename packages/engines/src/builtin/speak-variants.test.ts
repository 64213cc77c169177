import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { computeHere } from '../desk/compute-here.ts';
import { folderDesk } from '../desk/folder-desk.ts';
import { composeTrack } from './compose-track.ts';
import { musicRequest } from './music-request.ts';
import { speak, speechFor, voiceOf } from './singers.ts';
import { speakShare, speakVariants } from './speak-variants.ts';

const request = musicRequest({
  prompt: '[Verse]\nPaper planes keep falling\n[Chorus]\nCarry the letter over',
  custom_mode: true,
  instrumental: false,
  mv: 'V5',
  style: 'indie pop, female voice',
  title: 'Planes',
  negative_tags: '',
  duration: 12,
});
const order = { request, title: 'Planes', seed: 5 };
const context = { signal: new AbortController().signal, onProgress: () => {} };

it('speaks what both variants need once, half by each thread, and nothing else than they would', async () => {
  const needed = ([1, 2] as const).flatMap((variant) => {
    const { score, brief } = composeTrack({ ...order, variant });
    return speechFor(score, voiceOf(score, brief));
  });
  const distinct = [...new Set(needed.map(({ id }) => id))].sort();
  // Otherwise this song would not show that anything is shared.
  expect(distinct.length).toBeLessThan(needed.length);

  const folder = await mkdtemp(join(tmpdir(), 'songwright-speak-'));
  const together = await speakVariants(order, folderDesk(folder, { threads: computeHere() }));
  await rm(folder, { recursive: true });
  expect([...together.keys()].sort()).toEqual(distinct);
  const shares = await Promise.all(
    ([1, 2] as const).map((variant) => speakShare({ ...order, variant }, context)),
  );
  expect(shares.map(({ size }) => size)).toEqual([
    Math.ceil(distinct.length / 2),
    Math.floor(distinct.length / 2),
  ]);
  for (const [id, line] of await speak(needed, {})) {
    expect(together.get(id)!.phones).toEqual(line.phones);
    expect(together.get(id)!.samples).toEqual(line.samples);
  }
});
