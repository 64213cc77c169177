import { wordTimes } from '@songwright/music';
import { SAMPLE_RATE, type Stereo } from '@songwright/sound';
import { describe, expect, it } from 'vitest';
import { renderSongStems } from '../../song/render-song.ts';
import { parseSong, writeSong } from '../../song/song.ts';
import { musicRequest } from '../music-request.ts';
import { makeTrack } from '../render-track.ts';
import type { Edit, EditOrder } from './edit-order.ts';
import { type MadeEdit, makeEdit } from './render-edit.ts';

const context = { signal: new AbortController().signal, onProgress: () => {} };

function edit(source: Pick<MadeEdit, 'song'>, change: Edit, more: Partial<EditOrder> = {}) {
  const order = { song: writeSong(source.song), edit: change, request: null, title: 'Edit', seed: 9 };
  return makeEdit({ ...order, variant: 1, ...more }, context);
}

const same = (a: Stereo, b: Stereo, from: number, to: number): boolean =>
  a.left.subarray(from, to).every((v, i) => v === b.left[from + i]);

const words = ({ song }: Pick<MadeEdit, 'song'>): string =>
  song.score.lyric!.words.map(({ text }) => text.replace(/\[[^\]]*\]/g, '').trim()).join(' ');

describe('a sung song that is edited again and again', () => {
  it('keeps what was not touched, sings every word on time, and its stems sum to it', async () => {
    const request = musicRequest({
      prompt: '[Verse]\nPaper planes keep falling\n[Chorus]\nCarry the letter over',
      custom_mode: true,
      instrumental: false,
      mv: 'V5',
      style: 'folk, acoustic guitar',
      title: 'Planes',
      negative_tags: '',
      duration: 9,
    });
    const made = await makeTrack({ request, title: 'Planes', seed: 5, variant: 1 }, context);
    const lyrics = '[Verse]\nEvery window open';
    const extended = await edit(
      { song: made.song },
      { kind: 'extension', at: 6, duration: 14, longest: 240, lyrics },
    );
    expect(same(made.master.audio, extended.audio, 0, extended.from)).toBe(true);
    expect(words(extended)).toContain('Every window open');

    const section = { kind: 'replacement', from: 2.5, to: 7, lyricsGiven: true } as const;
    const replaced = await edit(extended, { ...section, fullLyrics: 'Nobody remembers\nEvery window open' });
    expect(same(extended.audio, replaced.audio, 0, replaced.from)).toBe(true);
    expect(
      same(extended.audio, replaced.audio, replaced.to + 4 * SAMPLE_RATE, replaced.audio.left.length),
    ).toBe(true);
    expect(words(replaced)).toContain('Nobody remembers Every window open');

    const again = await edit(replaced, { kind: 'extension', at: null, duration: 19, longest: 240, lyrics });
    expect(same(replaced.audio, again.audio, 0, again.from)).toBe(true);
    const stems = await renderSongStems(parseSong(writeSong(again.song)), context);
    const sum = new Float32Array(again.audio.left.length);
    for (const { left } of stems.values()) {
      for (let i = 0; i < left.length; i++) sum[i]! += left[i]!;
    }
    expect(again.audio.left.every((v, i) => Math.abs(v - sum[i]!) < 3e-5)).toBe(true);
    const vocal = stems.get('vocal')!;
    for (const time of wordTimes(again.song.score)) {
      const [from, to] = [time!.start, Math.min(time!.end, time!.start + 0.15)].map((s) =>
        Math.round(s * SAMPLE_RATE),
      );
      const power = vocal.left.subarray(from, to).reduce((total, v) => total + v * v, 0);
      expect(Math.sqrt(power / (to! - from!))).toBeGreaterThan(0.005);
    }
  }, 240_000);
});
