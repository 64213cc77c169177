import { type Score, timeline } from '@songwright/music';
import { measureTruePeak, SAMPLE_RATE, type Stereo } from '@songwright/sound';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderSong, renderSongStems } from '../../song/render-song.ts';
import { parseSong, type Song, writeSong } from '../../song/song.ts';
import { musicRequest } from '../music-request.ts';
import { makeTrack } from '../render-track.ts';
import type { Edit, EditOrder } from './edit-order.ts';
import { type MadeEdit, makeEdit } from './render-edit.ts';

const TIMEOUT = 240_000;
const context = { signal: new AbortController().signal, onProgress: () => {} };

const input = {
  prompt: 'funk',
  custom_mode: false,
  instrumental: true,
  mv: 'V5',
  style: '',
  title: '',
  negative_tags: '',
  duration: 10,
} as const;

interface Heard {
  readonly song: Song;
  readonly audio: Stereo;
}

function edit(source: Heard, change: Edit, more: Partial<EditOrder> = {}): Promise<MadeEdit> {
  const order = { song: writeSong(source.song), edit: change, request: null, title: 'Edit', seed: 9 };
  return makeEdit({ ...order, variant: 1, ...more }, context);
}

/** Samples in a stretch that differ between two masters. */
function differences(a: Stereo, b: Stereo, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) if (a.left[i] !== b.left[i] || a.right[i] !== b.right[i]) count++;
  return count;
}

/** The step from one sample to the next at a place, and the 99.9th percentile of those half a second around. */
function stepAt({ left, right }: Stereo, at: number) {
  const steps: number[] = [];
  for (let i = at - SAMPLE_RATE / 2; i < at + SAMPLE_RATE / 2; i++) {
    steps.push(Math.max(Math.abs(left[i]! - left[i - 1]!), Math.abs(right[i]! - right[i - 1]!)));
  }
  const own = steps[SAMPLE_RATE / 2]!;
  const usual = steps.sort((a, b) => a - b)[Math.floor(0.999 * steps.length)]!;
  return { own, usual };
}

function isBarLine(score: Score, at: number): boolean {
  const { bars, barStart, secondsAt } = timeline(score);
  return Array.from({ length: bars }, (_, bar) =>
    Math.round(secondsAt(barStart(bar)) * SAMPLE_RATE),
  ).includes(at);
}

/** Level in dBFS of the loudest sample that the stems of a song differ from its master by. */
async function remainder({ song, audio }: Heard): Promise<number> {
  const stems = [...(await renderSongStems(song, context)).values()];
  let worst = 0;
  for (const side of ['left', 'right'] as const) {
    for (let i = 0; i < audio.left.length; i++) {
      const sum = stems.reduce((total, stem) => total + stem[side][i]!, 0);
      worst = Math.max(worst, Math.abs(sum - audio[side][i]!));
    }
  }
  return 20 * Math.log10(worst + 1e-12);
}

describe('an edited song', { timeout: TIMEOUT }, () => {
  let source: Heard;
  let extended: MadeEdit;
  let replaced: MadeEdit;

  beforeAll(async () => {
    const made = await makeTrack(
      { request: musicRequest(input), title: 'Head', seed: 5, variant: 1 },
      context,
    );
    source = { song: made.song, audio: made.master.audio };
    extended = await edit(source, { kind: 'extension', at: 6, duration: 15, longest: 240, lyrics: '' });
    replaced = await edit(extended, {
      kind: 'replacement',
      from: 2.2,
      to: 6.9,
      fullLyrics: '',
      lyricsGiven: false,
    });
  }, TIMEOUT);

  it('that goes on is the same, sample for sample, up to the bar line at or before the point', () => {
    const { from, audio, song } = extended;
    expect(from / SAMPLE_RATE).toBeLessThanOrEqual(6);
    expect(from / SAMPLE_RATE).toBeGreaterThan(6 - timeline(song.score).secondsAt(4 * 960));
    expect(isBarLine(source.song.score, from)).toBe(true);
    expect(differences(source.audio, audio, 0, from)).toBe(0);
    expect(differences(source.audio, audio, from, source.audio.left.length)).toBeGreaterThan(1000);
  });

  it('goes on with the same band, tempo and key, to the length that was asked for', () => {
    const { song, audio } = extended;
    expect(audio.left.length / SAMPLE_RATE).toBeGreaterThan(13);
    expect(audio.left.length / SAMPLE_RATE).toBeLessThan(19);
    expect(song.score.tempo[0]).toEqual(source.song.score.tempo[0]);
    const band = source.song.plan.cast.map(({ instrument }) => instrument);
    expect(song.plan.cast.every(({ instrument }) => band.includes(instrument))).toBe(true);
    const late = song.score.parts.filter(({ notes }) => notes.some(({ at }) => at > song.score.end * 0.6));
    expect(late.length).toBeGreaterThanOrEqual(3);
  });

  it('that has a section new is the same before it, and after it as soon as tails have given way', () => {
    const { from, to, audio, song } = replaced;
    expect(isBarLine(extended.song.score, from) && isBarLine(extended.song.score, to)).toBe(true);
    expect(differences(extended.audio, audio, 0, from)).toBe(0);
    expect(differences(extended.audio, audio, from, to)).toBeGreaterThan(0.5 * (to - from));
    const { secondsAt, ticksAt, barAt, barStart } = timeline(song.score);
    const bar = secondsAt(barStart(barAt(ticksAt(to / SAMPLE_RATE + 0.01)).bar + 1));
    expect(differences(extended.audio, audio, Math.round(bar * SAMPLE_RATE), audio.left.length)).toBe(0);
    expect(audio.left.length).toBe(extended.audio.left.length);
  });

  it.each([
    ['where it goes on', () => [extended, extended.from] as const],
    ['where the new section begins', () => [replaced, replaced.from] as const],
    ['where the old music comes back', () => [replaced, replaced.to] as const],
  ])('does not click %s', (_, place) => {
    const [{ audio }, at] = place();
    const { own, usual } = stepAt(audio, at);
    expect(own).toBeLessThanOrEqual(usual);
    expect(measureTruePeak(audio)).toBeLessThanOrEqual(-1.2);
  });

  it('comes out of its document bit for bit, and its stems sum to it', async () => {
    const again = await renderSong(parseSong(writeSong(replaced.song)), context);
    expect(differences(replaced.audio, again, 0, replaced.audio.left.length)).toBe(0);
    expect(await remainder(replaced)).toBeLessThanOrEqual(-90);
  });

  it('can be edited again: what it kept of the first song is still that', async () => {
    const again = await edit(replaced, {
      kind: 'extension',
      at: 9.6,
      duration: 15,
      longest: 240,
      lyrics: '',
    });
    expect(again.from).toBeGreaterThan(replaced.to);
    expect(differences(replaced.audio, again.audio, 0, again.from)).toBe(0);
    expect(differences(source.audio, again.audio, 0, replaced.from)).toBe(0);
  });
});
