import { wordTimes } from '@songwright/music';
import { measureLoudness, SAMPLE_RATE, type Stereo } from '@songwright/sound';
import { describe, expect, it } from 'vitest';
import { renderSongStems } from '../song/render-song.ts';
import { parseSong, writeSong } from '../song/song.ts';
import { musicRequest } from './music-request.ts';
import { makeTrack } from './render-track.ts';

const context = { signal: new AbortController().signal, onProgress: () => {} };

const request = musicRequest({
  prompt: '[Verse]\nPaper planes keep falling in the garden\n[Chorus]\nCarry the letter over the mountain',
  custom_mode: true,
  instrumental: false,
  mv: 'V5',
  style: 'folk, warm baritone, acoustic guitar',
  title: 'Planes',
  negative_tags: '',
  duration: 16,
});

describe('a sung song', () => {
  it('keeps its singer, says its words on time in its own stem, over the band, and its stems sum to it', async () => {
    const made = await makeTrack({ request, title: 'Planes', seed: 5, variant: 1 }, context);
    const song = parseSong(writeSong(made.song));
    expect(song.voice).toMatchObject({ gender: 'm', character: 'baritone' });

    const stems = await renderSongStems(song, context);
    const vocal = stems.get('vocal')!;
    const sum = sumOf([...stems.values()]);
    const { audio } = made.master;
    const error = audio.left.reduce((most, v, i) => Math.max(most, Math.abs(v - sum.left[i]!)), 0);
    expect(error).toBeLessThan(3e-5);

    for (const time of wordTimes(song.score)) {
      expect(time).not.toBeNull();
      expect(rms(vocal, time!.start, time!.start + 0.1)).toBeGreaterThan(0.01);
    }
    const [first] = wordTimes(song.score);
    const last = wordTimes(song.score).at(-1)!;
    const sung = (stem: Stereo): number => loudness(stem, first!.start, last.end);
    const over = sung(vocal) - sung(sumOf([...stems].filter(([name]) => name !== 'vocal').map(([, s]) => s)));
    expect(over).toBeGreaterThan(2);
    expect(over).toBeLessThan(6);
  }, 300_000);
});

function sumOf(stems: readonly Stereo[]): Stereo {
  const { length } = stems[0]!.left;
  const sum = { left: new Float32Array(length), right: new Float32Array(length) };
  for (const { left, right } of stems) {
    for (let i = 0; i < length; i++) {
      sum.left[i]! += left[i]!;
      sum.right[i]! += right[i]!;
    }
  }
  return sum;
}

function rms({ left }: Stereo, from: number, to: number): number {
  const part = left.subarray(Math.round(from * SAMPLE_RATE), Math.round(to * SAMPLE_RATE));
  return Math.sqrt(part.reduce((total, v) => total + v * v, 0) / part.length);
}

function loudness({ left, right }: Stereo, from: number, to: number): number {
  const [a, b] = [Math.round(from * SAMPLE_RATE), Math.round(to * SAMPLE_RATE)];
  return measureLoudness({ left: left.slice(a, b), right: right.slice(a, b) }).integrated;
}
