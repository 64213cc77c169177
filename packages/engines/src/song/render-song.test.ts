import { beforeAll, describe, expect, it } from 'vitest';
import { musicRequest } from '../builtin/music-request.ts';
import { type MadeTrack, makeTrack } from '../builtin/render-track.ts';
import { renderSong, renderSongStems } from './render-song.ts';
import { parseSong, type Song, writeSong } from './song.ts';

const TIMEOUT = 180_000;
const context = { signal: new AbortController().signal, onProgress: () => {} };

describe('a song read back from its document', { timeout: TIMEOUT }, () => {
  let made: MadeTrack;
  let song: Song;

  beforeAll(async () => {
    const request = musicRequest({
      prompt: 'pop',
      custom_mode: false,
      instrumental: true,
      mv: 'V5',
      style: '',
      title: '',
      negative_tags: '',
      duration: 12,
    });
    made = await makeTrack({ request, title: 'Again', seed: 2, variant: 1 }, context);
    song = parseSong(writeSong(made.song));
  }, TIMEOUT);

  it('renders to its master, bit for bit', async () => {
    const audio = await renderSong(song, context);
    const bytes = (channel: Float32Array) =>
      Buffer.from(channel.buffer, channel.byteOffset, channel.byteLength);
    for (const side of ['left', 'right'] as const) {
      expect(audio[side].length).toBe(made.master.audio[side].length);
      expect(Buffer.compare(bytes(audio[side]), bytes(made.master.audio[side]))).toBe(0);
    }
  });

  it('renders to stems that sum to its master within -90 dBFS', async () => {
    const stems = [...(await renderSongStems(song, context)).values()];
    expect(stems.length).toBeGreaterThanOrEqual(3);
    let worst = 0;
    for (const side of ['left', 'right'] as const) {
      const master = made.master.audio[side];
      for (let i = 0; i < master.length; i++) {
        const sum = stems.reduce((total, stem) => total + stem[side][i]!, 0);
        worst = Math.max(worst, Math.abs(sum - master[i]!));
      }
    }
    // -90 dBFS.
    expect(worst).toBeLessThanOrEqual(3.16e-5);
  });
});
