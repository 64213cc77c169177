import { makeTrack, musicRequest, renderSongStems } from '@songwright/engines';
import { createRng, inventTitle } from '@songwright/music';
import type { AdherenceCase } from '../data/adherence.ts';
import { measuresOf } from '../report/measures.ts';
import type { Measure } from '../report/page.ts';
import { checkAdherence, type Verdict } from './adherence-check.ts';
import { nullTest } from './null-test.ts';

export interface Judgement {
  readonly name: string;
  readonly genre: string;
  readonly parts: number;
  readonly measures: readonly Measure[];
  readonly verdicts: readonly Verdict[];
  /** dBFS. */
  readonly null: number;
}

/** Renders one prompt of the set and measures the file, the score, the stems and what was asked for. */
export async function judgeCase(given: AdherenceCase, seed: number, duration: number): Promise<Judgement> {
  const custom = given.style !== '';
  const request = musicRequest({
    prompt: given.prompt,
    style: given.style,
    title: custom ? given.name : '',
    custom_mode: custom,
    instrumental: given.instrumental,
    mv: 'V5',
    negative_tags: given.negativeTags,
    duration,
  });
  const title = inventTitle(request, createRng(seed).fork('title'));
  const context = { signal: new AbortController().signal, onProgress: () => {} };
  const track = await makeTrack({ request, title, seed, variant: 1 }, context);
  const stems = await renderSongStems(track.song, context);
  return {
    name: given.name,
    genre: track.song.brief.genre,
    parts: track.song.score.parts.length,
    measures: measuresOf(track),
    verdicts: checkAdherence(given, track.song, stems),
    null: nullTest(track.master.audio, stems.values()),
  };
}
