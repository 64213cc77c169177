import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { encodeWav } from '@songwright/media';
import { SAMPLE_RATE } from '@songwright/sound';
import { describe, expect, it } from 'vitest';
import { musicRequest } from '../builtin/music-request.ts';
import { makeTrack } from '../builtin/render-track.ts';

/**
 * The hashes of a few short songs, the same on every Node version: whatever changes them changes what users hear for
 * a seed they kept. After a change that is meant, `UPDATE_GOLDEN=1 npx vitest run packages/engines/src/golden`.
 */
const FILE = new URL('./golden.json', import.meta.url);
const UPDATE = process.env['UPDATE_GOLDEN'] === '1';

type Hashes = Readonly<Record<'wav' | 'mp3' | 'cover', string>>;

const SONGS = [
  { prompt: 'pop', duration: 12, seed: 1, variant: 1 },
  { prompt: 'synthwave', duration: 12, seed: 3, variant: 2 },
  { prompt: 'classical piano', duration: 12, seed: 4, variant: 1 },
] as const;

async function hashesOf(song: {
  prompt: string;
  duration: number;
  seed: number;
  variant: 1 | 2;
}): Promise<Hashes> {
  const request = musicRequest({
    prompt: song.prompt,
    custom_mode: false,
    instrumental: true,
    mv: 'V5',
    style: '',
    title: '',
    negative_tags: '',
    duration: song.duration,
  });
  const track = await makeTrack(
    { request, title: 'Golden', seed: song.seed, variant: song.variant },
    { signal: new AbortController().signal, onProgress: () => {} },
  );
  const wav = encodeWav({ ...track.master.audio, sampleRate: SAMPLE_RATE }, { bits: 16 });
  const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  return { wav: sha(wav), mp3: sha(track.mp3), cover: sha(track.cover.jpeg) };
}

const nameOf = (song: (typeof SONGS)[number]) => `${song.prompt}, seed ${song.seed}, variant ${song.variant}`;

describe('the same request, seed and release', { timeout: 180_000 }, () => {
  const golden = JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, Hashes>;

  it.each(SONGS)('give the same bytes: $prompt, seed $seed', async (song) => {
    const hashes = await hashesOf(song);
    if (UPDATE) {
      golden[nameOf(song)] = hashes;
      writeFileSync(FILE, `${JSON.stringify(golden, null, 2)}\n`);
    }
    expect(hashes).toEqual(golden[nameOf(song)]);
  });

  it('and once more in the same process, with samples already loaded', async () => {
    expect(await hashesOf(SONGS[0])).toEqual(golden[nameOf(SONGS[0])]);
  });

  it.each([
    ['seed', { ...SONGS[0], seed: 2 }],
    ['variant', { ...SONGS[0], variant: 2 as const }],
  ])('but another %s gives another song and another cover', async (_, song) => {
    const hashes = await hashesOf(song);
    const first = golden[nameOf(SONGS[0])]!;
    for (const kind of ['wav', 'mp3', 'cover'] as const) expect(hashes[kind]).not.toBe(first[kind]);
  });
});
